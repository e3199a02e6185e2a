using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.Logging;
using Prowler.Aws.Session;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;
using Prowler.Testing;
using static Prowler.Checks.Aws.EC2.ElasticIpChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>The one check that asks somebody else than AWS, against a stand-in on the loopback.</summary>
public sealed class ShodanTests : IDisposable
{
    private const string Key = "aVerySecretKey/of+32=characters?";
    private const string KnowsNothing = """{"error": "No information available for that IP."}""";

    private static readonly ElasticIp Address = new()
    {
        Id = "eipalloc-1",
        Location = Ireland,
        PublicIp = "192.0.2.1",
        IsAssociated = true,
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prowler-shodan-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task An_address_that_Shodan_lists_fails() => Assert.Equal(
        Verdict.Fail("Shodan lists Elastic IP address 192.0.2.1 (eipalloc-1) with open ports 22, 443: https://www.shodan.io/host/192.0.2.1"),
        await AskAsync(HttpStatusCode.OK, """{"ip_str": "192.0.2.1", "ports": [443, 22]}"""));

    [Fact]
    public async Task A_listed_address_fails_whatever_ports_are_open()
    {
        Assert.Equal(
            Verdict.Fail("Shodan lists Elastic IP address 192.0.2.1 (eipalloc-1) with open port 22: https://www.shodan.io/host/192.0.2.1"),
            await AskAsync(HttpStatusCode.OK, """{"ports": [22]}"""));
        Assert.Equal(
            Verdict.Fail("Shodan lists Elastic IP address 192.0.2.1 (eipalloc-1) with no open ports: https://www.shodan.io/host/192.0.2.1"),
            await AskAsync(HttpStatusCode.OK, """{"ports": []}"""));
    }

    [Fact]
    public async Task An_address_that_Shodan_knows_nothing_of_passes() => Assert.Equal(
        Verdict.Pass("Shodan has no information on Elastic IP address 192.0.2.1 (eipalloc-1)."),
        await AskAsync(HttpStatusCode.NotFound, KnowsNothing));

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "<h1>Not found</h1>", "Shodan answered HTTP 404.")]
    [InlineData(HttpStatusCode.Found, KnowsNothing, "Shodan answered HTTP 302.")]
    [InlineData(HttpStatusCode.InternalServerError, KnowsNothing, "Shodan answered HTTP 500.")]
    [InlineData(HttpStatusCode.Unauthorized, KnowsNothing, "Shodan refused the key in shodan_api_key (HTTP 401).")]
    [InlineData(HttpStatusCode.Forbidden, KnowsNothing, "Shodan refused the key in shodan_api_key (HTTP 403).")]
    [InlineData(HttpStatusCode.TooManyRequests, KnowsNothing, "Shodan asked to slow down (HTTP 429).")]
    [InlineData(HttpStatusCode.OK, "<h1>Sign in to the guest network</h1>", "Shodan's answer could not be understood.")]
    [InlineData(HttpStatusCode.OK, """{"error": "something"}""", "Shodan's answer could not be understood.")]
    [InlineData(HttpStatusCode.OK, """{"ports": ["many"]}""", "Shodan's answer could not be understood.")]
    [InlineData(HttpStatusCode.OK, "[]", "Shodan's answer could not be understood.")]
    public async Task Any_other_answer_is_none(HttpStatusCode status, string body, string cause)
    {
        var exception = await Assert.ThrowsAsync<NotAssessedException>(() => AskAsync(status, body));

        Assert.Equal($"GET 127.0.0.1: {cause}", Assert.Single(exception.Failures).ToString());
    }

    [Fact]
    public async Task Nobody_is_asked_without_a_key_or_about_an_address_that_is_not_public()
    {
        using var http = new HttpClient(new Unreachable());

        Assert.Null(await Shodan(Address, http, shodanApiKey: "", "https://api.shodan.io", default));
        Assert.Null(await Shodan(Address with { PublicIp = null }, http, Key, "https://api.shodan.io", default));
    }

    [Fact]
    public async Task No_answer_is_waited_for_longer_than_a_minute()
    {
        var clock = new ManualTimeProvider();
        var asked = new TaskCompletionSource();
        await using var server = await FakeAws.StartAsync(async request =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, request.Aborted);
            throw new InvalidOperationException("Not reached.");
        });
        await using var session = await AwsSession.OpenAsync(AwsChecks.Packs, server.Options() with { TimeProvider = clock });
        var asking = Shodan(Address, session.GetHttpClient(), Key, Root(server), default);
        await asked.Task;

        clock.Advance(TimeSpan.FromMinutes(1));
        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => asking);

        Assert.Equal(FailureKind.TimedOut, session.Explain(exception)?.Kind);
        AssertKeyless(exception.ToString());
    }

    [Fact]
    public async Task A_scan_asks_about_each_address_and_its_replay_asks_nobody()
    {
        var recording = Path.Combine(_folder.FullName, "account.zip");
        var log = new TextLogger();
        IReadOnlyList<string> live;
        Uri shodanUrl;
        await using (var aws = await FakeAws.StartAsync(_ => FakeAnswer.Xml(Addresses("192.0.2.1", "192.0.2.2", "192.0.2.3"))))
        await using (var shodan = await FakeAws.StartAsync(AnswerAsShodan))
        await using (var session = await AwsSession.OpenAsync(AwsChecks.Packs, aws.Options("eu-west-1") with { RecordTo = recording }))
        {
            shodanUrl = shodan.Url;
            live = await ScanAsync(session, shodanUrl, Key, log);
            Assert.All(shodan.Requests, request => Assert.Equal($"?key={Uri.EscapeDataString(Key)}&minify=true", request.Query));
            session.SaveRecording(complete: true);
        }

        Assert.Equal(
            [
                "Fail Shodan lists Elastic IP address 192.0.2.1 (eipalloc-192.0.2.1) with open port 22: https://www.shodan.io/host/192.0.2.1",
                "Manual Not assessed: GET api.shodan.io: Shodan answered HTTP 503.",
                "Pass Shodan has no information on Elastic IP address 192.0.2.2 (eipalloc-192.0.2.2).",
            ],
            live);
        await using var replay = await AwsSession.OpenAsync(AwsChecks.Packs, new AwsSessionOptions { ReplayFrom = recording });
        Assert.Equal(live, await ScanAsync(replay, shodanUrl, "another-key", log));

        AssertKeyless(string.Join('\n', live) + log.Text);
        using var archive = ZipFile.OpenRead(recording);
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            AssertKeyless(entry.FullName + await reader.ReadToEndAsync());
        }
    }

    private static FakeAnswer AnswerAsShodan(FakeRequest request) => request.Path switch
    {
        "/shodan/host/192.0.2.1" => new FakeAnswer(HttpStatusCode.OK, """{"ports": [22]}""", "application/json"),
        "/shodan/host/192.0.2.2" => new FakeAnswer(HttpStatusCode.NotFound, KnowsNothing, "application/json"),
        _ => new FakeAnswer(HttpStatusCode.ServiceUnavailable, "", "text/plain"),
    };

    private static async Task<Verdict?> AskAsync(HttpStatusCode status, string body)
    {
        await using var server = await FakeAws.StartAsync(_ => new FakeAnswer(status, body, "application/json"));
        await using var session = await server.OpenAsync();
        return await Shodan(Address, session.GetHttpClient(), Key, Root(server), default);
    }

    private async Task<IReadOnlyList<string>> ScanAsync(AwsSession session, Uri shodan, string key, TextLogger log)
    {
        var file = Path.Combine(_folder.FullName, "config.yaml");
        await File.WriteAllTextAsync(file, $"aws:\n  shodan_api_key: \"{key}\"\n");
        var catalog = CheckCatalog.Link(AwsChecks.Packs);
        var options = new ScanOptions
        {
            Selection = new CheckSelection { Checks = ["ec2_elastic_ip_shodan"] },
            Configuration = ScanConfiguration.Load(file, "aws", catalog),
        };
        List<string> lines = [];
        await foreach (var finding in new Scanner(catalog, log).Scan(new StandIn(session, shodan), options))
            lines.Add($"{finding.Status} {finding.StatusDetail}");
        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Addresses(params string[] addresses) =>
        "<DescribeAddressesResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><addressesSet>"
        + string.Concat(addresses.Select(address => $"<item><publicIp>{address}</publicIp><allocationId>eipalloc-{address}</allocationId></item>"))
        + "</addressesSet></DescribeAddressesResponse>";

    private static string Root(FakeAws server) => server.Url.GetLeftPart(UriPartial.Authority);

    private static void AssertKeyless(string text)
    {
        Assert.DoesNotContain(Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(Key), text, StringComparison.Ordinal);
    }

    /// <summary>A session that takes the way to Shodan to another server.</summary>
    private sealed class StandIn(AwsSession session, Uri server) : IScanSession
    {
        private readonly HttpClient _http = new(new Detour(session.GetHttpClient(), server));

        public Resource Root => session.Root;

        public ScanContext Context => session.Context;

        public TimeProvider TimeProvider => session.TimeProvider;

        public long CallsMade => session.CallsMade;

        public object GetClient(ClientDescriptor client, string region) => session.GetClient(client, region);

        public HttpClient GetHttpClient() => _http;

        public Failure? Explain(Exception exception) => session.Explain(exception);

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }

    private sealed class Detour(HttpClient http, Uri server) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("https://api.shodan.io", request.RequestUri!.GetLeftPart(UriPartial.Authority));
            return http.GetAsync(new Uri(server, request.RequestUri.PathAndQuery), cancellationToken);
        }
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Somebody was asked.");
    }

    private sealed class TextLogger : ILogger
    {
        private readonly Lock _lock = new();

        public string Text { get; private set; } = "";

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            lock (_lock) Text += format(state, exception) + exception;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
