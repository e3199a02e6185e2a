using System.Net;
using Amazon.S3;
using Prowler.Aws;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

public class PredictableBucketsTests
{
    private const string Glue = "aws-glue-assets-111122223333-eu-west-1";

    private static readonly IReadOnlyList<string> Names = PredictableBuckets.NamesFor(Samples.AccountId, "eu-west-1");

    [Fact]
    public void Names_tell_the_account_and_the_region() => Assert.Equal(
        [
            "aws-codestar-eu-west-1-111122223333",
            "aws-emr-studio-111122223333-eu-west-1",
            Glue,
            "sagemaker-eu-west-1-111122223333",
        ],
        Names);

    [Fact]
    public async Task Names_that_nobody_has_are_not_taken() => Assert.Empty((await Collect(NobodyHas(Names))).ForeignNames);

    [Fact]
    public async Task A_name_that_answers_is_taken() =>
        Assert.Equal([Glue], (await Collect(NobodyHas(Names.Except([Glue])).Head(Glue, HttpStatusCode.OK))).ForeignNames);

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task A_refusal_that_names_the_bucket_s_region_means_that_the_bucket_exists(HttpStatusCode status)
    {
        var s3 = NobodyHas(Names.Except([Glue])).Head(Glue, status, ("x-amz-bucket-region", "us-east-2"));

        Assert.Equal([Glue], (await Collect(s3)).ForeignNames);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_failure_that_says_nothing_about_the_bucket_is_let_through(HttpStatusCode status) =>
        await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => Collect(NobodyHas(Names.Except([Glue])).Head(Glue, status)));

    [Fact]
    public async Task The_account_s_own_buckets_are_not_asked_about()
    {
        var s3 = NobodyHas(Names.Except([Glue]));

        Assert.Empty((await Collect(s3, Samples.Bucket(Glue))).ForeignNames);
        Assert.DoesNotContain($"HEAD /{Glue}", s3.Requests);
    }

    private static FakeS3 NobodyHas(IEnumerable<string> names) =>
        names.Aggregate(new FakeS3(), (s3, name) => s3.Head(name, HttpStatusCode.NotFound));

    private static Task<PredictableBuckets> Collect(FakeS3 s3, params Bucket[] own) => PredictableBucketsCollector.Foreign(
        new AwsRegion("eu-west-1", Samples.Account),
        BucketCollector.ByName(Samples.Account, own),
        s3.Client(),
        CancellationToken.None);
}
