using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Whether objects of a bucket can be locked against deletion.</summary>
/// <param name="Enabled">Whether Object Lock is enabled.</param>
public sealed record BucketObjectLock(bool Enabled) : IFacetOf<Bucket>;

internal static class BucketObjectLockCollector
{
    [Collector]
    internal static async Task<BucketObjectLock> ObjectLock(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectLockConfigurationRequest { BucketName = bucket.Name };
            var configuration = (await s3.GetObjectLockConfigurationAsync(request, cancellationToken)).ObjectLockConfiguration;
            return new BucketObjectLock(configuration?.ObjectLockEnabled == ObjectLockEnabled.Enabled);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "ObjectLockConfigurationNotFoundError")
        {
            return new BucketObjectLock(Enabled: false);
        }
    }
}
