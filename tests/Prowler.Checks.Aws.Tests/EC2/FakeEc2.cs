using System.Net;
using System.Text;
using Amazon;
using Amazon.EC2;
using Amazon.Runtime;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>Answers a real EC2 client at the HTTP layer, from responses given beforehand; a request without one fails the test.</summary>
internal sealed class FakeEc2 : HttpMessageHandler
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> _answers = [];

    /// <param name="request">The operation and its parameters: <c>DescribeVpcs?MaxResults=1000</c>.</param>
    /// <param name="members">What stands inside the response element.</param>
    public FakeEc2 Answer(string request, string members)
    {
        var operation = request.Split('?')[0];
        _answers.Add(request, (
            HttpStatusCode.OK,
            $"<{operation}Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>R1</requestId>{members}</{operation}Response>"));
        return this;
    }

    public FakeEc2 Refuse(string request)
    {
        _answers.Add(request, (
            HttpStatusCode.Forbidden,
            "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>Said the service.</Message></Error></Errors>"
            + "<RequestID>R1</RequestID></Response>"));
        return this;
    }

    public IAmazonEC2 Client() => new AmazonEC2Client(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonEC2Config
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            MaxErrorRetry = 0,
            HttpClientFactory = new Factory(this),
        });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = (await request.Content!.ReadAsStringAsync(cancellationToken)).Split('&').Select(Uri.UnescapeDataString).ToList();
        var operation = form.Single(pair => pair.StartsWith("Action=", StringComparison.Ordinal))["Action=".Length..];
        var parameters = form.Where(pair => pair.Split('=')[0] is not ("Action" or "Version")).Order(StringComparer.Ordinal);
        var line = $"{operation}?{string.Join('&', parameters)}".TrimEnd('?');
        return _answers.TryGetValue(line, out var answer)
            ? new HttpResponseMessage(answer.Status) { Content = new StringContent(answer.Body, Encoding.UTF8, "text/xml") }
            : throw new InvalidOperationException($"The test has no answer to {line}.");
    }

    private sealed class Factory(FakeEc2 handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
