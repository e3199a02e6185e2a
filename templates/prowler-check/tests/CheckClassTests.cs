using PackNamespace;
using Prowler.Aws;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Checks.Aws.S3;

namespace PackNamespace.Tests;

public class CheckClassTests
{
    private static readonly Bucket Photos = new() { Id = "photos", Account = new AwsAccount("123456789012", "aws", ["eu-west-1"]) };

    [Fact]
    public void A_versioned_bucket_passes() => Assert.Equal(
        Verdict.Pass("Bucket photos keeps earlier versions of its objects."), CheckClass.Check(Photos, Versioning(enabled: true)));

    [Fact]
    public void An_unversioned_bucket_fails() => Assert.Equal(
        Verdict.Fail("Bucket photos keeps no earlier versions of its objects."), CheckClass.Check(Photos, Versioning(enabled: false)));

    private static BucketVersioning Versioning(bool enabled) => new(enabled, Suspended: false, MfaDelete: false);
}
