using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Testing.Tests;

internal static class SampleChecks
{
    [Check("sample_bucket_versioned")]
    internal static Verdict Versioned(Bucket bucket, BucketVersioning versioning) =>
        Verdict.PassIf(versioning.Enabled, $"{bucket.Name} keeps versions.", $"{bucket.Name} keeps no versions.");
}
