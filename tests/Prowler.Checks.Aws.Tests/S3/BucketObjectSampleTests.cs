using System.Net;
using Amazon.S3;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

public class BucketObjectSampleTests
{
    private const string Private = "<AccessControlPolicy><AccessControlList/></AccessControlPolicy>";

    private const string Public = """
        <AccessControlPolicy><AccessControlList><Grant>
          <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee>
          <Permission>READ</Permission>
        </Grant></AccessControlList></AccessControlPolicy>
        """;

    [Fact]
    public async Task Objects_are_sampled_evenly_over_all_pages()
    {
        var s3 = new FakeS3()
            .Answer("GET /photos?list-type=2&encoding-type=url&max-keys=6", Page(["a", "b", "c", "d"], next: "more"))
            .Answer("GET /photos?list-type=2&continuation-token=more&encoding-type=url&max-keys=6", Page(["e", "f", "g"], next: "never"))
            .Answer("GET /photos/a?acl", Private)
            .Answer("GET /photos/c?acl", Public)
            .Answer("GET /photos/e?acl", Private);

        var sample = await Collect(s3, maxObjects: 6, sampleSize: 3);

        Assert.Equal([("a", 0), ("c", 1), ("e", 0)], sample.Objects.Select(item => (item.Key, item.Grants.Count(grant => grant.IsPublic))));
    }

    [Fact]
    public async Task A_bucket_with_fewer_objects_than_the_sample_is_read_whole()
    {
        var s3 = new FakeS3()
            .Answer("GET /photos?list-type=2&encoding-type=url&max-keys=100", Page(["a", "b"]))
            .Answer("GET /photos/a?acl", Private)
            .Answer("GET /photos/b?acl", Private);

        Assert.Equal(["a", "b"], (await Collect(s3)).Objects.Select(item => item.Key));
    }

    [Fact]
    public async Task An_empty_bucket_has_an_empty_sample()
    {
        var s3 = new FakeS3().Answer("GET /photos?list-type=2&encoding-type=url&max-keys=100", Page([]));

        Assert.Empty((await Collect(s3)).Objects);
    }

    [Fact]
    public async Task A_key_may_have_any_characters()
    {
        var s3 = new FakeS3()
            .Answer("GET /photos?list-type=2&encoding-type=url&max-keys=100", Page(["a%01+b/%3Cscript%3E%2B"]))
            .Answer("GET /photos/a%01%20b/%3Cscript%3E%2B?acl", Private);

        Assert.Equal("a\u0001 b/<script>+", Assert.Single((await Collect(s3)).Objects).Key);
    }

    [Fact]
    public async Task An_object_that_was_deleted_meanwhile_is_left_out()
    {
        var s3 = new FakeS3()
            .Answer("GET /photos?list-type=2&encoding-type=url&max-keys=100", Page(["a", "b"]))
            .Refuse("GET /photos/a?acl", "NoSuchKey")
            .Answer("GET /photos/b?acl", Private);

        Assert.Equal(["b"], (await Collect(s3)).Objects.Select(item => item.Key));
    }

    [Fact]
    public async Task A_refusal_is_let_through()
    {
        var noList = new FakeS3().Refuse("GET /photos?list-type=2&encoding-type=url&max-keys=100", "AccessDenied", HttpStatusCode.Forbidden);
        var noAcl = new FakeS3()
            .Answer("GET /photos?list-type=2&encoding-type=url&max-keys=100", Page(["a"]))
            .Refuse("GET /photos/a?acl", "AccessDenied", HttpStatusCode.Forbidden);

        await Assert.ThrowsAsync<AmazonS3Exception>(() => Collect(noList));
        await Assert.ThrowsAsync<AmazonS3Exception>(() => Collect(noAcl));
    }

    private static Task<BucketObjectSample> Collect(FakeS3 s3, int maxObjects = 100, int sampleSize = 3) =>
        BucketObjectSampleCollector.ObjectSample(Samples.Photos, s3.Client(), maxObjects, sampleSize, CancellationToken.None);

    private static string Page(string[] keys, string? next = null) => $"""
        <ListBucketResult>
          <Name>photos</Name><EncodingType>url</EncodingType><IsTruncated>{(next is null ? "false" : "true")}</IsTruncated>
          {(next is null ? "" : $"<NextContinuationToken>{next}</NextContinuationToken>")}
          {string.Concat(keys.Select(key => $"<Contents><Key>{key}</Key><Size>1</Size></Contents>"))}
        </ListBucketResult>
        """;
}
