using Amazon;
using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The rules by which a bucket's objects are copied to other buckets.</summary>
/// <param name="Rules">The rules, those that are switched off too; empty when there are none.</param>
public sealed record BucketReplication(IReadOnlyList<BucketReplicationRule> Rules) : IFacetOf<Bucket>;

/// <summary>A replication rule.</summary>
/// <param name="Enabled">Whether it is in force.</param>
/// <param name="DestinationBucket">The name of the bucket that receives the copies.</param>
public sealed record BucketReplicationRule(bool Enabled, string DestinationBucket);

internal static class BucketReplicationCollector
{
    [Collector]
    internal static async Task<BucketReplication> Replication(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketReplicationRequest { BucketName = bucket.Name };
        // ReplicationConfigurationNotFoundError is no exception in this SDK, but a response without configuration.
        var configuration = (await s3.GetBucketReplicationAsync(request, cancellationToken)).Configuration;
        return new BucketReplication([.. (configuration?.Rules ?? []).Select(ToRule)]);
    }

    private static BucketReplicationRule ToRule(ReplicationRule rule)
    {
        var destination = rule.Destination?.BucketArn ?? "";
        return new BucketReplicationRule(
            rule.Status == ReplicationRuleStatus.Enabled,
            Arn.TryParse(destination, out var arn) ? arn.Resource : destination);
    }
}
