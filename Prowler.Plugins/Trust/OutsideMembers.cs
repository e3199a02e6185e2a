namespace Prowler.Plugins.Trust;

/// <summary>
/// Members of the platform that hide calls, or that reach beyond AWS's API. A list by hand: it names the ways that are
/// known, and an author with bad intent may know another.
/// </summary>
internal static class OutsideMembers
{
    private const string Reflected = "reflection calls what it names at run time";
    private const string Loaded = "it runs code that was not inspected";
    private const string Native = "native code can do anything";
    private const string Late = "it compiles calls at run time";

    // Every member of a type, or of a namespace where the key ends with a dot.
    private static readonly Dictionary<string, string> s_unprovedTypes = new(StringComparer.Ordinal)
    {
        ["System.Reflection.Emit."] = Late,
        ["System.Runtime.CompilerServices.CallSite"] = "dynamic calls what it names at run time",
        ["Microsoft.CSharp.RuntimeBinder.Binder"] = "dynamic calls what it names at run time",
        ["System.Reflection.MethodInvoker"] = Reflected,
        ["System.Reflection.ConstructorInvoker"] = Reflected,
        ["System.Runtime.InteropServices.NativeLibrary"] = Native,
        ["System.Runtime.Loader.AssemblyLoadContext"] = Loaded,
    };

    private static readonly Dictionary<string, string> s_unprovedMembers = new(StringComparer.Ordinal)
    {
        ["System.Diagnostics.Process.Start"] = "another program can do anything",
        ["System.Type.InvokeMember"] = Reflected,
        ["System.Reflection.MethodBase.Invoke"] = Reflected,
        ["System.Reflection.MethodInfo.Invoke"] = Reflected,
        ["System.Reflection.ConstructorInfo.Invoke"] = Reflected,
        ["System.Reflection.MethodInfo.CreateDelegate"] = Reflected,
        ["System.Reflection.PropertyInfo.GetValue"] = Reflected,
        ["System.Reflection.PropertyInfo.SetValue"] = Reflected,
        ["System.Reflection.FieldInfo.SetValue"] = Reflected,
        ["System.Delegate.CreateDelegate"] = Reflected,
        ["System.RuntimeMethodHandle.GetFunctionPointer"] = Reflected,
        ["System.Activator.CreateInstanceFrom"] = Loaded,
        ["System.Reflection.Assembly.CreateInstance"] = Reflected,
        ["System.Reflection.Assembly.Load"] = Loaded,
        ["System.Reflection.Assembly.LoadFrom"] = Loaded,
        ["System.Reflection.Assembly.LoadFile"] = Loaded,
        ["System.Reflection.Assembly.LoadModule"] = Loaded,
        ["System.Reflection.Assembly.LoadWithPartialName"] = Loaded,
        ["System.Reflection.Assembly.UnsafeLoadFrom"] = Loaded,
        ["System.AppDomain.Load"] = Loaded,
        ["System.AppDomain.ExecuteAssembly"] = Loaded,
        ["System.AppDomain.ExecuteAssemblyByName"] = Loaded,
        ["System.AppDomain.CreateInstance"] = Reflected,
        ["System.AppDomain.CreateInstanceAndUnwrap"] = Reflected,
        ["System.AppDomain.CreateInstanceFrom"] = Loaded,
        ["System.Linq.Expressions.Expression.Call"] = Late,
        ["System.Linq.Expressions.Expression.Dynamic"] = Late,
        ["System.Linq.Expressions.Expression.Compile"] = Late,
        ["System.Linq.Expressions.LambdaExpression.Compile"] = Late,
        ["System.Runtime.InteropServices.Marshal.GetDelegateForFunctionPointer"] = Native,
    };

    private static readonly Dictionary<string, OutsideKind> s_uses = new(StringComparer.Ordinal)
    {
        ["System.Net.Http.HttpClient"] = OutsideKind.Network,
        ["System.Net.Http.HttpMessageInvoker"] = OutsideKind.Network,
        ["System.Net.Http.HttpClientHandler"] = OutsideKind.Network,
        ["System.Net.Http.SocketsHttpHandler"] = OutsideKind.Network,
        ["System.Net.Http.Json.HttpClientJsonExtensions"] = OutsideKind.Network,
        ["System.Net.WebRequest"] = OutsideKind.Network,
        ["System.Net.HttpWebRequest"] = OutsideKind.Network,
        ["System.Net.FtpWebRequest"] = OutsideKind.Network,
        ["System.Net.WebClient"] = OutsideKind.Network,
        ["System.Net.HttpListener"] = OutsideKind.Network,
        ["System.Net.Dns"] = OutsideKind.Network,
        ["System.Net.Sockets."] = OutsideKind.Network,
        ["System.Net.WebSockets."] = OutsideKind.Network,
        ["System.Net.Quic."] = OutsideKind.Network,
        ["System.Net.Mail."] = OutsideKind.Network,
        ["System.Net.Security."] = OutsideKind.Network,
        ["System.Net.NetworkInformation.Ping"] = OutsideKind.Network,
        ["System.IO.Pipes."] = OutsideKind.Network,
        ["System.IO.File"] = OutsideKind.Files,
        ["System.IO.FileInfo"] = OutsideKind.Files,
        ["System.IO.FileStream"] = OutsideKind.Files,
        ["System.IO.RandomAccess"] = OutsideKind.Files,
        ["System.IO.Directory"] = OutsideKind.Files,
        ["System.IO.DirectoryInfo"] = OutsideKind.Files,
        ["System.IO.FileSystemInfo"] = OutsideKind.Files,
        ["System.IO.FileSystemWatcher"] = OutsideKind.Files,
        ["System.IO.Enumeration."] = OutsideKind.Files,
        ["System.IO.IsolatedStorage."] = OutsideKind.Files,
        ["System.IO.MemoryMappedFiles."] = OutsideKind.Files,
        ["System.IO.Compression.ZipFile"] = OutsideKind.Files,
        ["System.IO.Compression.ZipFileExtensions"] = OutsideKind.Files,
        ["System.Formats.Tar."] = OutsideKind.Files,
        ["System.Diagnostics.Process"] = OutsideKind.Processes,
        ["Microsoft.Win32."] = OutsideKind.Environment,
    };

    private static readonly Dictionary<string, OutsideKind> s_usesOfMembers = new(StringComparer.Ordinal)
    {
        ["System.IO.Path.GetTempFileName"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate.CreateFromCertFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate.CreateFromSignedFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromPemFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate2.CreateFromEncryptedPemFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12FromFile"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadPkcs12CollectionFromFile"] = OutsideKind.Files,
        ["System.Environment.GetEnvironmentVariable"] = OutsideKind.Environment,
        ["System.Environment.GetEnvironmentVariables"] = OutsideKind.Environment,
        ["System.Environment.SetEnvironmentVariable"] = OutsideKind.Environment,
        ["System.Environment.ExpandEnvironmentVariables"] = OutsideKind.Environment,
        ["System.Environment.GetCommandLineArgs"] = OutsideKind.Environment,
        ["System.Environment.Exit"] = OutsideKind.Processes,
        ["System.Environment.FailFast"] = OutsideKind.Processes,
    };

    // What is harmless with a stream, and with a text opens what that names. Where XML is read the text is an address, of a
    // network or of a file.
    private static readonly Dictionary<string, OutsideKind> s_usesOfText = new(StringComparer.Ordinal)
    {
        ["System.IO.StreamReader..ctor"] = OutsideKind.Files,
        ["System.IO.StreamWriter..ctor"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate..ctor"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate2..ctor"] = OutsideKind.Files,
        ["System.Security.Cryptography.X509Certificates.X509Certificate2Collection.Import"] = OutsideKind.Files,
        ["System.Xml.XmlReader.Create"] = OutsideKind.Network,
        ["System.Xml.XmlTextReader..ctor"] = OutsideKind.Network,
        ["System.Xml.XmlDocument.Load"] = OutsideKind.Network,
        ["System.Xml.XmlDocument.Save"] = OutsideKind.Files,
        ["System.Xml.XmlWriter.Create"] = OutsideKind.Files,
        ["System.Xml.XmlTextWriter..ctor"] = OutsideKind.Files,
        ["System.Xml.Linq.XDocument.Load"] = OutsideKind.Network,
        ["System.Xml.Linq.XDocument.Save"] = OutsideKind.Files,
        ["System.Xml.Linq.XElement.Load"] = OutsideKind.Network,
        ["System.Xml.Linq.XElement.Save"] = OutsideKind.Files,
        ["System.Xml.Linq.XStreamingElement.Save"] = OutsideKind.Files,
        ["System.Xml.XPath.XPathDocument..ctor"] = OutsideKind.Network,
        ["System.Xml.Xsl.XslCompiledTransform.Load"] = OutsideKind.Network,
        ["System.Xml.Xsl.XslCompiledTransform.Transform"] = OutsideKind.Network,
    };

    public static void Judge(Member member, CodePlace place, InspectionFindings findings)
    {
        if (WhyUnproved(member) is { } why) findings.Unprove(member.ToString(), why, place);
        if (UseOf(member) is { } use) findings.Use(use, member.ToString(), place);
    }

    private static string? WhyUnproved(Member member)
    {
        if (OfType(s_unprovedTypes, member, out var why) || s_unprovedMembers.TryGetValue($"{member.FullType}.{member.Name}", out why)) return why;
        return member switch
        {
            // With a type parameter it is what `new T()` becomes, and makes what the code names anyway.
            { FullType: "System.Activator", Name: "CreateInstance", GenericParameters: 0 } => Reflected,
            // With two type parameters it is what the compiler writes for spans.
            { FullType: "System.Runtime.CompilerServices.Unsafe", Name: "As", GenericParameters: 1 } => "an object passes for one of another type",
            _ => null,
        };
    }

    private static OutsideKind? UseOf(Member member)
    {
        var name = $"{member.FullType}.{member.Name}";
        if (OfType(s_uses, member, out var kind) || s_usesOfMembers.TryGetValue(name, out kind)) return kind;
        return member.TakesTextFirst && s_usesOfText.TryGetValue(name, out kind) ? kind : null;
    }

    private static bool OfType<T>(Dictionary<string, T> table, Member member, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) =>
        table.TryGetValue(member.FullType, out value) || table.TryGetValue(member.Namespace + ".", out value);
}
