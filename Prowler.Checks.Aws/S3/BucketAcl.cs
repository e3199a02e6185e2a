using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The access control list of a bucket.</summary>
/// <param name="OwnerId">The canonical user id of the account that owns the bucket.</param>
/// <param name="Grants">The grants, the owner's own among them.</param>
public sealed record BucketAcl(string? OwnerId, IReadOnlyList<AclGrant> Grants) : IFacetOf<Bucket>;

internal static class BucketAclCollector
{
    [Collector]
    internal static async Task<BucketAcl> Acl(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketAclRequest { BucketName = bucket.Name };
        var acl = await s3.GetBucketAclAsync(request, cancellationToken);
        // Every access control list has an owner. An answer without a list in it must not pass for a private one.
        if (acl.Owner is null && acl.Grants is not { Count: > 0 })
            throw new InvalidDataException("S3 answered without an access control list.");
        return new BucketAcl(acl.Owner?.Id, AclGrant.From(acl.Grants));
    }
}
