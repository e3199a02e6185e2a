using Prowler.Plugins.Trust;

namespace Prowler.Plugins.Tests.Trust;

/// <summary>What could hide a call, and what reaches beyond AWS's API.</summary>
public sealed class UnprovedTests
{
    [Theory]
    [InlineData("static object Collect(MethodInfo method, object s3) => method.Invoke(s3, null);", "System.Reflection.MethodBase.Invoke")]
    [InlineData("static object Collect(object s3) => typeof(IAmazonS3).InvokeMember(\"PutACLAsync\", BindingFlags.InvokeMethod, null, s3, null);", "System.Type.InvokeMember")]
    [InlineData("static object Collect(MethodInfo method) => method.CreateDelegate<Action>();", "System.Reflection.MethodInfo.CreateDelegate")]
    [InlineData("static void Collect(PropertyInfo property, object request) => property.SetValue(request, true);", "System.Reflection.PropertyInfo.SetValue")]
    [InlineData("static object Collect(PropertyInfo property, object client) => property.GetValue(client);", "System.Reflection.PropertyInfo.GetValue")]
    [InlineData("static void Collect(FieldInfo field, object request) => field.SetValue(request, true);", "System.Reflection.FieldInfo.SetValue")]
    [InlineData("static object Collect(Type type) => Activator.CreateInstance(type);", "System.Activator.CreateInstance")]
    [InlineData("static object Collect(byte[] code) => Assembly.Load(code);", "System.Reflection.Assembly.Load")]
    [InlineData("static object Collect() => new System.Reflection.Emit.DynamicMethod(\"m\", null, null);", "new System.Reflection.Emit.DynamicMethod")]
    [InlineData("static object Collect() => System.Diagnostics.Process.Start(\"aws\");", "System.Diagnostics.Process.Start")]
    [InlineData("[DllImport(\"libc\")] static extern int Collect();", "P/Invoke")]
    [InlineData("[UnsafeAccessor(UnsafeAccessorKind.Method, Name = \"PutACLAsync\")] static extern Task Collect(AmazonS3Client s3, PutACLRequest request, CancellationToken cancellationToken);", "UnsafeAccessor")]
    [InlineData("static object Collect(object s3) => Unsafe.As<string>(s3);", "System.Runtime.CompilerServices.Unsafe.As")]
    [InlineData("static object Collect(AWSCredentials credentials) => credentials.GetCredentialsAsync();", "Amazon.Runtime.AWSCredentials.GetCredentialsAsync")]
    [InlineData("static object Collect() => new BasicAWSCredentials(\"a\", \"b\");", "new Amazon.Runtime.BasicAWSCredentials")]
    [InlineData("static object Collect(IAmazonS3 s3) => new Amazon.S3.Transfer.TransferUtility(s3);", "new Amazon.S3.Transfer.TransferUtility")]
    [InlineData("static object Collect() => new Amazon.Runtime.Internal.Auth.AWS4Signer();", "new Amazon.Runtime.Internal.Auth.AWS4Signer")]
    [InlineData("static object Collect() => new PutBucketPolicyRequest();", "new Amazon.S3.Model.PutBucketPolicyRequest")]
    [InlineData("static void Collect(AmazonS3Client s3) => s3.BeforeRequestEvent += null;", "Amazon.Runtime.AmazonServiceClient.add_BeforeRequestEvent")]
    public void What_could_hide_a_call_is_named_with_its_method(string member, string what)
    {
        using var plugin = CompiledPlugin.OfMembers(member);

        var report = plugin.Inspect();
        Assert.Empty(report.Writes);
        Assert.Equal((what, "Acme.Facts.Collect in Acme.Checks"), Assert.Single(report.Unproved) is var code ? (code.What, code.Place.ToString()) : default);
    }

    [Theory]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<GetParameterRequest>(\"{}\")", 1)]
    [InlineData("new GetParameterRequest { Name = \"n\" }", 0)]
    public void A_request_for_parameters_that_is_made_out_of_sight_is_not_proved(string request, int unproved)
    {
        using var plugin = CompiledPlugin.Of($$"""
            using Amazon.SimpleSystemsManagement;
            using Amazon.SimpleSystemsManagement.Model;
            namespace Amazon.SimpleSystemsManagement.Model { public class GetParameterRequest { public string Name { get; set; } } }
            namespace Amazon.SimpleSystemsManagement { public interface IAmazonSimpleSystemsManagement { Task GetParameterAsync(GetParameterRequest request); } }
            namespace Acme { static class Facts { static Task Collect(IAmazonSimpleSystemsManagement ssm) => ssm.GetParameterAsync({{request}}); } }
            """);

        var report = plugin.Inspect();
        Assert.Empty(report.Writes);
        Assert.Equal(Enumerable.Repeat(("ssm:GetParameter", "Acme.Facts.Collect in Acme.Checks"), unproved), report.Unproved.Select(code => (code.What, code.Place.ToString())));
    }

    [Fact]
    public void Dynamic_is_seen_through_its_call_sites()
    {
        using var plugin = CompiledPlugin.OfMembers("static async Task Collect(object s3) { dynamic late = s3; await late.PutACLAsync(); }");

        Assert.Contains(plugin.Inspect().Unproved, code => code is
        {
            What: "System.Runtime.CompilerServices.CallSite.Create", Place: { Assembly: "Acme.Checks", Method: "Acme.Facts.Collect" },
        });
    }

    [Fact]
    public void An_expression_tree_that_names_an_operation_is_seen()
    {
        using var plugin = CompiledPlugin.OfMembers(
            "static object Collect() { System.Linq.Expressions.Expression<Func<IAmazonS3, Task>> put = s3 => s3.PutACLAsync(null, default); return put; }");

        Assert.Equal(
            ["Amazon.S3.IAmazonS3.PutACLAsync", "System.Linq.Expressions.Expression.Call"], plugin.Inspect().Unproved.Select(code => code.What));
    }

    [Fact]
    public void A_call_through_a_function_pointer_is_seen()
    {
        using var plugin = CompiledPlugin.OfMembers("static unsafe int Collect(delegate*<int> pointer) => pointer();");

        Assert.Equal(["unsafe code", "calli"], plugin.Inspect().Unproved.Select(code => code.What));
    }

    [Fact]
    public void A_type_derived_from_a_client_is_seen_though_it_calls_operations_by_an_interface_of_its_own()
    {
        using var plugin = CompiledPlugin.Of("""
            namespace Acme;
            interface IHarmless { Task<PutACLResponse> PutACLAsync(PutACLRequest request, CancellationToken cancellationToken); }
            sealed class Mine : AmazonS3Client, IHarmless;
            static class Facts { static Task Collect(IHarmless mine) => mine.PutACLAsync(null, default); }
            """);

        var code = Assert.Single(plugin.Inspect().Unproved);
        Assert.Equal(("Amazon.S3.AmazonS3Client", "Acme.Mine in Acme.Checks"), (code.What, code.Place.ToString()));
    }

    [Fact]
    public void A_client_that_sends_requests_by_itself_is_seen()
    {
        using var plugin = CompiledPlugin.Of("""
            namespace Acme;
            class Mine(AWSCredentials credentials, ClientConfig config) : AmazonServiceClient(credentials, config)
            {
                Task Collect(AmazonWebServiceRequest request) => InvokeAsync<AmazonWebServiceResponse>(request, null, default);
            }
            """);

        Assert.Equal(
            ["Amazon.Runtime.AmazonServiceClient", "Amazon.Runtime.AmazonServiceClient.InvokeAsync"], plugin.Inspect().Unproved.Select(code => code.What));
    }

    [Theory]
    [InlineData("static string Collect(byte[] scope) => \"AWS4-HMAC-SHA256\";")]
    [InlineData("static byte[] Collect() => \"aws4_request\"u8.ToArray();")]
    public void Signing_by_hand_is_seen(string member)
    {
        using var plugin = CompiledPlugin.OfMembers(member);

        Assert.Equal(("AWS4-HMAC-SHA256", "Acme.Checks"), Assert.Single(plugin.Inspect().Unproved) is var code ? (code.What, code.Place.ToString()) : default);
    }

    [Theory]
    [InlineData("static object Collect(HttpClient http) => http.GetStringAsync(\"https://example.com\");", nameof(OutsideKind.Network), "System.Net.Http.HttpClient.GetStringAsync")]
    [InlineData("static object Collect() => new System.Net.Sockets.TcpClient();", nameof(OutsideKind.Network), "new System.Net.Sockets.TcpClient")]
    [InlineData("static object Collect() => System.IO.File.ReadAllText(\"/etc/passwd\");", nameof(OutsideKind.Files), "System.IO.File.ReadAllText")]
    [InlineData("static object Collect() => new System.IO.StreamReader(\"/etc/passwd\");", nameof(OutsideKind.Files), "new System.IO.StreamReader")]
    [InlineData("static object Collect() => System.Xml.XmlReader.Create(\"https://example.com\");", nameof(OutsideKind.Network), "System.Xml.XmlReader.Create")]
    [InlineData("static object Collect() => System.Xml.Linq.XDocument.Load(\"https://example.com\");", nameof(OutsideKind.Network), "System.Xml.Linq.XDocument.Load")]
    [InlineData("static object Collect() => System.Xml.Linq.XElement.Load(\"https://example.com\");", nameof(OutsideKind.Network), "System.Xml.Linq.XElement.Load")]
    [InlineData("static void Collect(System.Xml.XmlDocument document) => document.Load(\"https://example.com\");", nameof(OutsideKind.Network), "System.Xml.XmlDocument.Load")]
    [InlineData("static void Collect(System.Xml.Linq.XDocument document) => document.Save(\"/tmp/x\");", nameof(OutsideKind.Files), "System.Xml.Linq.XDocument.Save")]
    [InlineData("static object Collect() => new System.Xml.XPath.XPathDocument(\"https://example.com\");", nameof(OutsideKind.Network), "new System.Xml.XPath.XPathDocument")]
    [InlineData("static void Collect(System.Xml.Xsl.XslCompiledTransform sheet) => sheet.Load(\"https://example.com\");", nameof(OutsideKind.Network), "System.Xml.Xsl.XslCompiledTransform.Load")]
    [InlineData("static void Collect(System.IO.Compression.ZipArchiveEntry entry) => System.IO.Compression.ZipFileExtensions.ExtractToFile(entry, \"x\");", nameof(OutsideKind.Files), "System.IO.Compression.ZipFileExtensions.ExtractToFile")]
    [InlineData("static void Collect() => System.Formats.Tar.TarFile.ExtractToDirectory(\"x\", \"y\", true);", nameof(OutsideKind.Files), "System.Formats.Tar.TarFile.ExtractToDirectory")]
    [InlineData("static object Collect() => new System.Security.Cryptography.X509Certificates.X509Certificate2(\"x\");", nameof(OutsideKind.Files), "new System.Security.Cryptography.X509Certificates.X509Certificate2")]
    [InlineData("static object Collect() => System.IO.Path.GetTempFileName();", nameof(OutsideKind.Files), "System.IO.Path.GetTempFileName")]
    [InlineData("static object Collect() => Environment.GetEnvironmentVariable(\"HOME\");", nameof(OutsideKind.Environment), "System.Environment.GetEnvironmentVariable")]
    [InlineData("static void Collect() => Environment.Exit(0);", nameof(OutsideKind.Processes), "System.Environment.Exit")]
    public void What_reaches_beyond_AWS_is_shown(string member, string kind, string what)
    {
        using var plugin = CompiledPlugin.OfMembers(member);

        var report = plugin.Inspect();
        Assert.True(report.IsProvedReadOnly);
        Assert.Equal([new OutsideUse(Enum.Parse<OutsideKind>(kind), what, new CodePlace("Acme.Checks", "Acme.Facts.Collect"))], report.Uses);
    }

    [Theory]
    [InlineData("new System.IO.StreamReader(stream)")]
    [InlineData("System.Xml.XmlReader.Create(stream)")]
    [InlineData("System.Xml.Linq.XDocument.Load(stream)")]
    public void Reading_text_from_memory_reaches_nothing(string read)
    {
        using var plugin = CompiledPlugin.OfMembers($"static object Collect(System.IO.Stream stream) => {read};");

        Assert.Empty(plugin.Inspect().Uses);
    }
}
