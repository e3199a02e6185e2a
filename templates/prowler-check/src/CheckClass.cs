using Prowler.Checks;
using Prowler.Checks.Aws.S3;

namespace PackNamespace;

internal static class CheckClass
{
    // The first parameter is what the check judges; ask for what else it needs to know as further ones.
    [Check("check_id")]
    internal static Verdict Check(Bucket bucket, BucketVersioning versioning) => versioning.Enabled
        ? Verdict.Pass($"Bucket {bucket.Name} keeps earlier versions of its objects.")
        : Verdict.Fail($"Bucket {bucket.Name} keeps no earlier versions of its objects.");
}
