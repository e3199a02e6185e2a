using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Prowler.Plugins.Trust;

/// <summary>Inspects one assembly: what it says of itself, and each method that it has.</summary>
internal sealed class AssemblyInspector
{
    // The runtime loads no type with a longer name.
    private const int LongestName = 4096;

    // Nothing but a signature of a request to AWS holds this, as text of C# or as bytes.
    private static readonly byte[][] s_signing = [.. new[] { "AWS4-HMAC-SHA256", "aws4_request" }
        .SelectMany(text => new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text) })];

    private readonly PEReader _image;
    private readonly MetadataReader _metadata;
    private readonly InspectionFindings _findings;
    private readonly string _assembly;
    private readonly Dictionary<int, Member?> _members = [];

    public AssemblyInspector(PEReader image, InspectionFindings findings)
    {
        _image = image;
        _metadata = image.GetMetadataReader();
        _findings = findings;
        RefuseLongNames();
        if (!_metadata.IsAssembly) throw new BadImageFormatException("It is a module without an assembly.");
        _assembly = _metadata.GetString(_metadata.GetAssemblyDefinition().Name);
    }

    public void Inspect()
    {
        InspectAssembly();
        foreach (var handle in _metadata.TypeDefinitions) InspectType(_metadata.GetTypeDefinition(handle));

        // Damaged: honest bodies do not overlap. Without a bound a small file could take for ever.
        var unread = _image.GetEntireImage().Length;
        foreach (var handle in _metadata.MethodDefinitions)
        {
            var method = _metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0 || !IsIl(method))
            {
                InspectBodiless(method);
                continue;
            }

            var body = _image.GetMethodBody(method.RelativeVirtualAddress);
            if ((unread -= body.Size) < 0) throw new BadImageFormatException("Its methods overlap.");
            InspectBody(method, body);
        }
    }

    private void InspectAssembly()
    {
        var whole = new CodePlace(_assembly, "");
        if (_image.PEHeaders.CorHeader is { } header && (header.Flags & CorFlags.ILOnly) == 0)
            _findings.Unprove("native code", "it is compiled into the assembly and cannot be read", whole);
        if (s_signing.Any(text => _image.GetEntireImage().GetContent().AsSpan().IndexOf(text) >= 0))
            _findings.Unprove("AWS4-HMAC-SHA256", "it signs requests to AWS by hand", whole);
        if (_metadata.AssemblyFiles.Count > 0)
            _findings.Unprove("files of the assembly", "it has code in other files", whole);
        foreach (var attribute in _metadata.CustomAttributes.Select(_metadata.GetCustomAttribute))
        {
            if (attribute.Parent.Kind is not (HandleKind.AssemblyDefinition or HandleKind.ModuleDefinition)) continue;
            switch (Resolve(attribute.Constructor)?.FullType)
            {
                case "System.Security.UnverifiableCodeAttribute":
                    _findings.Unprove("unsafe code", "it can write where it likes in memory", whole);
                    break;
                case "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute":
                    _findings.Unprove("IgnoresAccessChecksTo", "it calls internal code of other assemblies", whole);
                    break;
            }
        }
    }

    /// <summary>A subclass of a client inherits all operations, under names and interfaces of its own.</summary>
    private void InspectType(TypeDefinition type)
    {
        var bases = type.GetInterfaceImplementations()
            .Select(handle => _metadata.GetInterfaceImplementation(handle).Interface)
            .Prepend(type.BaseType);
        foreach (var parent in bases)
        {
            if (parent.IsNil || Member.TypeOf(_metadata, parent) is not var (@namespace, name)) continue;
            if (SdkMembers.ClientOf(@namespace, name) is null) continue;
            _findings.Unprove($"{@namespace}.{name}", "a type derived from it can call it by other names",
                new CodePlace(_assembly, AuthorNames.FullName(_metadata, type)));
        }
    }

    private static bool IsIl(MethodDefinition method) =>
        (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL
        && (method.Attributes & MethodAttributes.PinvokeImpl) == 0;

    private void InspectBodiless(MethodDefinition method)
    {
        var implementation = method.ImplAttributes;
        if ((method.Attributes & MethodAttributes.PinvokeImpl) != 0)
            _findings.Unprove("P/Invoke", "native code can do anything", PlaceOf(method));
        else if ((implementation & MethodImplAttributes.InternalCall) != 0
            || (implementation & MethodImplAttributes.CodeTypeMask) is MethodImplAttributes.Native or MethodImplAttributes.OPTIL)
            _findings.Unprove("native code", "it cannot be read", PlaceOf(method));
        else if (method.GetCustomAttributes().Any(handle => Resolve(_metadata.GetCustomAttribute(handle).Constructor)?.FullType
            == "System.Runtime.CompilerServices.UnsafeAccessorAttribute"))
            _findings.Unprove("UnsafeAccessor", "it calls a method that another assembly keeps to itself", PlaceOf(method));
    }

    private void InspectBody(MethodDefinition method, MethodBodyBlock body)
    {
        CodePlace? place = null;
        foreach (var instruction in IlInstructions.Read(body))
        {
            if (instruction.Code == ILOpCode.Calli)
            {
                _findings.Unprove("calli", "it calls what a pointer points to", place ??= PlaceOf(method));
                continue;
            }

            var isHandle = instruction.Code == ILOpCode.Ldtoken;
            if (!isHandle && instruction.Code is not (ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn or ILOpCode.Jmp))
                continue;
            if (Resolve(instruction.Entity) is not { } member) continue;
            if (SdkMembers.IsSdk(member.Namespace)) SdkMembers.Judge(member, isHandle, place ??= PlaceOf(method), _findings);
            else if (!isHandle) OutsideMembers.Judge(member, place ??= PlaceOf(method), _findings);
        }
    }

    private Member? Resolve(EntityHandle handle)
    {
        var token = MetadataTokens.GetToken(handle);
        if (!_members.TryGetValue(token, out var member)) _members[token] = member = Member.Read(_metadata, handle);
        return member;
    }

    private CodePlace PlaceOf(MethodDefinition method) => new(_assembly, AuthorNames.Of(_metadata, method));

    private void RefuseLongNames()
    {
        var names = _image.GetMetadata().GetContent()
            .AsSpan(_metadata.GetHeapMetadataOffset(HeapIndex.String), _metadata.GetHeapSize(HeapIndex.String));
        while (names.Length > 0)
        {
            var length = names.IndexOf((byte)0);
            if (length > LongestName || (length < 0 && names.Length > LongestName))
                throw new BadImageFormatException($"It has a name of more than {LongestName} letters.");
            if (length < 0) break;
            names = names[(length + 1)..];
        }
    }
}
