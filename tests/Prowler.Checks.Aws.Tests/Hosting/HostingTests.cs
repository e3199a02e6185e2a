using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Prowler.Aws.Recording;
using Prowler.Aws.Session;
using Prowler.Engine;
using Prowler.Testing;

namespace Prowler.Checks.Aws.Tests.Hosting;

public sealed class HostingTests
{
    private static readonly string Recording = Path.Combine(AppContext.BaseDirectory, "Demo", "demo.zip");

    [Fact]
    public async Task Concurrent_scans_of_one_host_find_what_each_finds_alone()
    {
        await using var services = new ServiceCollection()
            .AddProwler().AddAwsChecks(options => options.ReplayFrom = Recording)
            .BuildServiceProvider();

        var alone = await ScanAsync(services);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ScanAsync(services))));

        Assert.NotEmpty(alone);
        Assert.All(together, lines => Assert.Equal(alone, lines));
    }

    [Fact]
    public async Task A_scan_of_one_region_does_not_disturb_another_scan()
    {
        await using var services = new ServiceCollection()
            .AddProwler().AddAwsChecks(options => options.ReplayFrom = Recording)
            .BuildServiceProvider();
        var everywhere = await ScanAsync(services);

        var together = await Task.WhenAll(
            Task.Run(() => ScanAsync(services, options => options.Regions = ["eu-west-1"])),
            Task.Run(() => ScanAsync(services)));

        Assert.Equal(everywhere, together[1]);
        Assert.InRange(together[0].Count, 1, everywhere.Count - 1);
        Assert.Empty(services.GetRequiredService<IOptions<AwsSessionOptions>>().Value.Regions);
    }

    [Fact]
    public async Task Wrong_options_fail_the_start_of_the_host()
    {
        using var host = Host(builder => builder.Services.AddProwler().AddAwsChecks(options => options.Regions = ["eu-wset-1"]));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(["Unknown region 'eu-wset-1'. Did you mean eu-west-1?"], exception.Failures);
    }

    [Fact]
    public async Task Options_may_come_from_the_hosts_configuration()
    {
        using var host = Host(
            builder =>
            {
                builder.Services.AddProwler().AddAwsChecks();
                builder.Services.AddOptions<AwsSessionOptions>().BindConfiguration("Aws");
            },
            $"--Aws:ReplayFrom={Recording}", "--Aws:Regions:0=eu-west-1", "--Aws:Role:Arn=arn:aws:iam::123456789012:role/audit", "--Aws:Role:ExternalId=acme");
        await host.StartAsync();

        var options = host.Services.GetRequiredService<IOptions<AwsSessionOptions>>().Value;
        await using var session = await host.Services.GetRequiredService<AwsSessionFactory>().OpenAsync();

        Assert.Equal(new AssumedRole("arn:aws:iam::123456789012:role/audit") { ExternalId = "acme" }, options.Role);
        Assert.Equal(["eu-west-1"], session.Context.Regions);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public async Task A_sessions_clock_is_the_containers()
    {
        await using var aws = await FakeAws.StartAsync();
        var clock = new ManualTimeProvider();
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddAwsChecks(options => Reach(aws, options))
            .BuildServiceProvider();

        await using var session = await services.GetRequiredService<AwsSessionFactory>().OpenAsync();

        Assert.Same(clock, session.TimeProvider);
    }

    [Fact]
    public async Task All_requests_of_a_session_go_through_the_handler_of_the_http_client_factory()
    {
        await using var aws = await FakeAws.StartAsync();
        var seen = new RequestLog();
        var services = new ServiceCollection().AddAwsChecks(options => Reach(aws, options));
        services.AddHttpClient("aws")
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddHttpMessageHandler(() => new LoggingHandler(seen));
        services.AddOptions<AwsSessionOptions>().Configure<IHttpMessageHandlerFactory>(
            (options, handlers) => options.HttpHandler = () => handlers.CreateHandler("aws"));
        await using var provider = services.BuildServiceProvider();
        var sessions = provider.GetRequiredService<AwsSessionFactory>();

        // Two sessions, since the first disposes of what it was handed.
        for (var i = 1; i <= 2; i++)
        {
            await using var session = await sessions.OpenAsync();
            await session.BucketNamesAsync();
            using var other = await session.GetHttpClient().GetAsync(new Uri(aws.Url, "/elsewhere"));

            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.Equal(i * session.CallsMade, seen.Count);
        }
    }

    public static TheoryData<Func<HttpMessageHandler>, string> Unfit => new()
    {
        { () => new SocketsHttpHandler(), "set its AllowAutoRedirect to false" },
        { () => new HttpClientHandler(), "set its AllowAutoRedirect to false" },
        { () => new LoggingHandler(new RequestLog()) { InnerHandler = new SocketsHttpHandler() }, "set its AllowAutoRedirect to false" },
        { () => new SocketsHttpHandler { AllowAutoRedirect = false }, "set its UseCookies to false" },
        { () => new HttpClientHandler { AllowAutoRedirect = false }, "set its UseCookies to false" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task A_handler_that_follows_redirects_or_keeps_cookies_is_refused(Func<HttpMessageHandler> handler, string advice)
    {
        await using var aws = await FakeAws.StartAsync();
        var options = aws.Options();
        options.HttpHandler = handler;

        var exception = await Assert.ThrowsAsync<AwsSessionException>(() => AwsSession.OpenAsync(AwsChecks.Packs, options));

        Assert.Equal(AwsSessionError.InvalidOptions, exception.Error);
        Assert.Contains(advice, exception.Message, StringComparison.Ordinal);
        Assert.Empty(aws.Requests);
    }

    [Fact]
    public async Task The_handler_is_disposed_of_where_the_recording_cannot_be_written()
    {
        await using var aws = await FakeAws.StartAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var options = aws.Options() with { HttpHandler = () => handler, RecordTo = Path.GetTempPath() };

        var exception = await Assert.ThrowsAsync<RecordingException>(() => AwsSession.OpenAsync(AwsChecks.Packs, options));

        using var client = new HttpClient(handler, disposeHandler: false);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetAsync(aws.Url));
    }

    [Fact]
    public void The_checks_cannot_write_to_the_console() =>
        Assert.DoesNotContain(typeof(AwsChecks).Assembly.GetReferencedAssemblies(), reference => reference.Name == "System.Console");

    private static async Task<IReadOnlyList<string>> ScanAsync(IServiceProvider services, Action<AwsSessionOptions>? change = null)
    {
        await using var session = await services.GetRequiredService<AwsSessionFactory>().OpenAsync(change ?? (_ => { }));
        var lines = new List<string>();
        await foreach (var finding in services.GetRequiredService<Scanner>().Scan(session))
            lines.Add($"{finding.Uid} {finding.Check.Id} {finding.Status} {finding.Severity} {finding.ResourceArn} {finding.Region} {finding.StatusDetail}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static void Reach(FakeAws aws, AwsSessionOptions options)
    {
        var reachable = aws.Options();
        (options.EndpointUrl, options.Credentials, options.Regions) = (reachable.EndpointUrl, reachable.Credentials, reachable.Regions);
    }

    private static IHost Host(Action<HostApplicationBuilder> configure, params string[] arguments)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = arguments });
        configure(builder);
        return builder.Build();
    }

    private sealed class RequestLog
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Add() => Interlocked.Increment(ref _count);
    }

    private sealed class LoggingHandler(RequestLog log) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            log.Add();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
