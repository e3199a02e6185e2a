using Amazon.EC2;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class AmazonImagesTests
{
    [Fact]
    public async Task Images_of_Amazon_s_are_read_from_all_pages_with_their_deprecation_times()
    {
        var first = Request(["ami-1", "ami-2", "ami-3", "ami-4"]);
        var ec2 = new FakeEc2()
            .Answer(first, Images("amazon", "ami-1", "2026-01-01T00:00:00.000Z") + "<nextToken>more</nextToken>")
            .Answer(Request(["ami-1", "ami-2", "ami-3", "ami-4"], "more"), """
                <imagesSet>
                  <item><imageId>ami-2</imageId><imageOwnerAlias>amazon</imageOwnerAlias></item>
                  <item><imageId>ami-3</imageId><imageOwnerAlias>aws-marketplace</imageOwnerAlias></item>
                  <item><imageId>ami-4</imageId></item>
                </imagesSet>
                """);

        var images = await Collect(ec2, "ami-3", "ami-1", "ami-2", "ami-1", "ami-4", null);

        Assert.Equal(["ami-1", "ami-2"], images.DeprecationTimes.Keys);
        Assert.Equal([DateTimeOffset.Parse("2026-01-01T00:00Z"), null], images.DeprecationTimes.Values);
    }

    [Fact]
    public async Task An_image_that_is_gone_is_left_out() =>
        Assert.Empty((await Collect(new FakeEc2().Answer(Request(["ami-1"]), "<imagesSet/>"), "ami-1")).DeprecationTimes);

    [Fact]
    public async Task No_more_than_200_images_are_asked_for_at_once()
    {
        var ids = Enumerable.Range(100, 201).Select(number => $"ami-{number}").ToArray();
        var ec2 = new FakeEc2()
            .Answer(Request(ids[..200]), Images("amazon", "ami-100", ""))
            .Answer(Request(ids[200..]), Images("amazon", "ami-300", ""));

        Assert.Equal(["ami-100", "ami-300"], (await Collect(ec2, ids)).DeprecationTimes.Keys);
    }

    [Fact]
    public async Task Nothing_is_asked_for_without_instances() => Assert.Empty((await Collect(new FakeEc2())).DeprecationTimes);

    [Fact]
    public async Task A_refusal_is_not_a_region_without_images() => await Assert.ThrowsAsync<AmazonEC2Exception>(
        () => Collect(new FakeEc2().Refuse(Request(["ami-1"])), "ami-1"));

    private static Task<AmazonImages> Collect(FakeEc2 ec2, params string?[] images) => AmazonImagesCollector.Images(
        Ireland, [.. images.Select(image => Instance(null) with { ImageId = image })], ec2.Client(), default);

    private static string Request(string[] ids, string? token = null) => "DescribeImages?" + string.Join('&', ids
        .Select((id, index) => $"Filter.1.Value.{index + 1}={id}")
        .Append("Filter.1.Name=image-id")
        .Append("IncludeDeprecated=true")
        .Append("MaxResults=1000")
        .Concat(token is null ? [] : [$"NextToken={token}"])
        .Order(StringComparer.Ordinal));

    private static string Images(string owner, string id, string deprecation) =>
        $"<imagesSet><item><imageId>{id}</imageId><imageOwnerAlias>{owner}</imageOwnerAlias><deprecationTime>{deprecation}</deprecationTime></item></imagesSet>";
}
