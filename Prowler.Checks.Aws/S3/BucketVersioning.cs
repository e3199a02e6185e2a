using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>Whether a bucket keeps earlier versions of its objects.</summary>
/// <param name="Enabled">Whether overwritten and deleted objects are kept as versions from now on.</param>
/// <param name="Suspended">Whether versioning was enabled before and is not any more.</param>
/// <param name="MfaDelete">Whether deleting a version, or changing this setting, takes a code of the root user's MFA device.</param>
public sealed record BucketVersioning(bool Enabled, bool Suspended, bool MfaDelete) : IFacetOf<Bucket>;

internal static class BucketVersioningCollector
{
    [Collector]
    internal static async Task<BucketVersioning> Versioning(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketVersioningRequest { BucketName = bucket.Name };
        var versioning = (await s3.GetBucketVersioningAsync(request, cancellationToken)).VersioningConfig;
        return new BucketVersioning(
            Enabled: versioning.Status == VersionStatus.Enabled,
            Suspended: versioning.Status == VersionStatus.Suspended,
            MfaDelete: versioning.EnableMfaDelete ?? false);
    }
}
