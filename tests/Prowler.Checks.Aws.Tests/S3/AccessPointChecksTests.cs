using Prowler.Checks.Aws.S3;
using Prowler.Checks.Aws.Tests.EC2;
using static Prowler.Checks.Aws.S3.AccessPointChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class AccessPointChecksTests
{
    private static readonly PublicAccessBlock Closed = new()
    {
        BlockPublicAcls = true,
        IgnorePublicAcls = true,
        BlockPublicPolicy = true,
        RestrictPublicBuckets = true,
    };

    [Fact]
    public void An_access_point_with_all_four_settings_passes() => Assert.Equal(
        Verdict.Pass("Access point reader of bucket photos blocks all public access."),
        AccessPointBlock(Reader, new AccessPointPublicAccessBlock(Closed)));

    [Fact]
    public void An_access_point_without_one_of_them_fails_and_names_it() => Assert.Equal(
        Verdict.Fail("Access point reader of bucket photos leaves part of public access unblocked: BlockPublicPolicy."),
        AccessPointBlock(Reader, new AccessPointPublicAccessBlock(Closed with { BlockPublicPolicy = false })));

    [Fact]
    public void A_multi_region_access_point_is_judged_alike()
    {
        Assert.Equal(Status.Pass, MultiRegionAccessPointBlock(Worldwide(Closed)).Status);
        Assert.Equal(Status.Fail, MultiRegionAccessPointBlock(Worldwide(PublicAccessBlock.None)).Status);
    }

    [Fact]
    public void The_arn_of_a_multi_region_access_point_ends_in_its_alias() =>
        Assert.Equal("arn:aws:s3::111122223333:accesspoint/abc.mrap", Worldwide(Closed).Arn);

    private static AccessPoint Reader { get; } =
        new() { Id = "reader", Location = Network.Ireland, BucketName = "photos" };

    private static MultiRegionAccessPoint Worldwide(PublicAccessBlock block) => new()
    {
        Id = "worldwide",
        Alias = "abc.mrap",
        Block = block,
        Account = Samples.Account,
    };
}
