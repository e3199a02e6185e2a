using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>Regions choose what is judged, never what is known.</summary>
public sealed class RegionTests
{
    private readonly FakeApi _api = new();

    [Fact]
    public async Task What_is_in_a_region_that_is_not_scanned_is_not_judged_and_nothing_is_called_for_it()
    {
        var findings = await Scans.RunAsync(Scattered()
            .Check<Bucket>("s3_one", _ => Verdict.Pass("Fine."), Need.Record<Mark>())
            .Check<Content>("s3_two", _ => Verdict.Pass("Fine.")));

        Assert.Equal(["here", "nowhere", "in here", "in nowhere"], findings.Select(finding => finding.ResourceId));
        Assert.DoesNotContain(_api.Calls.Keys, call => call.EndsWith("far", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_chose_regions_what_is_in_an_unknown_one_is_judged()
    {
        using var session = new FakeSession { Context = new ScanContext("1", "fake", "eu-1", ["eu-1", "us-1"], false, AllRegions: true) };

        var findings = await Scans.RunAsync(Scattered().Check<Bucket>("s3_one", _ => Verdict.Pass("Fine.")), session);

        Assert.Contains("far", findings.Select(finding => finding.ResourceId));
    }

    [Fact]
    public async Task It_stays_in_lists()
    {
        var findings = await Scans.RunAsync(Scattered()
            .Check<Account>("s3_one", a => Verdict.Pass(string.Join(' ', a.Get<IReadOnlyList<Bucket>>(1).Select(b => b.Id))), Need.List<Bucket>()));

        Assert.Equal(["here far nowhere"], findings.Details());
    }

    [Fact]
    public async Task Its_facets_and_what_is_below_it_are_in_no_list_and_no_gap()
    {
        var findings = await Scans.RunAsync(Scattered().Check<Account>(
            "s3_one",
            a => Verdict.Pass($"{a.Get<IReadOnlyList<Mark>>(1).Count} {a.Get<IReadOnlyList<Content>>(2).Count}"),
            Need.List<Mark>(), Need.List<Content>()));

        Assert.Equal(["2 2"], findings.Details());
        Assert.DoesNotContain(_api.Calls.Keys, call => call.EndsWith("far", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_resource_without_a_region_reports_that_of_what_it_is_under_or_else_the_sessions()
    {
        using var session = new FakeSession
        {
            Context = new ScanContext("1", "fake", Region: "us-1", Regions: ["eu-1", "us-1"], ScanUnusedServices: false),
        };

        var findings = await Scans.RunAsync(
            Scattered()
                .Check<Content>("s3_one", _ => Verdict.Pass("Fine."))
                .Check<Account>("s3_two", _ => Verdict.Pass("Fine.")),
            session);

        Assert.Equal(
            ["in here eu-1", "in nowhere us-1", "account us-1"],
            findings.Select(finding => $"{finding.ResourceId} {finding.Region}"));
    }

    /// <summary>A bucket in a scanned region, one in another, one in none; each with a facet and something below.</summary>
    private PackBuilder Scattered() => new PackBuilder()
        .List<Account, Bucket>(new Bucket("here") { Region = "eu-1" }, new Bucket("far") { Region = "off-1" }, new Bucket("nowhere"))
        .Facet<Bucket, Mark>(a => _api.Call("GetMark", a.Get<Bucket>(0), new Mark()))
        .List<Bucket, Content>(a => _api.Pages("ListContent", a.Get<Bucket>(0), new Content($"in {a.Get<Bucket>(0).Id}")));

    private sealed record Mark : IFacetOf<Bucket>;

    private sealed record Content(string Name) : Resource, IUnder<Bucket>
    {
        public override string Id => Name;

        public override string Arn => $"arn:content:{Name}";
    }
}
