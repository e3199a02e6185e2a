using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Prowler.Aws.Session;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Session;

public sealed class AwsSessionTests
{
    [Theory]
    [InlineData("aws", "us-east-1")]
    [InlineData("aws-cn", "cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    public async Task The_account_and_the_partition_are_those_that_STS_names(string partition, string region)
    {
        await using var aws = await FakeAws.StartAsync(partition: partition);
        await using var session = await aws.OpenAsync(region);

        Assert.Equal((FakeAws.Account, partition, region), (session.Context.AccountId, session.Context.Partition, session.Context.Region));
        Assert.Equal(new AwsAccount(FakeAws.Account, partition, session.Context.Regions), session.Root);
        Assert.Equal(FakeAws.CallsToOpen, session.CallsMade);
    }

    [Fact]
    public async Task Selected_regions_are_in_ordinal_order()
    {
        await using var aws = await FakeAws.StartAsync();
        await using var session = await aws.OpenAsync("us-east-1", "eu-west-1", "us-east-1");

        Assert.Equal(["eu-west-1", "us-east-1"], session.Context.Regions);
    }

    [Fact]
    public async Task Without_a_selection_the_enabled_regions_are_scanned()
    {
        await using var aws = await FakeAws.StartAsync();
        aws.EnabledRegions = ["us-east-1", "af-south-1"];
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Regions = [] });

        Assert.Equal(["af-south-1", "us-east-1"], session.Context.Regions);
    }

    [Fact]
    public async Task A_region_that_is_not_enabled_is_told()
    {
        await using var aws = await FakeAws.StartAsync();
        aws.EnabledRegions = ["us-east-1"];
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => aws.OpenAsync("af-south-1"));

        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
        Assert.Contains("has no region af-south-1 enabled", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_enabled_regions_may_not_be_asked_all_regions_of_the_partition_are_scanned()
    {
        await using var aws = await FakeAws.StartAsync();
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { Regions = [] });

        Assert.Contains("eu-central-1", session.Context.Regions);
        Assert.DoesNotContain("cn-north-1", session.Context.Regions);
        Assert.All(session.Context.Regions, region => Assert.Matches(@"\A[a-z]{2}(-[a-z]+)+-[0-9]\z", region));
        Assert.Equal(session.Context.Regions.Order(StringComparer.Ordinal), session.Context.Regions);
    }

    [Fact]
    public async Task An_unknown_region_is_told_before_any_call()
    {
        await using var aws = await FakeAws.StartAsync();
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => aws.OpenAsync("eu-west-11"));

        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
        Assert.StartsWith("Unknown region 'eu-west-11'. Did you mean eu-west-1", exception.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
    }

    [Fact]
    public async Task A_region_of_another_partition_is_told()
    {
        await using var aws = await FakeAws.StartAsync();
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => aws.OpenAsync("us-east-1", "cn-north-1"));

        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
        Assert.Contains("in the partition aws, and has no region cn-north-1 enabled", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_is_made_once_for_each_region()
    {
        await using var aws = await FakeAws.StartAsync();
        await using var session = await aws.OpenAsync("us-east-1", "eu-west-1");

        Assert.Same(session.S3("eu-west-1"), session.S3("eu-west-1"));
        Assert.NotSame(session.S3("eu-west-1"), session.S3("us-east-1"));
    }

    [Fact]
    public async Task At_an_endpoint_url_each_region_is_signed_for_and_buckets_are_in_the_path()
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Xml("<VersioningConfiguration/>"));
        await using var session = await aws.OpenAsync("us-east-1", "eu-west-1");
        await session.S3("eu-west-1").GetBucketVersioningAsync("logs");
        await session.S3("us-east-1").GetBucketVersioningAsync("logs");

        var requests = aws.Requests.Where(request => request.Path == "/logs/" || request.Path == "/logs").ToArray();
        Assert.Equal(2, requests.Length);
        Assert.Contains("/eu-west-1/s3/aws4_request", requests[0].Authorization, StringComparison.Ordinal);
        Assert.Contains("/us-east-1/s3/aws4_request", requests[1].Authorization, StringComparison.Ordinal);
        Assert.Equal(FakeAws.CallsToOpen + 2, session.CallsMade);
    }

    [Fact]
    public async Task Two_sessions_do_not_share_anything()
    {
        await using var china = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("china"), "aws-cn");
        await using var world = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("world"));
        await using var first = await china.OpenAsync("cn-north-1");
        await using var second = await world.OpenAsync("us-east-1");

        Assert.Equal(["china"], await first.BucketNamesAsync("cn-north-1"));
        Assert.Equal(["world"], await second.BucketNamesAsync());
        Assert.Equal((FakeAws.CallsToOpen + 1, FakeAws.CallsToOpen + 1), (first.CallsMade, second.CallsMade));
    }

    [Fact]
    public async Task A_bucket_that_is_gone_is_not_a_bucket_without_a_policy()
    {
        await using var aws = await FakeAws.StartAsync(request => FakeAnswer.S3Error(
            HttpStatusCode.NotFound, request.Path.StartsWith("/gone", StringComparison.Ordinal) ? "NoSuchBucket" : "NoSuchBucketPolicy"));
        await using var session = await aws.OpenAsync();

        var gone = await Assert.ThrowsAsync<AmazonS3Exception>(() => session.S3().GetBucketPolicyAsync("gone"));
        Assert.Equal("NoSuchBucket", gone.ErrorCode);
        Assert.Equal(HttpStatusCode.NotFound, (await session.S3().GetBucketPolicyAsync("open")).HttpStatusCode);
    }

    [Fact]
    public async Task A_404_that_S3_does_not_explain_is_no_answer()
    {
        await using var proxy = await FakeAws.StartAsync(_ => new FakeAnswer(HttpStatusCode.NotFound, "<html>Not here.</html>", "text/html"));
        await using var session = await proxy.OpenAsync();

        await Assert.ThrowsAnyAsync<AmazonServiceException>(() => session.S3().GetBucketPolicyAsync("logs"));
    }

    [Fact]
    public async Task Nothing_is_called_through_a_closed_session()
    {
        await using var aws = await FakeAws.StartAsync();
        var session = await aws.OpenAsync();
        await session.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => session.S3());
        await session.DisposeAsync();
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "ExpiredToken", "The session token of the credentials from the program has expired")]
    [InlineData(HttpStatusCode.Forbidden, "InvalidClientTokenId", "AWS does not know the access key from the program in us-east-1")]
    [InlineData(HttpStatusCode.Forbidden, "SignatureDoesNotMatch", "The secret access key from the program does not belong to its access key")]
    [InlineData(HttpStatusCode.BadRequest, "Whatever", "were not accepted in us-east-1. AWS said: Whatever: x-amz-security-token:…")]
    public async Task Rejected_credentials_are_explained_without_a_secret(HttpStatusCode status, string code, string expected)
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.StsError(status, code, "x-amz-security-token:base-token"));
        aws.Overridden = true;
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => aws.OpenAsync());

        Assert.Equal(AwsSessionError.CredentialsRejected, exception.Error);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("base-token", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_nobody_listens_at_is_told()
    {
        Uri url;
        await using (var aws = await FakeAws.StartAsync()) url = aws.Url;
        var options = new AwsSessionOptions { EndpointUrl = url, Credentials = new BasicAWSCredentials("AKID", "secret"), Regions = ["us-east-1"] };
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => AwsSession.OpenAsync(AwsChecks.Packs, options));

        Assert.Equal(AwsSessionError.Unreachable, exception.Error);
        Assert.Contains(url.Authority, exception.Message, StringComparison.Ordinal);
        Assert.Contains("HTTPS_PROXY", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>It works!</html>")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task An_endpoint_that_is_not_AWS_is_told(string body)
    {
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Xml(body));
        aws.Overridden = true;
        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => aws.OpenAsync());

        Assert.Equal(AwsSessionError.Unreachable, exception.Error);
        Assert.Contains("is not AWS STS", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var aws = await FakeAws.StartAsync(async request =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, request.Aborted);
            return FakeAnswer.Xml("");
        });
        aws.Overridden = true;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AwsSession.OpenAsync(AwsChecks.Packs, aws.Options(), cancellation.Token));
    }

    [Fact]
    public async Task A_running_call_can_be_cancelled_and_is_no_failure()
    {
        using var cancellation = new CancellationTokenSource();
        await using var aws = await FakeAws.StartAsync(async request =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, request.Aborted);
            return FakeAnswer.Xml("");
        });
        await using var session = await aws.OpenAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => session.S3().ListBucketsAsync(new Amazon.S3.Model.ListBucketsRequest(), cancellation.Token));
        Assert.Null(session.Explain(exception));
    }
}
