using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Prowler.Architecture.Tests;

/// <summary>Which namespaces of an assembly use which others of it: in signatures, base types and the bodies of methods.</summary>
internal sealed class NamespaceUse
{
    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    private readonly AssemblyFile _assembly;
    private readonly MetadataReader _metadata;
    private readonly SortedSet<(string From, string To)> _uses = [];

    private NamespaceUse(AssemblyFile assembly) => (_assembly, _metadata) = (assembly, assembly.Metadata);

    /// <summary>Each use of a namespace by another; what the compiler generated of checks (the registry) aside.</summary>
    public static IReadOnlyCollection<(string From, string To)> Of(string name)
    {
        using var assembly = AssemblyFile.Open(name);
        var use = new NamespaceUse(assembly);
        foreach (var handle in assembly.Metadata.TypeDefinitions) use.Read(handle);
        return use._uses;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var from = NamespaceOf(handle);
        if (from.StartsWith("Prowler.Generated", StringComparison.Ordinal) || from.Length == 0) return;
        Note(from, type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations()) Note(from, _metadata.GetInterfaceImplementation(implemented).Interface);
        foreach (var field in type.GetFields()) NoteAll(from, _metadata.GetFieldDefinition(field).DecodeSignature(new Types(this), null));
        foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
        {
            var signature = method.DecodeSignature(new Types(this), null);
            NoteAll(from, signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(types => types)));
            if (_assembly.BodyOf(method) is { } body) ReadBody(from, body);
        }
    }

    private void ReadBody(string from, MethodBodyBlock body)
    {
        if (!body.LocalSignature.IsNil)
            foreach (var local in _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(new Types(this), null)) NoteAll(from, local);
        var il = body.GetILReader();
        while (il.RemainingBytes > 0)
        {
            var first = il.ReadByte();
            var code = s_codes[first == 0xFE ? unchecked((short)(0xFE00 | il.ReadByte())) : first];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    Note(from, MetadataTokens.EntityHandle(il.ReadInt32()));
                    break;
                case OperandType.InlineSwitch:
                    var targets = il.ReadInt32();
                    il.Offset += 4 * targets;
                    break;
                default:
                    il.Offset += code.OperandType switch
                    {
                        OperandType.InlineNone => 0,
                        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                        OperandType.InlineVar => 2,
                        OperandType.InlineI8 or OperandType.InlineR => 8,
                        _ => 4,
                    };
                    break;
            }
        }
    }

    private void Note(string from, EntityHandle to) => NoteAll(from, NamespacesOf(to));

    private void NoteAll(string from, IEnumerable<string> to)
    {
        foreach (var used in to)
            if (used != from && used.Length > 0) _uses.Add((from, used));
    }

    private IEnumerable<string> NamespacesOf(EntityHandle handle)
    {
        if (handle.IsNil) return [];
        return handle.Kind switch
        {
            HandleKind.TypeDefinition => [NamespaceOf((TypeDefinitionHandle)handle)],
            HandleKind.TypeSpecification => _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Types(this), null),
            HandleKind.MethodDefinition => [NamespaceOf(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType())],
            HandleKind.FieldDefinition => [NamespaceOf(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType())],
            HandleKind.MemberReference => NamespacesOf(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent),
            HandleKind.MethodSpecification => Specified(_metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
            _ => [],
        };
    }

    private IEnumerable<string> Specified(MethodSpecification method) =>
        NamespacesOf(method.Method).Concat(method.DecodeSignature(new Types(this), null).SelectMany(types => types));

    private string NamespaceOf(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = _metadata.GetTypeDefinition(type.GetDeclaringType());
        return _metadata.GetString(type.Namespace);
    }

    /// <summary>Reads a signature as the namespaces of this assembly's types in it.</summary>
    private sealed class Types(NamespaceUse use) : ISignatureTypeProvider<IEnumerable<string>, object?>
    {
        public IEnumerable<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [use.NamespaceOf(handle)];

        public IEnumerable<string> GetGenericInstantiation(IEnumerable<string> genericType, ImmutableArray<IEnumerable<string>> typeArguments) =>
            genericType.Concat(typeArguments.SelectMany(types => types)).ToList();

        public IEnumerable<string> GetTypeFromSpecification(MetadataReader reader, object? context, TypeSpecificationHandle handle, byte rawTypeKind) => use.NamespacesOf(handle);

        public IEnumerable<string> GetFunctionPointerType(MethodSignature<IEnumerable<string>> signature) => signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(types => types));

        public IEnumerable<string> GetModifiedType(IEnumerable<string> modifier, IEnumerable<string> unmodifiedType, bool isRequired) => modifier.Concat(unmodifiedType);

        public IEnumerable<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

        public IEnumerable<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public IEnumerable<string> GetGenericMethodParameter(object? context, int index) => [];

        public IEnumerable<string> GetGenericTypeParameter(object? context, int index) => [];

        public IEnumerable<string> GetArrayType(IEnumerable<string> elementType, ArrayShape shape) => elementType;

        public IEnumerable<string> GetByReferenceType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetPinnedType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetPointerType(IEnumerable<string> elementType) => elementType;

        public IEnumerable<string> GetSZArrayType(IEnumerable<string> elementType) => elementType;
    }
}
