using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The rules by which a bucket moves and deletes its objects in time.</summary>
/// <param name="EnabledRules">How many rules are in force.</param>
/// <param name="DisabledRules">How many rules are switched off.</param>
public sealed record BucketLifecycle(int EnabledRules, int DisabledRules) : IFacetOf<Bucket>;

internal static class BucketLifecycleCollector
{
    [Collector]
    internal static async Task<BucketLifecycle> Lifecycle(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetLifecycleConfigurationRequest { BucketName = bucket.Name };
        // NoSuchLifecycleConfiguration is no exception in this SDK, but a response without rules.
        var rules = (await s3.GetLifecycleConfigurationAsync(request, cancellationToken)).Configuration?.Rules ?? [];
        var enabled = rules.Count(rule => rule.Status == LifecycleRuleStatus.Enabled);
        return new BucketLifecycle(enabled, rules.Count - enabled);
    }
}
