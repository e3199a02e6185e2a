using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Prowler.Checks;
using Prowler.Engine.Catalog;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Hosting;

public sealed class HostingTests
{
    [Fact]
    public async Task The_scanner_has_the_checks_of_every_pack_that_was_added()
    {
        using var host = Host(services => services.AddProwler().AddPack(Buckets()).AddPack(Zones()));
        await host.StartAsync();
        using var session = new FakeSession();

        var findings = await host.Services.GetRequiredService<Scanner>().Scan(session).ReadAsync();

        Assert.Equal(["bucket_named", "zone_named"], findings.Select(finding => finding.Check.Id).Distinct());
    }

    [Fact]
    public void Packs_are_linked_once()
    {
        using var services = new ServiceCollection().AddProwler().AddProwler().AddPack(Buckets()).BuildServiceProvider();

        Assert.Same(services.GetRequiredService<CheckCatalog>(), services.GetRequiredService<CheckCatalog>());
        Assert.Single(services.GetServices<Scanner>());
    }

    [Fact]
    public async Task A_pack_that_does_not_fit_fails_the_start_before_anything_is_served()
    {
        var service = new StartedService();
        using var host = Host(services => services.AddSingleton<IHostedService>(service).AddProwler().AddPack(Buckets()).AddPack(Buckets()));

        var exception = await Assert.ThrowsAsync<PackLinkException>(() => host.StartAsync());

        Assert.Equal(["Buckets is given 2 times."], exception.Problems);
        Assert.False(service.Started);
    }

    [Fact]
    public async Task A_host_without_a_pack_does_not_start()
    {
        using var host = Host(services => services.AddProwler());

        var exception = await Assert.ThrowsAsync<PackLinkException>(() => host.StartAsync());

        Assert.Equal(["No pack is given."], exception.Problems);
    }

    [Fact]
    public async Task A_selection_of_something_unknown_fails_the_start()
    {
        using var host = Host(services => services
            .AddProwler(options => options.Selection = new CheckSelection { Services = ["bukcet"] })
            .AddPack(Buckets()));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(["Unknown service: bukcet. Did you mean bucket?"], exception.Failures);
    }

    [Fact]
    public async Task A_scan_goes_by_the_hosts_options_unless_it_has_its_own()
    {
        using var services = new ServiceCollection()
            .AddProwler(options => options.Selection = new CheckSelection { Services = ["zone"] })
            .AddPack(Buckets()).AddPack(Zones())
            .BuildServiceProvider();
        var scanner = services.GetRequiredService<Scanner>();
        using var session = new FakeSession();

        var byDefault = await scanner.Scan(session).ReadAsync();
        var byItself = await scanner.Scan(session, new ScanOptions()).ReadAsync();

        Assert.Equal(["zone_named"], byDefault.Select(finding => finding.Check.Id).Distinct());
        Assert.Equal(["bucket_named", "zone_named"], byItself.Select(finding => finding.Check.Id).Distinct());
    }

    [Fact]
    public async Task A_selection_may_come_from_the_hosts_configuration()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = ["--Prowler:Selection:ExcludedServices:0=bucket"],
        });
        builder.Services.AddProwler().AddPack(Buckets()).AddPack(Zones());
        builder.Services.AddOptions<ScanOptions>().BindConfiguration("Prowler");
        using var host = builder.Build();
        using var session = new FakeSession();

        var scan = host.Services.GetRequiredService<Scanner>().Scan(session);

        Assert.Equal(["zone_named"], scan.Plan.Checks.Select(check => check.Id));
        Assert.Empty(CheckSelection.All.ExcludedServices);
    }

    [Fact]
    public async Task What_a_check_throws_goes_to_the_hosts_log()
    {
        var log = new ListLogger();
        var pack = Estate.Pack(name: "Defective").Check<Bucket>("bucket_defective", _ => throw new FormatException("of acme"));
        using var host = Host(services => services.AddProwler().AddPack(pack).AddLogging(logging => logging.AddProvider(log)));
        using var session = new FakeSession();

        await host.Services.GetRequiredService<Scanner>().Scan(session).ReadAsync();

        Assert.Equal(Estate.Buckets.Length, log.Exceptions.Count);
        Assert.All(log.Exceptions, logged => Assert.Equal(("Prowler.Engine.Scanner", typeof(FormatException)), (logged.Category, logged.Exception?.GetType())));
    }

    [Fact]
    public async Task Scans_of_one_host_run_side_by_side()
    {
        using var host = Host(services => services.AddProwler().AddPack(Buckets()).AddPack(Zones()));
        var scanner = host.Services.GetRequiredService<Scanner>();

        var lines = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var session = new FakeSession();
            return (await scanner.Scan(session).ReadAsync()).Lines().ToList();
        }));

        Assert.All(lines, each => Assert.Equal(lines[0], each));
        Assert.Equal(Estate.Buckets.Length + Estate.Zones.Length, lines[0].Count);
    }

    [Fact]
    public void The_engine_cannot_write_to_the_console() =>
        Assert.DoesNotContain(typeof(Scanner).Assembly.GetReferencedAssemblies(), reference => reference.Name == "System.Console");

    private static PackBuilder Buckets() =>
        new PackBuilder("Buckets").List<Account, Bucket>(Estate.Buckets).Check<Bucket>("bucket_named", _ => Verdict.Pass("It has a name."));

    private static PackBuilder Zones() =>
        new PackBuilder("Zones").List<Account, Zone>(Estate.Zones).Check<Zone>("zone_named", _ => Verdict.Pass("It has a name."));

    private static IHost Host(Action<IServiceCollection> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class StartedService : IHostedService
    {
        public bool Started { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Started = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class ListLogger : ILoggerProvider
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<(string Category, Exception? Exception)> _exceptions = [];

        public IReadOnlyCollection<(string Category, Exception? Exception)> Exceptions => _exceptions;

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(ListLogger list, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (logLevel >= LogLevel.Warning) list._exceptions.Enqueue((category, exception));
            }
        }
    }
}
