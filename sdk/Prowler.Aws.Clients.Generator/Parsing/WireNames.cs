using Prowler.Aws.Clients.Generator.Json;
using Prowler.Aws.Clients.Generator.Model;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>What a member is called on the wire, in either direction.</summary>
internal sealed class WireNames(Protocol protocol)
{
    public string Read(string name, JsonObject member, TypeRef type) =>
        FlattenedElement(type) ?? member.StringOrNull("locationName") ?? name;

    // EC2 writes what it reads, but capitalised, unless a query name says otherwise.
    public string Write(string name, JsonObject member, TypeRef type) => protocol == Protocol.Ec2
        ? member.StringOrNull("queryName") ?? Naming.Pascal(member.StringOrNull("locationName") ?? name)
        : FlattenedElement(type) ?? member.StringOrNull("locationName") ?? name;

    // The items of a flattened list go by the name of the item, if it has one of its own.
    private static string? FlattenedElement(TypeRef type) =>
        type is ListType { IsFlattened: true, ElementName: not "member" and var element } ? element : null;
}
