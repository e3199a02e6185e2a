namespace Prowler.Checks.Aws.S3;

internal static class ShadowBucketChecks
{
    [Check("s3_bucket_shadow_resource_vulnerability")]
    internal static IEnumerable<Verdict> TakenNames(AwsRegion region, PredictableBuckets predictable) =>
        predictable.ForeignNames.Select(name => Verdict
            .Fail(
                $"Bucket {name} exists and is not this account's, under a name that an AWS service gives to buckets of this "
                + $"account in {region.Name}: what the service stores there is in somebody else's hands.")
            .About(name, $"arn:{region.Account.Partition}:s3:::{name}"));

    [Check("s3_bucket_shadow_resource_vulnerability")]
    internal static async Task<Verdict?> OwnBucket(Bucket bucket, OnDemand<BucketAcl> acl)
    {
        if (bucket.Region is null || !PredictableBuckets.NamesFor(bucket.Account.Id, bucket.Region).Contains(bucket.Name)) return null;

        return ((await acl.Get()).OwnerId, bucket.OwnerId) switch
        {
            (null, _) or (_, null) => Verdict.Manual($"Bucket {bucket.Name} has a predictable name; check who owns it, which S3 did not say."),
            var (owner, account) when owner == account => Verdict.Pass($"Bucket {bucket.Name} has a predictable name and belongs to this account."),
            _ => Verdict.Fail($"Bucket {bucket.Name} has a predictable name and belongs to another owner than this account."),
        };
    }
}
