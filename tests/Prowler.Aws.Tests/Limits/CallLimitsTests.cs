using System.Net;
using Prowler.Aws.Calls;
using Prowler.Aws.Limits;
using Prowler.Aws.Services;
using Prowler.Aws.Session;
using Prowler.Checks;
using Prowler.Checks.Aws;
using Prowler.Testing;

namespace Prowler.Aws.Tests.Limits;

public sealed class CallLimitsTests
{
    private static readonly ApiServices s_services = new(AwsChecks.Packs);

    [Theory]
    [InlineData("DescribeVpcs", "", 50, 10)]
    [InlineData("GetEbsEncryptionByDefault", "", 50, 10)]
    [InlineData("DescribeInstances", "Action=DescribeInstances&Version=2016-11-15", 25, 5)]
    [InlineData("DescribeInstances", "Action=DescribeInstances&MaxResults=100", 50, 10)]
    [InlineData("DescribeSnapshots", "Action=DescribeSnapshots&Filter.1.Name=owner-id", 50, 10)]
    [InlineData("DescribeStaleSecurityGroups", "", 10, 2.5)]
    [InlineData("DescribeInstanceTopology", "", 1, 0.5)]
    [InlineData("CreateTags", "", 25, 2.5)]
    public async Task EC2_operations_get_half_of_their_published_bucket(string operation, string body, double capacity, double perSecond)
    {
        var clock = new ManualTimeProvider();
        var limits = new CallLimits(clock, 10, s_services);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://ec2.us-east-1.amazonaws.com/") { Content = new StringContent(body) };
        var bucket = await limits.BucketAsync(new ApiCall("ec2", operation, "us-east-1"), request, default);

        Assert.Equal(perSecond, bucket.PerSecond);
        for (var i = 0; i < capacity; i++) Assert.True(bucket.TakeAsync(default).IsCompletedSuccessfully);
        Assert.False(bucket.TakeAsync(default).IsCompleted);
    }

    [Fact]
    public async Task Buckets_are_kept_for_each_service_region_and_operation()
    {
        var limits = new CallLimits(new ManualTimeProvider(), 10, s_services);
        using var request = new HttpRequestMessage();
        async Task<TokenBucket> Of(string service, string operation, string region) =>
            await limits.BucketAsync(new ApiCall(service, operation, region), request, default);

        var bucket = await Of("s3", "GetBucketAcl", "us-east-1");
        Assert.Same(bucket, await Of("s3", "GetBucketAcl", "us-east-1"));
        Assert.NotSame(bucket, await Of("s3", "GetBucketAcl", "eu-west-1"));
        Assert.NotSame(bucket, await Of("s3", "GetBucketPolicy", "us-east-1"));
        Assert.Equal(double.PositiveInfinity, bucket.PerSecond);
    }

    [Fact]
    public async Task No_more_calls_than_allowed_are_under_way()
    {
        var (underWay, most) = (0, 0);
        var gate = new Lock();
        await using var aws = await FakeAws.StartAsync(async request =>
        {
            lock (gate) most = Math.Max(most, ++underWay);
            await Task.Delay(5, request.Aborted);
            lock (gate) underWay--;
            return FakeAnswer.Buckets();
        });
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { MaxConcurrency = 3 });
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => session.BucketNamesAsync()));

        Assert.Equal(3, most);
        Assert.Equal(FakeAws.CallsToOpen + 40, session.CallsMade);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<Error><Code>SlowDown</Code></Error>", null, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<Response><Errors><Error><Code>RequestLimitExceeded</Code></Error></Errors></Response>", null, true)]
    [InlineData(HttpStatusCode.BadRequest, "{\"__type\":\"com.amazon.coral.availability#ThrottlingException\",\"message\":\"Rate exceeded\"}", null, true)]
    [InlineData(HttpStatusCode.BadRequest, "{}", "TooManyRequestsException:http://internal.amazon.com/", true)]
    [InlineData(HttpStatusCode.TooManyRequests, "", null, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "", null, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<Error><Code>InternalError</Code></Error>", null, false)]
    [InlineData(HttpStatusCode.Forbidden, "<Error><Code>AccessDenied</Code></Error>", null, false)]
    [InlineData(HttpStatusCode.OK, "<Code>SlowDown</Code>", null, false)]
    public async Task A_complaint_about_the_rate_is_recognised(HttpStatusCode status, string body, string? type, bool expected)
    {
        using var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (type is not null) response.Headers.Add("x-amzn-ErrorType", type);

        Assert.Equal(expected, await ErrorCodes.IsThrottlingAsync(response, default));
    }

    [Fact]
    public async Task A_call_that_is_throttled_is_tried_again_and_counts_each_attempt()
    {
        var asked = 0;
        await using var aws = await FakeAws.StartAsync(_ =>
            ++asked < 3 ? FakeAnswer.S3Error(HttpStatusCode.ServiceUnavailable, "SlowDown") : FakeAnswer.Buckets("logs"));
        await using var session = await aws.OpenAsync();

        Assert.Equal(["logs"], await session.BucketNamesAsync());
        Assert.Equal(FakeAws.CallsToOpen + 3, session.CallsMade);
    }

    [Fact]
    public async Task No_answer_within_a_minute_is_a_timeout_and_not_a_cancellation()
    {
        var clock = new ManualTimeProvider();
        var limits = new CallLimits(clock, 1, s_services);
        using var handler = new LimitedHandler(limits, new CallCounter(), clock, TimeSpan.FromMinutes(1), new SilentHandler());
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://s3.us-east-1.amazonaws.com/");
        request.Options.Set(ApiCall.Key, new ApiCall("s3", "ListBuckets", "us-east-1"));
        var sending = client.SendAsync(request, default);
        Assert.False(sending.IsCompleted);

        clock.Advance(TimeSpan.FromMinutes(1));
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => sending);
        var failure = FailureExplainer.Explain(exception, new CallTracker());
        Assert.Equal(new Failure(FailureKind.TimedOut, "No answer from s3.us-east-1.amazonaws.com within 60 seconds."), failure);
        // The permit is free again.
        Assert.True(limits.AcquireAsync(new ApiCall("s3", "ListBuckets", "us-east-1"), default).IsCompleted);
    }

    [Fact]
    public async Task Waiting_for_a_permit_is_no_part_of_the_timeout()
    {
        var clock = new ManualTimeProvider();
        await using var aws = await FakeAws.StartAsync(_ => FakeAnswer.Buckets("logs"));
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options() with { TimeProvider = clock, MaxConcurrency = 1 });
        await session.BucketNamesAsync();

        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["logs"], await session.BucketNamesAsync());
    }

    [Fact]
    public async Task A_service_that_is_none_of_AWSs_is_called_at_the_rate_that_it_publishes()
    {
        var clock = new ManualTimeProvider();
        var limits = new CallLimits(clock, 10, s_services);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.shodan.io/");
        var bucket = await limits.BucketAsync(new ApiCall(null, "GET api.shodan.io", null) { Host = "api.shodan.io" }, request, default);

        Assert.True(bucket.TakeAsync(default).IsCompleted);
        var second = bucket.TakeAsync(default).AsTask();
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        await second;
    }

    [Fact]
    public async Task Others_are_called_freely()
    {
        var limits = new CallLimits(new ManualTimeProvider(), 10, s_services);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.com/");
        var bucket = await limits.BucketAsync(new ApiCall(null, "GET example.com", null), request, default);

        Assert.True(double.IsPositiveInfinity(bucket.PerSecond));
    }

    private sealed class SilentHandler : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("Not reached.");
        }
    }
}
