using System.Reflection.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Plugins.Loading;

/// <summary>Finds the registry that an assembly's <see cref="CheckPackAttribute{TPack}"/> names, from metadata alone.</summary>
internal static class RegistryName
{
    private static readonly Type s_attribute = typeof(CheckPackAttribute<>);

    public static (string Namespace, string Name)? Find(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var constructor = metadata.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind != HandleKind.MemberReference) continue;
            var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
            if (parent.Kind == HandleKind.TypeSpecification && Argument(metadata, (TypeSpecificationHandle)parent) is { } registry)
                return registry;
        }

        return null;
    }

    private static (string, string)? Argument(MetadataReader metadata, TypeSpecificationHandle specification)
    {
        // CheckPackAttribute<Registry> is: generic instance, of the attribute, with one argument, the registry.
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(specification).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance) return null;
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.TypeHandle) return null;
        if (!IsAttribute(metadata, signature.ReadTypeHandle()) || signature.ReadCompressedInteger() != 1) return null;
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.TypeHandle) return null;
        var argument = signature.ReadTypeHandle();
        if (argument.Kind != HandleKind.TypeDefinition) return null;
        var registry = metadata.GetTypeDefinition((TypeDefinitionHandle)argument);
        return (metadata.GetString(registry.Namespace), metadata.GetString(registry.Name));
    }

    private static bool IsAttribute(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeReference) return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
        return metadata.StringComparer.Equals(type.Name, s_attribute.Name)
            && metadata.StringComparer.Equals(type.Namespace, s_attribute.Namespace!);
    }
}
