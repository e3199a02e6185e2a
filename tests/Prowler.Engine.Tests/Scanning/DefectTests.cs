using Microsoft.Extensions.Logging;
using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>What a check or collector does wrong is its failure, and the account's secrets stay out of the report.</summary>
public sealed class DefectTests
{
    [Fact]
    public async Task An_exception_of_a_check_names_its_type_and_never_its_message()
    {
        var findings = await Scans.RunAsync(Estate.Pack().Check<Account>("iam_one", _ => throw new FormatException("password123")));

        var finding = Assert.Single(findings);
        Assert.Equal("Not assessed: AccountChecks.iam_one: It failed with FormatException.", finding.StatusDetail);
        Assert.Equal(FailureKind.Defect, Assert.Single(finding.NotAssessed!).Kind);
    }

    [Fact]
    public async Task An_exception_of_a_collector_is_a_failure_of_who_needs_it()
    {
        var findings = await Scans.RunAsync(Estate.Pack()
            .Facet<Bucket, Mark>(Mark (_) => throw new FormatException("password123"))
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Mark>()));

        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.Equal("Not assessed: Tests.Mark: It failed with FormatException.", finding.StatusDetail));
    }

    [Fact]
    public async Task An_exception_of_a_listing_breaks_it()
    {
        var findings = await Scans.RunAsync(new PackBuilder()
            .List<Account, Bucket>(_ => throw new FormatException("password123"))
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")));

        Assert.Equal(["Manual account: Not assessed: Tests.Buckets: It failed with FormatException."], findings.Lines());
    }

    [Fact]
    public async Task A_listing_that_yields_null_is_not_whole()
    {
        var findings = await Scans.RunAsync(new PackBuilder()
            .List<Account, Bucket>(new Bucket("b1"), null!)
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["Manual account: Not assessed: Tests.Buckets: A resource without an id, an ARN or a name was listed.", "Pass b1: Fine."],
            findings.Lines());
    }

    [Fact]
    public async Task A_resource_that_cannot_be_named_costs_no_other_its_findings()
    {
        var findings = await Scans.RunAsync(new PackBuilder()
            .List<Account, Riddle>(new Riddle("r1"), new Riddle(null), new Riddle("r2"))
            .Check<Riddle>("s3_one", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["Manual account: Not assessed: Tests.Riddles: It failed with FormatException.", "Pass r1: Fine.", "Pass r2: Fine."],
            findings.Lines());
    }

    [Fact]
    public async Task A_verdict_about_something_that_cannot_be_named_is_a_failure_of_the_check()
    {
        var findings = await Scans.RunAsync(Estate.Pack()
            .Check<Account>("iam_one", _ => Verdict.Fail("Seen.").About(new Riddle(null)))
            .Check<Account>("iam_two", _ => Verdict.Pass("Fine.")));

        Assert.Equal(
            ["Manual account: Not assessed: AccountChecks.iam_one: It failed with FormatException.", "Pass account: Fine."], findings.Lines());
    }

    [Fact]
    public async Task A_facet_is_never_null()
    {
        var findings = await Scans.RunAsync(Estate.Pack()
            .Facet<Account, Mark>(Mark (_) => null!)
            .Check<Account>("iam_one", _ => Verdict.Pass("Fine."), Need.Record<Mark>()));

        Assert.Equal(["Manual account: Not assessed: Tests.Mark: It returned null."], findings.Lines());
    }

    [Fact]
    public async Task What_a_check_said_before_it_threw_still_counts_and_has_a_uid_of_its_own()
    {
        var findings = await Scans.RunAsync(Estate.Pack().CheckMany<Account>(
            PackBuilder.Metadata("iam_one"),
            (_, verdicts) =>
            {
                verdicts.Add(Verdict.Fail("Seen."));
                throw new FormatException();
            }));

        Assert.Equal([Status.Fail, Status.Manual], findings.Select(finding => finding.Status).Order());
        Assert.NotEqual(findings[0].Uid, findings[1].Uid);
    }

    [Fact]
    public async Task A_client_that_cannot_be_made_is_a_failure_of_who_needs_it_and_of_no_other()
    {
        using var session = new FakeSession
        {
            Clients = (_, region) => region == "us-1" ? throw new PlatformNotSupportedException("password123") : new FakeClient(region),
        };

        var findings = await Scans.RunAsync(
            Estate.Pack().Client<IFakeClient>("fake").Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Client<IFakeClient>()), session);

        Assert.Equal(
            ["Pass backup: Fine.", "Pass logs: Fine.", "Manual media: Not assessed: IFakeClient: It failed with PlatformNotSupportedException."],
            findings.Lines());
    }

    [Fact]
    public async Task A_timeout_while_the_scan_is_not_cancelled_is_a_failure()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Throw("GetVersioning logs", () => new TaskCanceledException("password123")))
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Versioning>()));

        var failure = Assert.Single(findings.Single(finding => finding.ResourceId == "logs").NotAssessed!);
        Assert.Equal((FailureKind.TimedOut, "Tests.Versioning"), (failure.Kind, failure.Operation));
    }

    [Fact]
    public async Task The_exception_goes_to_the_log_with_its_method()
    {
        var logger = new ListLogger();
        var scanner = new Scanner(
            CheckCatalog.Link(Estate.Pack().Check<Account>("iam_one", _ => throw new FormatException("details"))), logger);

        await scanner.Scan(new FakeSession()).ReadAsync();

        var (message, exception) = Assert.Single(logger.Entries);
        Assert.Equal("AccountChecks.iam_one failed with FormatException.", message);
        Assert.Equal("details", exception?.Message);
    }

    private sealed record Riddle(string? Name) : Resource, IUnder<Account>
    {
        public override string Id => Name ?? throw new FormatException("password123");

        public override string Arn => "arn:riddle";
    }

    private sealed record Mark : IFacetOf<Bucket>, IFacetOf<Account>;

    private sealed class ListLogger : ILogger
    {
        public List<(string Message, Exception? Exception)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Entries.Add((formatter(state, exception), exception));
    }
}
