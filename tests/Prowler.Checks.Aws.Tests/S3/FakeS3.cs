using System.Net;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace Prowler.Checks.Aws.Tests.S3;

/// <summary>Answers a real S3 client at the HTTP layer, from responses given beforehand; a request without one fails the test.</summary>
internal sealed class FakeS3 : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpResponseMessage>> _responses = [];

    /// <summary>The requests so far, as <c>GET /photos?acl</c>.</summary>
    public List<string> Requests { get; } = [];

    public FakeS3 Answer(
        string request, string xml, HttpStatusCode status = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        _responses.Add(request, () =>
        {
            var response = new HttpResponseMessage(status) { Content = new StringContent(xml, Encoding.UTF8, "application/xml") };
            foreach (var (name, value) in headers) response.Headers.Add(name, value);
            return response;
        });
        return this;
    }

    public FakeS3 Refuse(string request, string code, HttpStatusCode status = HttpStatusCode.NotFound) => Answer(
        request,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>Said the service.</Message><RequestId>R1</RequestId></Error>",
        status);

    /// <summary>The answer to a HEAD request: a status, no body.</summary>
    public FakeS3 Head(string bucketName, HttpStatusCode status, params (string Name, string Value)[] headers) =>
        Answer($"HEAD /{bucketName}", "", status, headers);

    /// <summary>What makes a client of any SDK package send to this fake.</summary>
    public HttpClientFactory Transport => new Factory(this);

    public IAmazonS3 Client(string region = "eu-west-1") => new AmazonS3Client(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonS3Config
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region),
            ForcePathStyle = true,
            MaxErrorRetry = 0,
            HttpClientFactory = Transport,
        });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = $"{request.Method} /{request.RequestUri!.AbsolutePath.Trim('/')}";
        var query = request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var line = query.Length == 0 ? path : $"{path}?{string.Join('&', query.Select(pair => pair.TrimEnd('=')).Where(pair => !pair.StartsWith("x-id")))}";
        Requests.Add(line);
        return _responses.TryGetValue(line, out var answer)
            ? Task.FromResult(answer())
            : throw new InvalidOperationException($"The test has no answer to {line}.");
    }

    private sealed class Factory(FakeS3 handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
