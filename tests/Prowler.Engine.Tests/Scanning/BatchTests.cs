using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class BatchTests
{
    private readonly List<string> _batches = [];

    [Fact]
    public async Task One_call_is_made_for_each_full_batch_and_one_for_the_rest()
    {
        await Scans.RunAsync(Tagged(Things(7), size: 3));

        Assert.Equal(["t0 t1 t2", "t3 t4 t5", "t6"], _batches.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_batch_holds_siblings_of_one_region()
    {
        var things = Things(4).Select((thing, index) => thing with { Region = index % 2 == 0 ? "eu-1" : "us-1" });

        await Scans.RunAsync(Tagged([.. things], size: 3));

        Assert.Equal(["t0 t2", "t1 t3"], _batches.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Those_of_a_region_that_is_not_scanned_are_in_no_batch()
    {
        await Scans.RunAsync(Tagged([.. Things(3), new Thing("far") { Region = "off-1" }], size: 3));

        Assert.Equal(["t0 t1 t2"], _batches);
    }

    [Fact]
    public async Task Each_gets_its_own_facet_of_the_answer() =>
        Assert.Equal(
            Enumerable.Range(0, 7).Select(index => $"tag of t{index}"),
            (await Scans.RunAsync(Tagged(Things(7), size: 3))).Details());

    [Fact]
    public async Task One_that_the_answer_lacks_is_not_assessed_and_the_others_are()
    {
        var findings = await Scans.RunAsync(Tagged(Things(3), size: 3, lacking: "t1"));

        Assert.Equal(
            ["Pass t0: tag of t0", "Manual t1: Not assessed: Tests.Tag: The answer did not cover this resource.", "Pass t2: tag of t2"],
            findings.Lines());
    }

    [Fact]
    public async Task A_failed_call_is_a_failure_of_all_in_the_batch_and_of_no_other()
    {
        var findings = await Scans.RunAsync(Tagged(Things(5), size: 2, failing: "t2 t3"));

        Assert.Equal(["t2", "t3"], findings.Where(finding => finding.NotAssessed is not null).Select(finding => finding.ResourceId));
    }

    [Fact]
    public async Task A_call_is_made_once_however_many_checks_ask()
    {
        await Scans.RunAsync(Tagged(Things(2), size: 2)
            .Check<Thing>("thing_two", a => Verdict.Pass(a.Get<Tag>(1).Text), Need.Record<Tag>()));

        Assert.Single(_batches);
    }

    [Fact]
    public async Task Nothing_is_called_when_nobody_awaits_it()
    {
        await Scans.RunAsync(Tags(Things(2), size: 2).Check<Thing>("thing_one", _ => null, Need.OnDemand<Tag>()));

        Assert.Empty(_batches);
    }

    [Fact]
    public async Task A_batch_may_need_what_is_above_the_siblings()
    {
        var pack = Estate.Pack()
            .Batch<Network, Tag>(
                2,
                (networks, a) => Task.FromResult(networks.ToDictionary(
                    network => network, network => new Tag($"{a.Get<Zone>(1).Id} {a.Get<Quota>(2).Limit} {a.Get<IFakeClient>(3).Region}"))),
                Need.Record<Zone>(), Need.Record<Quota>(), Need.Client<IFakeClient>())
            .Client<IFakeClient>("fake")
            .Check<Network>("net_one", a => Verdict.Pass(a.Get<Tag>(1).Text), Need.Record<Tag>());

        Assert.Equal(["eu-1 7 eu-1", "eu-1 7 eu-1", "us-1 7 us-1", "us-1 7 us-1"], (await Scans.RunAsync(pack)).Details());
    }

    [Fact]
    public async Task Facets_of_a_batch_can_be_listed()
    {
        var pack = Tags(Things(5), size: 2).Check<Account>(
            "thing_all", a => Verdict.Pass(string.Join(", ", a.Get<IReadOnlyList<Tag>>(1).Select(tag => tag.Text))), Need.List<Tag>());

        Assert.Equal(["tag of t0, tag of t1, tag of t2, tag of t3, tag of t4"], (await Scans.RunAsync(pack)).Details());
    }

    [Fact]
    public async Task What_is_under_a_sibling_may_need_its_facet_while_the_siblings_are_still_listed()
    {
        var pack = Tags(Things(5), size: 4)
            .List<Thing, Part>(a => new[] { new Part($"part with {a.Get<Tag>(1).Text}") }.ToAsyncEnumerable(), Need.Record<Tag>())
            .Check<Account>("thing_all", a => Verdict.Pass($"{a.Get<IReadOnlyList<Part>>(1).Count}"), Need.List<Part>());

        Assert.Equal(["5"], (await Scans.RunAsync(pack, options: new ScanOptions { ResourcesInFlight = 1 })).Details());
    }

    [Fact]
    public async Task A_collector_that_gives_no_answer_at_all_is_a_defect_of_it()
    {
        var pack = new PackBuilder().List<Account, Thing>(Things(1))
            .Batch<Thing, Tag>(2, (_, _) => Task.FromResult<Dictionary<Thing, Tag>>(null!))
            .Check<Thing>("thing_one", a => Verdict.Pass(a.Get<Tag>(1).Text), Need.Record<Tag>());

        Assert.Equal(FailureKind.Defect, Assert.Single(Assert.Single(await Scans.RunAsync(pack)).NotAssessed!).Kind);
    }

    private PackBuilder Tagged(Thing[] things, int size, string? lacking = null, string? failing = null) =>
        Tags(things, size, lacking, failing).Check<Thing>("thing_one", a => Verdict.Pass(a.Get<Tag>(1).Text), Need.Record<Tag>());

    private PackBuilder Tags(Thing[] things, int size, string? lacking = null, string? failing = null) => new PackBuilder()
        .List<Account, Thing>(things)
        .Batch<Thing, Tag>(size, async (siblings, _) =>
        {
            var batch = string.Join(' ', siblings.Select(sibling => sibling.Name));
            lock (_batches) _batches.Add(batch);
            await Task.Yield();
            if (batch == failing) throw new FakeApiException(new Failure(FailureKind.Throttled, "Slow down."));
            return siblings.Where(sibling => sibling.Name != lacking).ToDictionary(sibling => sibling, sibling => new Tag($"tag of {sibling.Name}"));
        });

    private static Thing[] Things(int count) => [.. Enumerable.Range(0, count).Select(index => new Thing($"t{index}"))];

    private sealed record Tag(string Text) : IFacetOf<Thing>, IFacetOf<Network>;

    private sealed record Thing(string Name) : Resource, IUnder<Account>
    {
        public override string Id => Name;

        public override string Arn => $"arn:thing:{Name}";
    }

    private sealed record Part(string Name) : Resource, IUnder<Thing>
    {
        public override string Id => Name;

        public override string Arn => $"arn:part:{Name}";
    }
}
