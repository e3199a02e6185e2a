using System.Net;
using Amazon.S3;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

public class BucketCollectorTests
{
    private const string FirstPage = """
        <?xml version="1.0" encoding="UTF-8"?>
        <ListAllMyBucketsResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
          <Buckets>
            <Bucket><Name>logs</Name><CreationDate>2024-01-01T00:00:00.000Z</CreationDate><BucketRegion>us-east-1</BucketRegion></Bucket>
            <Bucket><Name>photos</Name><CreationDate>2024-01-01T00:00:00.000Z</CreationDate><BucketRegion>eu-west-1</BucketRegion></Bucket>
          </Buckets>
          <Owner><ID>a1b2c3</ID></Owner>
          <ContinuationToken>next</ContinuationToken>
        </ListAllMyBucketsResult>
        """;

    private const string LastPage = """
        <ListAllMyBucketsResult>
          <Buckets><Bucket><Name>videos</Name><BucketRegion>eu-central-1</BucketRegion></Bucket></Buckets>
          <Owner><ID>a1b2c3</ID></Owner>
        </ListAllMyBucketsResult>
        """;

    [Fact]
    public async Task Buckets_of_all_pages_are_listed_with_region_and_owner()
    {
        var s3 = new FakeS3()
            .Answer("GET /?max-buckets=1000", FirstPage)
            .Answer("GET /?continuation-token=next&max-buckets=1000", LastPage);

        var buckets = await List(s3);

        Assert.Equal(
            [("logs", "us-east-1", "a1b2c3"), ("photos", "eu-west-1", "a1b2c3"), ("videos", "eu-central-1", "a1b2c3")],
            buckets.Select(bucket => (bucket.Name, bucket.Region, bucket.OwnerId)));
        Assert.Equal("arn:aws:s3:::logs", buckets[0].Arn);
        Assert.Equal(2, s3.Requests.Count);
    }

    [Theory]
    [InlineData("", "us-east-1")]
    [InlineData("EU", "eu-west-1")]
    [InlineData("ap-southeast-2", "ap-southeast-2")]
    public async Task A_bucket_whose_listing_has_no_region_is_asked_for_its_location(string constraint, string region)
    {
        var s3 = new FakeS3()
            .Answer("GET /?max-buckets=1000", "<ListAllMyBucketsResult><Buckets><Bucket><Name>old</Name></Bucket></Buckets></ListAllMyBucketsResult>")
            .Answer("GET /old?location", $"<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{constraint}</LocationConstraint>");

        Assert.Equal(region, Assert.Single(await List(s3)).Region);
    }

    [Fact]
    public async Task A_refused_listing_is_not_an_empty_one()
    {
        var s3 = new FakeS3().Refuse("GET /?max-buckets=1000", "AccessDenied", HttpStatusCode.Forbidden);

        var exception = await Assert.ThrowsAsync<AmazonS3Exception>(() => List(s3));

        Assert.Equal("AccessDenied", exception.ErrorCode);
    }

    [Fact]
    public async Task A_listing_that_breaks_keeps_the_pages_before()
    {
        var s3 = new FakeS3()
            .Answer("GET /?max-buckets=1000", FirstPage)
            .Refuse("GET /?continuation-token=next&max-buckets=1000", "InternalError", HttpStatusCode.InternalServerError);
        List<string> seen = [];

        await Assert.ThrowsAsync<AmazonS3Exception>(async () =>
        {
            await foreach (var bucket in BucketCollector.Buckets(Samples.Account, s3.Client(), CancellationToken.None)) seen.Add(bucket.Name);
        });

        Assert.Equal(["logs", "photos"], seen);
    }

    [Fact]
    public void Buckets_are_found_by_name() =>
        Assert.Same(Samples.Photos, BucketCollector.ByName(Samples.Account, [Samples.Bucket("logs"), Samples.Photos]).Buckets["photos"]);

    private static async Task<List<Bucket>> List(FakeS3 s3)
    {
        List<Bucket> buckets = [];
        await foreach (var bucket in BucketCollector.Buckets(Samples.Account, s3.Client(), CancellationToken.None)) buckets.Add(bucket);
        return buckets;
    }
}
