using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Who owns the objects that are written to a bucket, and with it whether access control lists count.</summary>
/// <param name="ObjectOwnership">
/// <c>BucketOwnerEnforced</c> (ACLs are disabled), <c>BucketOwnerPreferred</c> or <c>ObjectWriter</c>; null where
/// nothing is set, which means the same as <c>ObjectWriter</c>.
/// </param>
public sealed record BucketOwnershipControls(string? ObjectOwnership) : IFacetOf<Bucket>
{
    /// <summary>Whether the bucket and its objects ignore access control lists.</summary>
    public bool DisablesAcls => ObjectOwnership == "BucketOwnerEnforced";
}

internal static class BucketOwnershipControlsCollector
{
    [Collector]
    internal static async Task<BucketOwnershipControls> OwnershipControls(
        Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetBucketOwnershipControlsRequest { BucketName = bucket.Name };
            var controls = (await s3.GetBucketOwnershipControlsAsync(request, cancellationToken)).OwnershipControls;
            return new BucketOwnershipControls(controls.Rules?.FirstOrDefault()?.ObjectOwnership?.Value);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "OwnershipControlsNotFoundError")
        {
            return new BucketOwnershipControls(ObjectOwnership: null);
        }
    }
}
