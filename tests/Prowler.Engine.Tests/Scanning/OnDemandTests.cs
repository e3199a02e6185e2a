using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class OnDemandTests
{
    [Fact]
    public async Task A_facet_that_is_not_awaited_is_not_collected()
    {
        var api = new FakeApi();

        await Scans.RunAsync(Estate.Pack(api).Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.OnDemand<Versioning>()));

        Assert.Equal(["ListBuckets account 1"], api.Calls.Keys);
    }

    [Fact]
    public async Task Get_gives_the_facet() =>
        Assert.Equal(["backup", "logs", "media"], (await Scans.RunAsync(Getting(new FakeApi()))).Details());

    [Fact]
    public async Task Get_of_a_failed_facet_ends_the_check_as_not_assessed()
    {
        var findings = await Scans.RunAsync(Getting(new FakeApi().Deny("GetVersioning logs")), new FakeSession());

        var finding = Assert.Single(findings, finding => finding.NotAssessed is not null);
        Assert.Equal("logs", finding.ResourceId);
        Assert.Equal("GetVersioning", Assert.Single(finding.NotAssessed!).Operation);
    }

    [Fact]
    public async Task TryGet_of_a_failed_facet_lets_the_check_answer()
    {
        var pack = Estate.Pack(new FakeApi().Deny("GetVersioning logs")).CheckAsync<Bucket>(
            "s3_one",
            async a => (await a.Get<OnDemand<Versioning>>(1).TryGet()) is { Succeeded: false, Failures: var failures }
                ? Verdict.Fail($"Without {failures[0].Operation}.")
                : Verdict.Pass("With it."),
            Need.OnDemand<Versioning>());

        Assert.Equal(
            ["Pass backup: With it.", "Fail logs: Without GetVersioning.", "Pass media: With it."],
            (await Scans.RunAsync(pack)).Lines());
    }

    [Fact]
    public async Task A_facet_of_an_ancestor_may_be_awaited_by_all_below_and_is_collected_once()
    {
        var api = new FakeApi();
        var pack = Estate.Pack(api).CheckAsync<Subnet>(
            "net_one",
            async a => Verdict.Pass($"{(await a.Get<OnDemand<Quota>>(1).Get()).Limit}"),
            Need.OnDemand<Quota>());

        Assert.Equal(["7", "7", "7", "7"], (await Scans.RunAsync(pack)).Details());
        Assert.Equal(1, api.Calls["GetQuota account"]);
    }

    private static PackBuilder Getting(FakeApi api) => Estate.Pack(api).CheckAsync<Bucket>(
        "s3_one",
        async a => Verdict.Pass((await a.Get<OnDemand<Versioning>>(1).Get()).Of),
        Need.OnDemand<Versioning>());
}
