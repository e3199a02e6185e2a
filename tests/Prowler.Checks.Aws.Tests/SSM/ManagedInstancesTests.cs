using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Prowler.Checks.Aws.SSM;
using Prowler.Checks.Aws.Tests.EC2;

namespace Prowler.Checks.Aws.Tests.SSM;

public class ManagedInstancesTests
{
    [Fact]
    public async Task Machines_of_all_pages_are_collected()
    {
        var managed = await Collect(
            (HttpStatusCode.OK, """{"InstanceInformationList":[{"InstanceId":"i-1"},{"InstanceId":"mi-1"}],"NextToken":"more"}"""),
            (HttpStatusCode.OK, """{"InstanceInformationList":[{"InstanceId":"i-2"}]}"""));

        Assert.Equal(["i-1", "i-2", "mi-1"], managed.Ids.Order());
    }

    [Fact]
    public async Task A_region_may_manage_nothing() => Assert.Empty((await Collect((HttpStatusCode.OK, "{}"))).Ids);

    [Fact]
    public async Task A_refusal_is_not_a_region_that_manages_nothing() => Assert.Equal(
        "AccessDeniedException",
        (await Assert.ThrowsAsync<AmazonSimpleSystemsManagementException>(
            () => Collect((HttpStatusCode.BadRequest, """{"__type":"AccessDeniedException","message":"no"}""")))).ErrorCode);

    private static async Task<ManagedInstances> Collect(params (HttpStatusCode Status, string Body)[] answers)
    {
        var http = new InTurn(answers);
        var config = new AmazonSimpleSystemsManagementConfig { RegionEndpoint = RegionEndpoint.EUWest1, MaxErrorRetry = 0, HttpClientFactory = http.Factory };
        using var ssm = new AmazonSimpleSystemsManagementClient(new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"), config);
        var managed = await ManagedInstancesCollector.Instances(Network.Ireland, ssm, default);
        Assert.Equal(answers.Length, http.Requests.Count);
        Assert.All(http.Requests, request => Assert.Contains("\"MaxResults\":50", request));
        Assert.All(http.Requests.Skip(1), request => Assert.Contains("\"NextToken\":\"more\"", request));
        return managed;
    }

    /// <summary>Systems Manager puts the whole request into the body; answers are given one after the other.</summary>
    private sealed class InTurn((HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        public HttpClientFactory Factory => new Only(this);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (status, body) = answers[Requests.Count];
            Requests.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new HttpResponseMessage(status) { Content = new StringContent(body) };
        }

        private sealed class Only(InTurn handler) : HttpClientFactory
        {
            public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

            public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
        }
    }
}
