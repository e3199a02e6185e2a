using PackNamespace.Buckets;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Checks.Aws.S3;

namespace PackNamespace.Tests;

public class BucketChecksTests
{
    [Fact]
    public void A_bucket_with_the_prefix_passes() => Assert.Equal(
        Verdict.Pass("The name of bucket acme-photos begins with acme-."), BucketChecks.NamePrefix(Named("acme-photos"), "acme-"));

    [Fact]
    public void A_bucket_without_the_prefix_fails() => Assert.Equal(
        Verdict.Fail("The name of bucket photos does not begin with acme-."), BucketChecks.NamePrefix(Named("photos"), "acme-"));

    private static Bucket Named(string name) => new() { Id = name, Account = Accounts.Acme };
}
