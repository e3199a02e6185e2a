using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3Control;
using Prowler.Aws;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

public class S3ControlCollectorTests
{
    private const string AccountBlock = "GET /v20180820/configuration/publicAccessBlock";
    private const string Switches =
        "<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>"
        + "<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>false</RestrictPublicBuckets>";

    private static readonly AwsRegion Ireland = new("eu-west-1", Samples.Account) { Region = "eu-west-1" };

    [Fact]
    public async Task The_accounts_block_is_read()
    {
        var s3 = new FakeS3().Answer(AccountBlock, $"<PublicAccessBlockConfiguration>{Switches}</PublicAccessBlockConfiguration>");

        var block = await AccountPublicAccessBlockCollector.Block(Samples.Account, Client(s3), default);

        Assert.Equal(new PublicAccessBlock
        {
            BlockPublicAcls = true,
            IgnorePublicAcls = true,
            BlockPublicPolicy = true,
            RestrictPublicBuckets = false,
        }, block.Block);
    }

    [Fact]
    public async Task An_account_without_a_block_has_all_switches_off()
    {
        var s3 = new FakeS3().Refuse(AccountBlock, "NoSuchPublicAccessBlockConfiguration");

        Assert.Equal(PublicAccessBlock.None, (await AccountPublicAccessBlockCollector.Block(Samples.Account, Client(s3), default)).Block);
    }

    [Fact]
    public async Task An_answer_without_a_block_is_not_one_with_all_switches_off()
    {
        var s3 = new FakeS3().Answer(AccountBlock, "<Nothing/>");

        await Assert.ThrowsAsync<InvalidDataException>(() => AccountPublicAccessBlockCollector.Block(Samples.Account, Client(s3), default));
    }

    [Fact]
    public async Task A_refusal_is_not_an_answer()
    {
        var s3 = new FakeS3().Refuse(AccountBlock, "AccessDenied", HttpStatusCode.Forbidden);

        var refusal = await Assert.ThrowsAsync<AmazonS3ControlException>(
            () => AccountPublicAccessBlockCollector.Block(Samples.Account, Client(s3), default));

        Assert.Equal("AccessDenied", refusal.ErrorCode);
    }

    [Fact]
    public async Task Access_points_are_listed_page_by_page()
    {
        var s3 = new FakeS3()
            .Answer("GET /v20180820/accesspoint?maxResults=1000", Page("reader", "<NextToken>more</NextToken>"))
            .Answer("GET /v20180820/accesspoint?maxResults=1000&nextToken=more", Page("writer", ""));

        var points = await AccessPointCollectors.AccessPoints(Ireland, Client(s3), default).ToListAsync();

        Assert.Equal(["reader", "writer"], points.Select(point => point.Name));
        Assert.Equal("arn:aws:s3:eu-west-1:111122223333:accesspoint/reader", points[0].Arn);

        static string Page(string name, string token) =>
            $"<ListAccessPointsResult><AccessPointList><AccessPoint><Name>{name}</Name><NetworkOrigin>Internet</NetworkOrigin><Bucket>photos</Bucket>"
            + $"<AccessPointArn>arn:aws:s3:eu-west-1:111122223333:accesspoint/{name}</AccessPointArn></AccessPoint></AccessPointList>{token}</ListAccessPointsResult>";
    }

    [Fact]
    public async Task An_access_point_of_another_region_is_left_to_that_region()
    {
        var s3 = new FakeS3().Answer(
            "GET /v20180820/accesspoint?maxResults=1000",
            "<ListAccessPointsResult><AccessPointList><AccessPoint><Name>reader</Name><Bucket>photos</Bucket>"
            + "<AccessPointArn>arn:aws:s3:us-east-1:111122223333:accesspoint/reader</AccessPointArn></AccessPoint></AccessPointList></ListAccessPointsResult>");

        Assert.Empty(await AccessPointCollectors.AccessPoints(Ireland, Client(s3), default).ToListAsync());
    }

    [Fact]
    public async Task The_block_of_an_access_point_is_read()
    {
        var s3 = new FakeS3().Answer(
            "GET /v20180820/accesspoint/reader",
            $"<GetAccessPointResult><Name>reader</Name><PublicAccessBlockConfiguration>{Switches}</PublicAccessBlockConfiguration></GetAccessPointResult>");
        var reader = new AccessPoint { Id = "reader", Location = Ireland, BucketName = "photos" };

        Assert.False((await AccessPointCollectors.Block(reader, Client(s3), default)).Block.IsComplete);
    }

    [Fact]
    public async Task Multi_region_access_points_are_listed_with_their_blocks()
    {
        var s3 = new FakeS3().Answer(
            "GET /v20180820/mrap/instances?maxResults=1000",
            "<ListMultiRegionAccessPointsResult><AccessPoints><AccessPoint><Name>worldwide</Name><Alias>abc.mrap</Alias>"
            + $"<PublicAccessBlock>{Switches}</PublicAccessBlock></AccessPoint></AccessPoints></ListMultiRegionAccessPointsResult>");

        var point = Assert.Single(await MultiRegionAccessPointCollector.MultiRegionAccessPoints(Samples.Account, Client(s3), default).ToListAsync());

        Assert.Equal(("worldwide", "abc.mrap", false), (point.Name, point.Alias, point.Block.IsComplete));
    }

    [Fact]
    public async Task Nobody_is_asked_for_multi_region_access_points_outside_the_commercial_partition()
    {
        var china = Samples.Account with { Partition = "aws-cn" };

        Assert.Empty(await MultiRegionAccessPointCollector.MultiRegionAccessPoints(china, Client(new FakeS3()), default).ToListAsync());
    }

    private static AmazonS3ControlClient Client(FakeS3 s3) => new(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonS3ControlConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            MaxErrorRetry = 0,
            HttpClientFactory = s3.Transport,
        });
}
