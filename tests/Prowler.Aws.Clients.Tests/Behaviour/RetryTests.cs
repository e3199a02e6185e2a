using System.Net;
using Amazon;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Prowler.Aws.Clients.Tests.Support;

namespace Prowler.Aws.Clients.Tests.Behaviour;

/// <summary>Core's retries, as the services' own settings steer them.</summary>
public sealed class RetryTests
{
    private const string Regions = "<r><regionInfo><item><regionName>eu-west-1</regionName></item></regionInfo></r>";

    [Theory]
    [InlineData("EC2ThrottledException", HttpStatusCode.BadRequest)]
    [InlineData("Throttling", HttpStatusCode.BadRequest)]
    [InlineData("RequestLimitExceeded", HttpStatusCode.ServiceUnavailable)]
    public async Task Throttling_is_retried(string code, HttpStatusCode status)
    {
        var http = FakeHttp.InTurn(Error(code, status), FakeHttp.Response(Regions));
        using var client = TestClients.Ec2(http, config => Retry(config, RequestRetryMode.Standard));

        var response = await client.DescribeRegionsAsync();

        Assert.Single(response.Regions);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task Throttling_that_does_not_end_is_the_services_exception()
    {
        using var client = TestClients.Ec2(new FakeHttp(_ => Error("EC2ThrottledException", HttpStatusCode.BadRequest)), config => Retry(config, RequestRetryMode.Standard));

        var e = await Assert.ThrowsAsync<AmazonEC2Exception>(() => client.DescribeRegionsAsync());

        Assert.Equal("EC2ThrottledException", e.ErrorCode);
    }

    // In adaptive mode Core slows the client down after the first such answer, by seconds: asked for the verdict alone.
    [Theory]
    [InlineData(RequestRetryMode.Standard)]
    [InlineData(RequestRetryMode.Adaptive)]
    public void EC2s_own_code_is_throttling_in_either_mode(RequestRetryMode mode)
    {
        using var client = new Inspected(new AmazonEC2Config { RegionEndpoint = RegionEndpoint.EUWest1, RetryMode = mode });

        Assert.True(client.RetryPolicy.IsThrottlingError(new AmazonEC2Exception("m") { ErrorCode = "EC2ThrottledException" }));
        Assert.False(client.RetryPolicy.IsThrottlingError(new AmazonEC2Exception("m") { ErrorCode = "UnauthorizedOperation" }));
        Assert.Equal(mode == RequestRetryMode.Adaptive, client.RetryPolicy is AdaptiveRetryPolicy);
    }

    [Fact]
    public async Task Another_service_does_not_take_EC2s_code_for_throttling()
    {
        var http = new FakeHttp(_ => FakeHttp.Response(
            "<ErrorResponse><Error><Code>EC2ThrottledException</Code></Error></ErrorResponse>", HttpStatusCode.BadRequest));
        var config = TestClients.Config<AmazonIdentityManagementServiceConfig>(http);
        Retry(config, RequestRetryMode.Standard);
        using var client = new AmazonIdentityManagementServiceClient(TestClients.Credentials, config);

        await Assert.ThrowsAsync<AmazonIdentityManagementServiceException>(() => client.ListUsersAsync());

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_denial_is_not_retried()
    {
        var http = new FakeHttp(_ => Error("UnauthorizedOperation", HttpStatusCode.Forbidden));
        using var client = TestClients.Ec2(http, config => Retry(config, RequestRetryMode.Standard));

        await Assert.ThrowsAsync<AmazonEC2Exception>(() => client.DescribeRegionsAsync());

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_body_that_was_cut_off_is_asked_for_again()
    {
        var http = FakeHttp.InTurn(FakeHttp.Response(Regions[..40]), FakeHttp.Response(Regions));
        using var client = TestClients.Ec2(http, config => Retry(config, RequestRetryMode.Standard));

        Assert.Single((await client.DescribeRegionsAsync()).Regions);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_corrected()
    {
        var skewed = Error("RequestExpired", HttpStatusCode.BadRequest);
        skewed.Headers.Date = DateTimeOffset.UtcNow.AddHours(3);
        var http = FakeHttp.InTurn(skewed, FakeHttp.Response(Regions));
        using var client = TestClients.Ec2(http, config =>
        {
            Retry(config, RequestRetryMode.Standard);
            // The correction is remembered for the endpoint: one that no other test uses.
            config.ServiceURL = "http://clock-skew.example";
        });

        await client.DescribeRegionsAsync();

        var times = http.Requests.Select(r => DateTime.ParseExact(r.Headers["X-Amz-Date"], "yyyyMMddTHHmmssZ", null)).ToList();
        Assert.InRange(times[1] - times[0], TimeSpan.FromHours(2.9), TimeSpan.FromHours(3.1));
    }

    [Fact]
    public async Task Cancellation_ends_a_call_at_once()
    {
        var http = new FakeHttp(_ => throw new InvalidOperationException("nothing should be sent"));
        using var client = TestClients.Ec2(http);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DescribeRegionsAsync(new CancellationToken(canceled: true)));

        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task And_a_pagination_between_two_pages()
    {
        using var cancellation = new CancellationTokenSource();
        var http = FakeHttp.Always("<r><nextToken>more</nextToken></r>");
        using var client = TestClients.Ec2(http);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.Paginators.DescribeVolumes(new DescribeVolumesRequest()).Responses.WithCancellation(cancellation.Token))
                await cancellation.CancelAsync();
        });

        Assert.Single(http.Requests);
    }

    private static void Retry(ClientConfig config, RequestRetryMode mode)
    {
        config.RetryMode = mode;
        config.MaxErrorRetry = 2;
    }

    private static HttpResponseMessage Error(string code, HttpStatusCode status) => FakeHttp.Response(
        $"<Response><Errors><Error><Code>{code}</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>", status);

    private sealed class Inspected(AmazonEC2Config config) : AmazonEC2Client(TestClients.Credentials, config)
    {
        public RetryPolicy RetryPolicy => RuntimePipeline.Handlers.OfType<RetryHandler>().Single().RetryPolicy;
    }
}
