using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>What a scan says of each check and region, so that nobody takes what it did not see for gone.</summary>
public sealed class CoverageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_was_listed_and_judged_is_evaluated_with_the_number_of_verdicts() =>
        Assert.Equal(
            ["s3_one eu-1 Evaluated 2", "s3_one us-1 Evaluated 1"],
            await CoverageAsync(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))));

    [Fact]
    public async Task A_check_that_does_not_apply_is_evaluated_without_a_finding() =>
        Assert.Equal(
            ["iam_one - Evaluated 0", "s3_one eu-1 Evaluated 0", "s3_one us-1 Evaluated 0"],
            await CoverageAsync(Estate.Pack().Check<Bucket>("s3_one", _ => null).Check<Account>("iam_one", _ => null)));

    [Fact]
    public async Task Where_there_is_nothing_to_judge_everything_was_evaluated()
    {
        var empty = new PackBuilder().List<Account, Zone>(Estate.Zones).List<Zone, Network>().List<Account, Bucket>();

        Assert.Equal(
            ["net_one eu-1 Evaluated 0", "net_one us-1 Evaluated 0", "s3_one - Evaluated 0"],
            await CoverageAsync(empty.Check<Network>("net_one", _ => Verdict.Pass("Fine.")).Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))));
    }

    [Fact]
    public async Task What_a_listing_for_the_whole_account_has_in_no_other_region_is_evaluated_there() =>
        Assert.Equal(
            ["s3_one eu-1 Evaluated 1", "s3_one us-1 Evaluated 0"],
            await CoverageAsync(new PackBuilder().List<Account, Bucket>(new Bucket("logs") { Region = "eu-1" })
                .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))));

    [Fact]
    public async Task Where_a_listing_fails_each_check_on_it_or_below_is_not_assessed_in_its_region_alone() =>
        Assert.Equal(
            [
                "net_one eu-1 Evaluated 2", "net_one us-1 NotAssessed 1 fake:ListNetworks in us-1: AccessDenied: not you. (needs fake:ListNetworks)",
                "net_two eu-1 Evaluated 2", "net_two us-1 NotAssessed 1 fake:ListNetworks in us-1: AccessDenied: not you. (needs fake:ListNetworks)",
            ],
            await CoverageAsync(Estate.Pack(new FakeApi().Deny("ListNetworks us-1 2"))
                .Check<Network>("net_one", _ => Verdict.Pass("Fine.")).Check<Subnet>("net_two", _ => Verdict.Pass("Fine."))));

    [Fact]
    public async Task Where_a_listing_for_the_whole_account_breaks_no_region_is_settled()
    {
        var api = new FakeApi().Deny("ListBuckets account 2");
        var pack = new PackBuilder()
            .List<Account, Bucket>(a => api.Pages<Bucket>("ListBuckets", a.Get<Account>(0), Estate.Buckets.Chunk(1)))
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."));

        Assert.Equal(
            ["s3_one - NotAssessed 0", "s3_one eu-1 NotAssessed 1", "s3_one us-1 NotAssessed 0"],
            (await CoverageAsync(pack)).Select(row => row.Split(" fake:")[0]));
    }

    [Fact]
    public async Task A_resource_that_cannot_be_assessed_leaves_its_region_unsettled_and_no_other() =>
        Assert.Equal(
            ["s3_one eu-1 NotAssessed 1", "s3_one us-1 Evaluated 1"],
            (await CoverageAsync(Estate.Pack(new FakeApi().Deny("GetVersioning logs"))
                .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Versioning>()))).Select(row => row.Split(" fake:")[0]));

    [Fact]
    public async Task What_lies_in_a_region_that_is_not_selected_is_not_in_scope()
    {
        using var session = new FakeSession { Context = new ScanContext("1", "fake", "eu-1", ["eu-1"], false) };

        Assert.Equal(
            ["s3_one eu-1 Evaluated 2", "s3_one us-1 NotInScope 0 RegionNotSelected"],
            await CoverageAsync(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")), session));
    }

    [Fact]
    public async Task A_check_that_is_off_by_default_is_not_in_scope() =>
        Assert.Equal(
            ["s3_one eu-1 Evaluated 2", "s3_one us-1 Evaluated 1", "s3_two - NotInScope 0 OffByDefault"],
            await CoverageAsync(Estate.Pack()
                .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."))
                .Check<Bucket>(PackBuilder.Metadata("s3_two") with { OffByDefault = "It asks others." }, _ => Verdict.Pass("Fine."))));

    [Fact]
    public void Before_a_scan_is_read_nothing_is_assessed() =>
        Assert.Equal(
            ["s3_one - NotAssessed 0 The scan ended before it was read."],
            Lines(Scanning(Estate.Pack().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")))));

    [Fact]
    public async Task A_scan_that_is_cut_short_has_assessed_what_was_through_and_nothing_else()
    {
        var api = new FakeApi().Hang("ListNetworks us-1 1");
        using var cancellation = new CancellationTokenSource();
        var scan = Scanning(new PackBuilder()
            .List<Account, Zone>(Estate.Zones)
            .List<Zone, Network>(
                a => api.Pages<Network>("ListNetworks", a.Get<Zone>(0), [[new Network($"{a.Get<Zone>(0).Id}-n")]], a.Get<CancellationToken>(1)),
                Need.CancellationToken)
            .Check<Zone>("zone_one", _ => Verdict.Pass("Fine."))
            .Check<Network>("net_one", _ => Verdict.Pass("Fine.")));

        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync().WaitAsync(Patience));

        Assert.Equal(
            [
                "net_one eu-1 Evaluated 1", "net_one us-1 NotAssessed 0 The scan ended before it was read.",
                "zone_one eu-1 Evaluated 1", "zone_one us-1 Evaluated 1",
            ],
            Lines(scan));

        async Task ReadAsync()
        {
            var left = 3;
            await foreach (var finding in scan.WithCancellation(cancellation.Token))
            {
                if (--left > 0) continue;
                await api.Hanging.Task;
                await cancellation.CancelAsync();
            }
        }
    }

    [Fact]
    public async Task Findings_that_nobody_read_are_not_assessed()
    {
        var scan = Scanning(new PackBuilder().List<Account, Bucket>([.. Enumerable.Range(0, 10).Select(n => new Bucket($"b{n}"))])
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")));

        await foreach (var finding in scan) break;

        Assert.Equal(["s3_one - NotAssessed 1 The scan ended before it was read."], Lines(scan));
    }

    [Fact]
    public async Task However_many_resources_fail_a_row_names_a_bounded_number_of_causes()
    {
        var buckets = Enumerable.Range(0, 100).Select(n => new Bucket($"b{n:00}")).ToArray();
        var pack = new PackBuilder().List<Account, Bucket>(buckets).Facet<Bucket, Versioning>(a => Task.FromException<Versioning>(
                new FakeApiException(new Failure(FailureKind.Denied, $"No: {a.Get<Bucket>(0).Name}."))))
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Versioning>());
        var scan = Scanning(pack);

        await scan.ReadAsync();

        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"No: b{n:00}."), Assert.Single(scan.Coverage).Causes.Select(cause => cause.Cause));
    }

    private static Scan Scanning(ICheckPack pack) => new Scanner(CheckCatalog.Link(pack)).Scan(new FakeSession());

    private static async Task<IEnumerable<string>> CoverageAsync(ICheckPack pack, FakeSession? session = null)
    {
        var scan = new Scanner(CheckCatalog.Link(pack)).Scan(session ?? new FakeSession());
        await scan.ReadAsync().WaitAsync(Patience);
        return Lines(scan);
    }

    private static IEnumerable<string> Lines(Scan scan) => scan.Coverage.Select(row =>
        $"{row.Check.Id} {row.Region ?? "-"} {row.State} {row.Findings} {row.Reason}{string.Join("; ", row.Causes)}".TrimEnd());
}
