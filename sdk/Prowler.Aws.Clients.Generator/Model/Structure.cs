namespace Prowler.Aws.Clients.Generator.Model;

/// <summary>A class of the service's <c>Model</c> namespace.</summary>
/// <param name="IsRead">It can occur in a response.</param>
/// <param name="IsWritten">It can occur in a request.</param>
/// <param name="Constructors">Convenience constructors of the official package, each a list of properties.</param>
internal sealed record Structure(
    string Name,
    StructureRole Role,
    EquatableArray<Member> Members,
    EquatableArray<Constructor> Constructors,
    bool IsRead,
    bool IsWritten);

internal enum StructureRole
{
    Shape,
    Request,
    Response,
}

internal sealed record Constructor(EquatableArray<string> Properties);

/// <param name="ReadName">Its name in a response.</param>
/// <param name="WriteName">Its name in a request.</param>
internal sealed record Member(
    string Property,
    TypeRef Type,
    string ReadName,
    string WriteName,
    MemberLocation Location);

internal enum MemberLocation
{
    Body,
    Header,
    Path,
    Query,

    /// <summary>The member is the whole body.</summary>
    Payload,
}
