using Prowler.Checks;
using Prowler.Checks.Aws.S3;

namespace Acme.Scan;

internal static class BucketChecks
{
    /// <param name="bucket">The subject.</param>
    /// <param name="prefix">From the check's YAML.</param>
    [Check("acme_bucket_naming")]
    internal static Verdict Naming(Bucket bucket, string prefix) =>
        bucket.Name.StartsWith(prefix, StringComparison.Ordinal)
            ? Verdict.Pass($"Bucket {bucket.Name} is named as Acme's buckets are.")
            : Verdict.Fail($"The name of bucket {bucket.Name} does not begin with {prefix}.");
}
