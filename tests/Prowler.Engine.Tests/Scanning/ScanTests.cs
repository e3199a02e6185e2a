using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class ScanTests
{
    [Fact]
    public async Task A_scan_that_ran_to_its_end_is_complete_and_counts_its_findings()
    {
        var scan = new Scanner(CheckCatalog.Link(Judged())).Scan(new FakeSession());

        Assert.False(scan.Summary.Complete);
        await scan.ReadAsync();

        Assert.True(scan.Summary.Complete);
        Assert.Equal((2, 1, 0, 0), (scan.Summary.Passed, scan.Summary.Failed, scan.Summary.Manual, scan.Summary.NotAssessed));
        Assert.Empty(scan.Summary.Failures);
    }

    [Fact]
    public void Nothing_is_called_before_the_findings_are_read()
    {
        var api = new FakeApi();

        var scan = new Scanner(CheckCatalog.Link(Judged(api))).Scan(new FakeSession());

        Assert.Equal(["GetVersioning", "ListBuckets"], scan.Plan.Operations.Select(operation => operation.Name));
        Assert.Empty(api.Calls);
    }

    [Fact]
    public async Task A_scan_can_be_read_once()
    {
        var scan = new Scanner(CheckCatalog.Link(Judged())).Scan(new FakeSession());
        await scan.ReadAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(scan.ReadAsync);
        Assert.True(scan.Summary.Complete);
    }

    [Fact]
    public async Task Two_scans_of_one_scanner_run_side_by_side_and_share_nothing()
    {
        var scanner = new Scanner(CheckCatalog.Link(new PackBuilder()
            .List<Account, Bucket>(_ => Estate.Buckets.ToAsyncEnumerable())
            .Check<Bucket>("s3_one", a => Verdict.Pass(a.Get<ScanContext>(1).AccountId), Need.ScanContext)));
        var scans = Enumerable.Range(0, 8).Select(number => scanner.Scan(new FakeSession
        {
            Context = new ScanContext($"account-{number}", "fake", "eu-1", number % 2 == 0 ? ["eu-1"] : ["eu-1", "us-1"], false),
        })).ToList();

        var findings = await Task.WhenAll(scans.Select(scan => Task.Run(scan.ReadAsync)));

        for (var number = 0; number < scans.Count; number++)
        {
            Assert.Equal(number % 2 == 0 ? 2 : 3, findings[number].Count);
            Assert.All(findings[number], finding => Assert.Equal($"account-{number}", finding.StatusDetail));
        }
    }

    [Fact]
    public async Task Progress_counts_the_resources_of_each_service()
    {
        var scan = new Scanner(CheckCatalog.Link(Judged().Check<Account>("iam_one", _ => null))).Scan(new FakeSession());
        Assert.Equal([new("iam", 0, 0), new("s3", 0, 0)], scan.Progress);

        await scan.ReadAsync();

        Assert.Equal([new("iam", 1, 1), new("s3", 3, 3)], scan.Progress);
    }

    [Fact]
    public async Task Only_selected_checks_run()
    {
        var pack = Judged().Check<Account>("iam_one", _ => Verdict.Pass("Fine."));

        var findings = await Scans.RunAsync(pack, options: new ScanOptions { Selection = new() { Services = ["iam"] } });

        Assert.Equal("iam_one", Assert.Single(findings).Check.Id);
    }

    [Fact]
    public void A_session_of_another_kind_of_account_is_refused_before_anything_is_called()
    {
        var exception = Assert.Throws<InvalidOperationException>(
            () => new Scanner(CheckCatalog.Link(Judged())).Scan(new FakeSession(root: new Bucket("root"))));

        Assert.Equal("The checks hang on Account, but the session's account is a Bucket.", exception.Message);
    }

    private static PackBuilder Judged(FakeApi? api = null) => Estate.Pack(api).Check<Bucket>(
        "s3_one", a => Verdict.PassIf(a.Get<Bucket>(0).Name != "logs", "Fine.", "Not fine."), Need.Record<Versioning>());
}
