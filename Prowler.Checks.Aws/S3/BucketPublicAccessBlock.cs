using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The public access block of a bucket.</summary>
/// <param name="Block">The switches; all off when the bucket has no block of its own.</param>
public sealed record BucketPublicAccessBlock(PublicAccessBlock Block) : IFacetOf<Bucket>;

internal static class BucketPublicAccessBlockCollector
{
    [Collector]
    internal static async Task<BucketPublicAccessBlock> Block(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetPublicAccessBlockRequest { BucketName = bucket.Name };
            var block = (await s3.GetPublicAccessBlockAsync(request, cancellationToken)).PublicAccessBlockConfiguration;
            return new BucketPublicAccessBlock(PublicAccessBlock.From(
                block?.BlockPublicAcls, block?.IgnorePublicAcls, block?.BlockPublicPolicy, block?.RestrictPublicBuckets));
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchPublicAccessBlockConfiguration")
        {
            return new BucketPublicAccessBlock(PublicAccessBlock.None);
        }
    }
}
