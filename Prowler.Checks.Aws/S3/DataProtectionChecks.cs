namespace Prowler.Checks.Aws.S3;

internal static class DataProtectionChecks
{
    [Check("s3_bucket_object_versioning")]
    internal static Verdict ObjectVersioning(Bucket bucket, BucketVersioning versioning) => versioning switch
    {
        { Enabled: true } => Verdict.Pass($"Bucket {bucket.Name} keeps earlier versions of its objects."),
        { Suspended: true } => Verdict.Fail($"Versioning of bucket {bucket.Name} is suspended: new changes overwrite objects for good."),
        _ => Verdict.Fail($"Bucket {bucket.Name} keeps no earlier versions of its objects."),
    };

    [Check("s3_bucket_no_mfa_delete")]
    internal static Verdict MfaDelete(Bucket bucket, BucketVersioning versioning) => Verdict.PassIf(
        versioning.MfaDelete,
        pass: $"Deleting object versions of bucket {bucket.Name} takes an MFA code.",
        fail: $"Deleting object versions of bucket {bucket.Name} takes no MFA code.");

    [Check("s3_bucket_object_lock")]
    internal static Verdict ObjectLock(Bucket bucket, BucketObjectLock objectLock) => Verdict.PassIf(
        objectLock.Enabled,
        pass: $"Bucket {bucket.Name} has Object Lock enabled.",
        fail: $"Bucket {bucket.Name} does not have Object Lock enabled.");

    [Check("s3_bucket_lifecycle_enabled")]
    internal static Verdict Lifecycle(Bucket bucket, BucketLifecycle lifecycle) => lifecycle switch
    {
        { EnabledRules: > 0 } => Verdict.Pass($"Bucket {bucket.Name} has {Count(lifecycle.EnabledRules)} in force."),
        { DisabledRules: > 0 } => Verdict.Fail($"Bucket {bucket.Name} has {Count(lifecycle.DisabledRules)}, but none in force."),
        _ => Verdict.Fail($"Bucket {bucket.Name} has no lifecycle rules."),
    };

    [Check("s3_bucket_cross_region_replication")]
    internal static Verdict CrossRegionReplication(
        Bucket bucket, BucketVersioning versioning, BucketReplication replication, BucketsByName own)
    {
        var rules = replication.Rules.Where(rule => rule.Enabled).ToList();
        if (rules.Count == 0) return Verdict.Fail($"Bucket {bucket.Name} has no replication rule in force.");
        if (!versioning.Enabled)
            return Verdict.Fail($"Bucket {bucket.Name} has replication rules, which do nothing while versioning is not enabled.");

        var known = rules.Select(rule => own.Buckets.GetValueOrDefault(rule.DestinationBucket)).OfType<Bucket>().ToList();
        if (known.Find(destination => destination.Region != bucket.Region) is { } elsewhere)
            return Verdict.Pass($"Bucket {bucket.Name} is replicated to bucket {elsewhere.Name} in {elsewhere.Region}.");

        // The API does not tell an outsider where a bucket is, nor whether it still exists.
        var foreign = rules.Find(rule => !own.Buckets.ContainsKey(rule.DestinationBucket));
        return foreign is null
            ? Verdict.Fail($"Bucket {bucket.Name} is replicated only within its own region, {bucket.Region}.")
            : Verdict.Manual(
                $"Bucket {bucket.Name} is replicated to bucket {foreign.DestinationBucket}, which is not one of this account's: "
                + $"check that it exists, and in another region than {bucket.Region}.");
    }

    private static string Count(int rules) => rules == 1 ? "1 lifecycle rule" : $"{rules} lifecycle rules";
}
