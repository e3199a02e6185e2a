using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Prowler.Runner.Tests.Commands;

/// <summary>An endpoint that answers what opening a session asks and what it is told to, and never answers anything else.</summary>
internal sealed class FakeAws : IDisposable
{
    private const string Caller = """
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
        <Arn>arn:aws:iam::123456789012:user/auditor</Arn><UserId>AIDA</UserId><Account>123456789012</Account>
        </GetCallerIdentityResult></GetCallerIdentityResponse>
        """;

    private const string Regions = """
        <DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><regionInfo>
        <item><regionName>eu-west-1</regionName></item><item><regionName>us-east-1</regionName></item>
        </regionInfo></DescribeRegionsResponse>
        """;

    private readonly IReadOnlyDictionary<string, string> _answers;
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _scanned = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="answers">Further answers, by the <c>X-Amz-Target</c> of their requests.</param>
    public FakeAws(IReadOnlyDictionary<string, string>? answers = null)
    {
        _answers = answers ?? new Dictionary<string, string>();
        Url = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Url);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Url { get; }

    /// <summary>Done when the first call of a scan has come in.</summary>
    public Task Scanned => _scanned.Task;

    /// <summary>A port on which nothing listens.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext call;
            try
            {
                call = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(call.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            var answer = body.Contains("Action=GetCallerIdentity") ? Caller : body.Contains("Action=DescribeRegions") ? Regions
                : call.Request.Headers["X-Amz-Target"] is { } target ? _answers.GetValueOrDefault(target) : null;
            if (answer is null)
            {
                _scanned.TrySetResult();
                continue;
            }

            call.Response.ContentType = answer[0] == '{' ? "application/x-amz-json-1.0" : "text/xml";
            call.Response.Close(Encoding.UTF8.GetBytes(answer), willBlock: false);
        }
    }
}
