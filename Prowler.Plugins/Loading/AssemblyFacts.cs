using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Prowler.Checks;

namespace Prowler.Plugins.Loading;

/// <summary>What an assembly's metadata says of it. Nothing is loaded: to look is safe, whatever it is.</summary>
internal sealed record AssemblyFacts
{
    public required string Name { get; init; }

    public required Version Version { get; init; }

    /// <summary>The assemblies that it was compiled against.</summary>
    public required IReadOnlyList<AssemblyReferenceFacts> References { get; init; }

    /// <summary>The types that it uses of other assemblies.</summary>
    public required IReadOnlyList<TypeReferenceFacts> Types { get; init; }

    /// <summary>The full name of the registry that its <c>[assembly: CheckPack&lt;…&gt;]</c> names; null where it has none.</summary>
    public required string? Registry { get; init; }

    /// <summary>The ids of its checks, as generated beside the registry.</summary>
    public required IReadOnlyList<string> CheckIds { get; init; }

    /// <summary>The IAM actions that its methods name beside those of their calls.</summary>
    public required IReadOnlyList<string> IamActions { get; init; }

    /// <summary>Whether it holds machine code, which need not do what its IL says.</summary>
    public required bool HasMachineCode { get; init; }

    /// <summary>Reads a file; null where it is no .NET assembly.</summary>
    public static AssemblyFacts? TryRead(string path)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            if (!image.HasMetadata) return null;
            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? Read(image, metadata) : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or OverflowException or InvalidCastException)
        {
            // Not an assembly, or a damaged one: the runtime would not load it either.
            return null;
        }
    }

    private static AssemblyFacts Read(PEReader image, MetadataReader metadata)
    {
        var definition = metadata.GetAssemblyDefinition();
        var header = image.PEHeaders.CorHeader!;
        var registry = RegistryName.Find(metadata);
        return new AssemblyFacts
        {
            Name = metadata.GetString(definition.Name),
            Version = definition.Version,
            References = [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => new AssemblyReferenceFacts(metadata.GetString(reference.Name), reference.Version))],
            Types = [.. metadata.TypeReferences.Select(handle => TypeReferenceFacts.Read(metadata, handle)).OfType<TypeReferenceFacts>()],
            Registry = registry is { } name ? $"{name.Namespace}.{name.Name}" : null,
            CheckIds = registry is { } found ? [.. Constants(metadata, found.Namespace, "CheckIds")] : [],
            IamActions = [.. NamedActions(metadata)],
            HasMachineCode = !header.Flags.HasFlag(CorFlags.ILOnly) || header.ManagedNativeHeaderDirectory.Size > 0,
        };
    }

    private static IEnumerable<string> NamedActions(MetadataReader metadata)
    {
        foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind != HandleKind.MemberReference) continue;
            var type = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (type.Kind != HandleKind.TypeReference
                || TypeReferenceFacts.Read(metadata, (TypeReferenceHandle)type)?.Type != typeof(IamActionAttribute).FullName) continue;
            var value = metadata.GetBlobReader(attribute.Value);
            // After the prolog comes the constructor's one argument.
            value.ReadUInt16();
            if (value.ReadSerializedString() is { } action) yield return action;
        }
    }

    private static IEnumerable<string> Constants(MetadataReader metadata, string @namespace, string type) => metadata.TypeDefinitions
        .Select(metadata.GetTypeDefinition)
        .Where(definition => metadata.StringComparer.Equals(definition.Name, type) && metadata.StringComparer.Equals(definition.Namespace, @namespace))
        .SelectMany(definition => definition.GetFields())
        .Select(field => metadata.GetFieldDefinition(field).GetDefaultValue())
        .Where(constant => !constant.IsNil)
        .Select(constant => metadata.GetConstant(constant))
        .Where(constant => constant.TypeCode == ConstantTypeCode.String)
        .Select(constant => (string)metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)!);
}

/// <summary>An assembly that another was compiled against.</summary>
internal sealed record AssemblyReferenceFacts(string Name, Version Version);

/// <summary>A type that an assembly uses of another.</summary>
/// <param name="Assembly">The simple name of the other.</param>
/// <param name="Type">The type's full name; of a nested type the outermost.</param>
internal sealed record TypeReferenceFacts(string Assembly, string Type)
{
    public static TypeReferenceFacts? Read(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        // A nested type is there if the type around it is, which has a row of its own.
        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference) return null;
        var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        var (@namespace, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
        return new TypeReferenceFacts(metadata.GetString(assembly.Name), @namespace.Length == 0 ? name : $"{@namespace}.{name}");
    }
}
