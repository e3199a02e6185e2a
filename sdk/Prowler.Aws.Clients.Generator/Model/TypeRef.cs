namespace Prowler.Aws.Clients.Generator.Model;

/// <summary>The type of a member, as far as .NET and the wire are concerned.</summary>
internal abstract record TypeRef;

internal sealed record ScalarType(ScalarKind Kind) : TypeRef;

internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Single,
    Double,
    Timestamp,
    Blob,
}

/// <summary>An enumeration; a property of its own class, but a plain string inside collections.</summary>
internal sealed record EnumType(string Name) : TypeRef;

internal sealed record StructureType(string Name) : TypeRef;

/// <param name="ElementName">The XML element of one item, or its part of a query key.</param>
/// <param name="IsFlattened">The items stand beside each other, without an element around them all.</param>
internal sealed record ListType(TypeRef Element, string ElementName, bool IsFlattened) : TypeRef;

internal sealed record MapType(TypeRef Value, string KeyName, string ValueName, bool IsFlattened) : TypeRef;

/// <summary>A structure of one member that the official package shows as that member's value.</summary>
internal sealed record WrappedType(ScalarType Inner, string ElementName) : TypeRef;
