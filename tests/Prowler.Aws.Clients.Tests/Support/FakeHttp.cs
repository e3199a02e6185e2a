using System.Net;
using System.Text;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>Answers requests in memory, by way of the SDK's own hook for custom HTTP clients.</summary>
internal sealed class FakeHttp(Func<SentRequest, HttpResponseMessage> answer) : HttpClientFactory
{
    private readonly Func<SentRequest, HttpResponseMessage> _answer = answer;
    private readonly List<SentRequest> _requests = [];

    public IReadOnlyList<SentRequest> Requests => _requests;

    public static FakeHttp Always(string body, HttpStatusCode status = HttpStatusCode.OK) => new(_ => Response(body, status));

    /// <summary>The answers in turn; the last one from then on.</summary>
    public static FakeHttp InTurn(params HttpResponseMessage[] answers)
    {
        var next = 0;
        return new FakeHttp(_ => answers[Math.Min(next++, answers.Length - 1)]);
    }

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class Handler(FakeHttp owner) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
            var sent = new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
            owner._requests.Add(sent);
            var response = owner._answer(sent);
            response.RequestMessage = request;
            return response;
        }
    }
}

internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public Dictionary<string, string> Form => Pairs(Body);

    public Dictionary<string, string> Query => Pairs(Uri.Query.TrimStart('?'));

    private static Dictionary<string, string> Pairs(string text) => text.Length == 0 ? [] : text.Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
