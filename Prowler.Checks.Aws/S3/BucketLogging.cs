using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Where a bucket's server access logs go.</summary>
/// <param name="TargetBucket">The name of the bucket that receives them; null when access is not logged.</param>
public sealed record BucketLogging(string? TargetBucket) : IFacetOf<Bucket>;

internal static class BucketLoggingCollector
{
    [Collector]
    internal static async Task<BucketLogging> Logging(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketLoggingRequest { BucketName = bucket.Name };
        var response = await s3.GetBucketLoggingAsync(request, cancellationToken);
        var target = response.BucketLoggingConfig?.TargetBucketName;
        return new BucketLogging(string.IsNullOrEmpty(target) ? null : target);
    }
}
