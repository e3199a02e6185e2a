using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>One grant of the access control list of a bucket or an object.</summary>
/// <param name="Permission">What is granted: <c>FULL_CONTROL</c>, <c>READ</c>, <c>WRITE</c>, <c>READ_ACP</c> or <c>WRITE_ACP</c>.</param>
/// <param name="GroupUri">The predefined group that it is granted to; null for an account.</param>
public sealed record AclGrant(string Permission, string? GroupUri)
{
    /// <summary>The group of all callers, anonymous ones too.</summary>
    public const string AllUsers = "http://acs.amazonaws.com/groups/global/AllUsers";

    /// <summary>The group of all callers with an AWS account, no matter which.</summary>
    public const string AuthenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

    /// <summary>Whether it is granted to everyone, or to everyone who has an AWS account.</summary>
    public bool IsPublic => GroupUri is AllUsers or AuthenticatedUsers;

    internal static IReadOnlyList<AclGrant> From(IEnumerable<S3Grant>? grants) =>
        [.. (grants ?? []).Select(grant => new AclGrant(grant.Permission?.Value ?? "", grant.Grantee?.URI))];
}
