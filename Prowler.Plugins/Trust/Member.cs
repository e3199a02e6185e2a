using System.Reflection.Metadata;

namespace Prowler.Plugins.Trust;

/// <summary>A method that an instruction names.</summary>
/// <param name="Namespace">The namespace of its type.</param>
/// <param name="Type">The name of its type, without namespace and arity; of a nested type the outermost.</param>
/// <param name="Name">Its own name.</param>
/// <param name="GenericParameters">How many type parameters it has of its own.</param>
/// <param name="TakesTextFirst">Whether its first parameter is a string.</param>
internal sealed record Member(string Namespace, string Type, string Name, int GenericParameters, bool TakesTextFirst)
{
    private const int DeepestNesting = 64;

    public string FullType => Namespace.Length == 0 ? Type : $"{Namespace}.{Type}";

    public override string ToString() => Name == ".ctor" ? $"new {FullType}" : $"{FullType}.{Name}";

    /// <summary>The method behind a token; null for a field, a type and a function without a type.</summary>
    public static Member? Read(MetadataReader metadata, EntityHandle token)
    {
        if (token.Kind == HandleKind.MethodSpecification)
            token = metadata.GetMethodSpecification((MethodSpecificationHandle)token).Method;
        if (token.Kind == HandleKind.MethodDefinition)
        {
            var method = metadata.GetMethodDefinition((MethodDefinitionHandle)token);
            return Of(metadata, method.GetDeclaringType(), method.Name, method.Signature);
        }

        if (token.Kind != HandleKind.MemberReference) return null;
        var member = metadata.GetMemberReference((MemberReferenceHandle)token);
        if (member.GetKind() != MemberReferenceKind.Method) return null;
        return member.Parent.Kind == HandleKind.MethodDefinition
            ? Read(metadata, member.Parent)
            : Of(metadata, member.Parent, member.Name, member.Signature);
    }

    /// <summary>The namespace and name of a type; null for what is no class, structure or interface.</summary>
    public static (string Namespace, string Name)? TypeOf(MetadataReader metadata, EntityHandle type)
    {
        for (var depth = 0; depth < DeepestNesting; depth++)
        {
            switch (type.Kind)
            {
                case HandleKind.TypeReference:
                    var reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                    if (reference.ResolutionScope.Kind != HandleKind.TypeReference) return Names(metadata, reference.Namespace, reference.Name);
                    type = reference.ResolutionScope;
                    break;
                case HandleKind.TypeDefinition:
                    var definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                    if (definition.GetDeclaringType().IsNil) return Names(metadata, definition.Namespace, definition.Name);
                    type = definition.GetDeclaringType();
                    break;
                case HandleKind.TypeSpecification:
                    type = Named(metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature));
                    break;
                default:
                    return null;
            }
        }

        throw new BadImageFormatException("Types are nested too deeply.");
    }

    private static Member? Of(MetadataReader metadata, EntityHandle type, StringHandle name, BlobHandle signature)
    {
        if (TypeOf(metadata, type) is not { } declaring) return null;
        var (generic, text) = ReadSignature(metadata.GetBlobReader(signature));
        return new Member(declaring.Namespace, declaring.Name, metadata.GetString(name), generic, text);
    }

    private static (string, string) Names(MetadataReader metadata, StringHandle @namespace, StringHandle name)
    {
        var withArity = metadata.GetString(name);
        var tick = withArity.IndexOf('`');
        return (metadata.GetString(@namespace), tick < 0 ? withArity : withArity[..tick]);
    }

    /// <summary>The type that a signature is about, List of List&lt;int&gt;; nil where it is an array, a pointer or a parameter.</summary>
    private static EntityHandle Named(BlobReader signature)
    {
        var code = signature.ReadSignatureTypeCode();
        while (code is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            signature.ReadTypeHandle();
            code = signature.ReadSignatureTypeCode();
        }

        if (code == SignatureTypeCode.GenericTypeInstance) code = signature.ReadSignatureTypeCode();
        return code == SignatureTypeCode.TypeHandle ? signature.ReadTypeHandle() : default;
    }

    /// <summary>Reads no further than the first parameter.</summary>
    private static (int GenericParameters, bool TakesTextFirst) ReadSignature(BlobReader signature)
    {
        var generic = signature.ReadSignatureHeader().IsGeneric ? signature.ReadCompressedInteger() : 0;
        var parameters = signature.ReadCompressedInteger();
        if (parameters == 0) return (generic, false);
        SignatureTypes.Skip(ref signature);
        return (generic, signature.ReadSignatureTypeCode() == SignatureTypeCode.String);
    }
}
