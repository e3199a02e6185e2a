using Prowler.Aws;
using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.ShadowBucketChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class ShadowBucketChecksTests
{
    private const string SageMaker = "sagemaker-eu-west-1-111122223333";

    private static readonly AwsRegion Region = new("eu-west-1", Samples.Account) { Region = "eu-west-1" };

    [Fact]
    public void A_region_whose_names_are_free_or_own_has_no_findings() => Assert.Empty(TakenNames(Region, new PredictableBuckets([])));

    [Fact]
    public void Each_taken_name_fails_as_a_bucket_of_its_own()
    {
        var verdict = Assert.Single(TakenNames(Region, new PredictableBuckets([SageMaker])));

        Assert.Equal((Status.Fail, SageMaker, $"arn:aws:s3:::{SageMaker}"), (verdict.Status, verdict.ResourceId, verdict.ResourceArn));
        Assert.Contains("eu-west-1", verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_bucket_with_a_predictable_name_passes() =>
        Assert.Equal(Status.Pass, (await Judge(Samples.Bucket(SageMaker), Samples.OwnerId))!.Status);

    [Fact]
    public async Task A_bucket_of_another_owner_with_a_predictable_name_fails() =>
        Assert.Equal(Status.Fail, (await Judge(Samples.Bucket(SageMaker), "somebody"))!.Status);

    [Fact]
    public async Task A_bucket_whose_owner_is_not_said_is_for_a_person_to_check() =>
        Assert.Equal(Status.Manual, (await Judge(Samples.Bucket(SageMaker), owner: null))!.Status);

    [Theory]
    [InlineData("photos")]
    [InlineData("sagemaker-eu-central-1-111122223333")]
    [InlineData("sagemaker-eu-west-1-444455556666")]
    [InlineData("sagemaker-eu-west-1-111122223333-mine")]
    public async Task Other_names_do_not_apply_and_are_not_asked_about(string name)
    {
        var acl = new OnDemand<BucketAcl>(() => throw new InvalidOperationException("asked for"));

        Assert.Null(await OwnBucket(Samples.Bucket(name), acl));
    }

    private static Task<Verdict?> Judge(Bucket bucket, string? owner) => OwnBucket(bucket, OnDemand.Of(new BucketAcl(owner, [])));
}
