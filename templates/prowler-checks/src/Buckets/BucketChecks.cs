using Prowler.Checks;
using Prowler.Checks.Aws.S3;

namespace PackNamespace.Buckets;

/// <summary>A check on a built-in resource: nothing is collected twice for it.</summary>
internal static class BucketChecks
{
    [Check("s3_acme_bucket_name_prefix")]
    internal static Verdict NamePrefix(Bucket bucket, string acmeBucketPrefix) =>
        bucket.Name.StartsWith(acmeBucketPrefix, StringComparison.Ordinal)
            ? Verdict.Pass($"The name of bucket {bucket.Name} begins with {acmeBucketPrefix}.")
            : Verdict.Fail($"The name of bucket {bucket.Name} does not begin with {acmeBucketPrefix}.");
}
