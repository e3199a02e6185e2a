using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>A failure never makes findings vanish and never turns into a pass or a fail.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_check_whose_facet_is_denied_is_not_assessed_about_its_subject_and_names_the_missing_action()
    {
        var findings = await Scans.RunAsync(
            Versioned(new FakeApi().Deny("GetVersioning logs")));

        Assert.Equal(
            [
                "Pass backup: Fine.",
                "Manual logs: Not assessed: fake:GetVersioning in eu-1: AccessDenied: not you. (needs fake:ReadVersioning)",
                "Pass media: Fine.",
            ],
            findings.Lines());
    }

    [Fact]
    public async Task A_failure_carries_operation_region_action_and_cause()
    {
        var findings = await Scans.RunAsync(Versioned(new FakeApi().Fail(FailureKind.Throttled, "Slow down.", "GetVersioning media")));

        var failure = Assert.Single(Assert.Single(findings, finding => finding.NotAssessed is not null).NotAssessed!);
        Assert.Equal(
            new Failure(FailureKind.Throttled, "Slow down.")
            {
                Service = "fake",
                Operation = "GetVersioning",
                Region = "us-1",
                Action = "fake:ReadVersioning",
            },
            failure);
    }

    [Fact]
    public async Task The_missing_action_is_that_of_the_method_that_called_whatever_the_operation_needs_elsewhere()
    {
        var api = new FakeApi().Deny("GetVersioning logs");
        var pack = Versioned(api)
            .Facet<Account, Elsewhere>(_ => new Elsewhere())
            .Calling("fake", "GetVersioning", "fake:ReadVersioningOfAccount")
            .Check<Account>("s3_elsewhere", _ => Verdict.Pass("Fine."), Need.Record<Elsewhere>());

        var findings = await Scans.RunAsync(pack);

        var failure = Assert.Single(Assert.Single(findings, finding => finding.NotAssessed is not null).NotAssessed!);
        Assert.Equal("fake:ReadVersioning", failure.Action);
    }

    private sealed record Elsewhere : IFacetOf<Account>;

    [Fact]
    public async Task A_denied_call_is_made_once_and_every_check_that_needs_it_says_so()
    {
        var api = new FakeApi().Deny("GetVersioning logs");

        var findings = await Scans.RunAsync(Versioned(Versioned(Estate.Pack(api), "s3_one"), "s3_two"));

        Assert.Equal(["s3_one", "s3_two"], findings.Where(finding => finding.NotAssessed is not null).Select(finding => finding.Check.Id));
        Assert.All(api.Calls, call => Assert.Equal(1, call.Value));
    }

    [Fact]
    public async Task A_facet_that_works_is_collected_once_however_many_ask()
    {
        var api = new FakeApi();

        await Scans.RunAsync(Versioned(Versioned(Estate.Pack(api), "s3_one"), "s3_two")
            .CheckAsync<Bucket>("s3_three", async a => Verdict.Pass((await a.Get<OnDemand<Versioning>>(1).Get()).Of), Need.OnDemand<Versioning>())
            .Check<Account>("s3_four", _ => Verdict.Pass("Fine."), Need.List<Versioning>())
            .Check<Account>("s3_five", _ => Verdict.Pass("Fine."), Need.Listing<Versioning>(), Need.List<Bucket>()));

        Assert.Equal(4, api.Calls.Count);
        Assert.All(api.Calls, call => Assert.Equal(1, call.Value));
    }

    [Fact]
    public async Task A_check_names_the_root_failure_of_each_fact_it_needs()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("GetVersioning logs", "GetEncryption logs", "GetQuota account"))
            .Check<Bucket>(
                "s3_one", _ => Verdict.Pass("Fine."), Need.Record<Versioning>(), Need.Record<Encryption>(), Need.Record<Quota>()));

        Assert.Equal(
            ["GetEncryption", "GetQuota", "GetVersioning"],
            Operations(findings.Single(finding => finding.ResourceId == "logs")));
    }

    [Fact]
    public async Task Facets_of_facets_inherit_the_root_failure_and_are_not_collected()
    {
        var derived = 0;
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("GetQuota account"))
            .Facet<Bucket, Derived>(a => { derived++; return new Derived(); }, Need.Record<Quota>())
            .Facet<Bucket, Twice>(a => { derived++; return new Twice(); }, Need.Record<Derived>())
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Twice>()));

        Assert.Equal(0, derived);
        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.Equal(["GetQuota"], Operations(finding)));
    }

    [Fact]
    public async Task One_root_failure_that_comes_by_two_ways_is_named_once()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("GetQuota account"))
            .Facet<Account, Derived>(_ => new Derived(), Need.Record<Quota>())
            .Check<Account>("iam_one", _ => Verdict.Pass("Fine."), Need.Record<Derived>(), Need.Record<Quota>()));

        Assert.Equal(["GetQuota"], Operations(Assert.Single(findings)));
    }

    [Fact]
    public async Task An_account_check_over_seventeen_regions_gives_one_finding_that_names_the_denied_ones()
    {
        var names = Enumerable.Range(10, 17).Select(number => $"r-{number}").ToArray();
        var api = new FakeApi().Deny("ListTrails r-12 1", "ListTrails r-25 1");
        using var session = new FakeSession { Context = new ScanContext("1", "fake", "r-10", names, false) };

        var findings = await Scans.RunAsync(
            new PackBuilder()
                .List<Account, Zone>([.. names.Select(name => new Zone(name) { Region = name })])
                .List<Zone, Network>(a => api.Pages("ListTrails", a.Get<Zone>(0), new Network("trail")))
                .Check<Account>("trail_one", _ => Verdict.Pass("Fine."), Need.List<Network>()),
            session);

        var finding = Assert.Single(findings);
        Assert.Equal("Not assessed: fake:ListTrails in r-12, r-25: AccessDenied: not you.", finding.StatusDetail);
        Assert.Equal(["r-12", "r-25"], finding.NotAssessed!.Select(failure => failure.Region));
    }

    [Fact]
    public async Task NotAssessedException_ends_a_check_as_not_assessed_with_its_failures()
    {
        var findings = await Scans.RunAsync(Estate.Pack().Check<Account>(
            "iam_one", _ => throw new NotAssessedException([new Failure(FailureKind.CallFailed, "No such luck.")])));

        Assert.Equal(["Manual account: Not assessed: No such luck."], findings.Lines());
    }

    [Fact]
    public async Task NotAssessedException_of_a_collector_is_inherited_by_who_needs_it()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("GetVersioning logs"))
            .Facet<Bucket, Derived>(
                async a =>
                {
                    await a.Get<OnDemand<Versioning>>(1).Get();
                    return new Derived();
                },
                Need.OnDemand<Versioning>())
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Derived>()));

        Assert.Equal(["GetVersioning"], Operations(findings.Single(finding => finding.ResourceId == "logs")));
    }

    [Fact]
    public async Task MANUAL_returned_by_a_check_is_a_verdict_and_not_not_assessed()
    {
        var scan = new Scanner(CheckCatalog.Link(Estate.Pack().Check<Account>("iam_one", _ => Verdict.Manual("Look."))))
            .Scan(new FakeSession());

        Assert.Null(Assert.Single(await scan.ReadAsync()).NotAssessed);
        Assert.Equal((1, 0), (scan.Summary.Manual, scan.Summary.NotAssessed));
    }

    [Fact]
    public async Task Alike_denials_are_one_line_of_the_summary()
    {
        var api = new FakeApi().Deny("ListNetworks eu-1 1", "ListNetworks us-1 1", "GetQuota account");
        var scan = new Scanner(CheckCatalog.Link(Estate.Pack(api)
            .Check<Network>("net_one", _ => Verdict.Pass("Fine."))
            .Check<Network>("net_two", _ => Verdict.Pass("Fine."))
            .Check<Account>("iam_one", _ => Verdict.Pass("Fine."), Need.Record<Quota>()))).Scan(new FakeSession());

        await scan.ReadAsync();

        Assert.Equal(5, scan.Summary.NotAssessed);
        Assert.Equal(
            ["ListNetworks eu-1,us-1 4", "GetQuota  1"],
            scan.Summary.Failures.Select(group => $"{group.Failure.Operation} {string.Join(',', group.Regions)} {group.Findings}"));
    }

    private static PackBuilder Versioned(FakeApi api) => Versioned(Estate.Pack(api), "s3_one");

    private static PackBuilder Versioned(PackBuilder pack, string id) =>
        pack.Check<Bucket>(id, _ => Verdict.Pass("Fine."), Need.Record<Versioning>());

    private static IEnumerable<string?> Operations(Finding finding) =>
        finding.NotAssessed!.Select(failure => failure.Operation).Order(StringComparer.Ordinal);

    private sealed record Derived : IFacetOf<Bucket>, IFacetOf<Account>;

    private sealed record Twice : IFacetOf<Bucket>;
}
