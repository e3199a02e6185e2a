using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>Who waits for whom with one call at a time and one resource of a listing in flight: each of these hung a simpler engine.</summary>
public sealed class WaitingTests
{
    private static readonly ScanOptions OneInFlight = new() { ResourcesInFlight = 1 };

    private readonly FakeApi _api = new(permits: 1);

    [Fact]
    public async Task What_is_judged_may_wait_for_the_whole_list_that_it_is_part_of()
    {
        var findings = await Scans.RunAsync(
            new PackBuilder()
                .List<Account, Network>(a => _api.Pages("ListNetworks", a.Get<Account>(0), Networks(20)))
                .Facet<Account, Total>(a => new Total(a.Get<IReadOnlyList<Network>>(1).Count), Need.List<Network>())
                .Check<Network>("net_one", a => Verdict.Pass($"One of {a.Get<Total>(1).Count}."), Need.Record<Total>()),
            options: OneInFlight);

        Assert.Equal(Enumerable.Repeat("One of 20.", 20), findings.Details());
    }

    [Fact]
    public async Task It_may_wait_for_the_facets_of_all_its_siblings()
    {
        var findings = await Scans.RunAsync(
            new PackBuilder()
                .List<Account, Network>(a => _api.Pages("ListNetworks", a.Get<Account>(0), Networks(20)))
                .Batch<Network, FlowLogs>(7, async (networks, _) =>
                {
                    await _api.Call("GetFlowLogs", networks[0], answer: true);
                    return networks.ToDictionary(network => network, network => new FlowLogs(network.Name));
                })
                .Facet<Account, Total>(a => new Total(a.Get<IReadOnlyList<FlowLogs>>(1).Count), Need.List<FlowLogs>())
                .Check<Network>("net_one", a => Verdict.Pass($"One of {a.Get<Total>(1).Count}."), Need.Record<Total>()),
            options: OneInFlight);

        Assert.Equal(Enumerable.Repeat("One of 20.", 20), findings.Details());
        Assert.Equal(1 + 3, _api.CallsMade);
    }

    [Fact]
    public async Task It_is_done_only_when_all_below_it_is_and_that_needs_room_of_its_own()
    {
        var findings = await Scans.RunAsync(
            new PackBuilder()
                .List<Account, Network>(a => _api.Pages("ListNetworks", a.Get<Account>(0), Networks(20)))
                .List<Network, Subnet>(a => _api.Pages("ListSubnets", a.Get<Network>(0), new Subnet("s1"), new Subnet("s2"), new Subnet("s3")))
                .Facet<Network, FlowLogs>(a => _api.Call("GetFlowLogs", a.Get<Network>(0), new FlowLogs("")))
                .Check<Subnet>("net_one", _ => Verdict.Pass("Fine."), Need.Record<FlowLogs>()),
            options: OneInFlight);

        Assert.Equal(60, findings.Count);
        Assert.Equal(1 + 20 + 20, _api.CallsMade);
    }

    [Fact]
    public async Task A_listing_may_wait_for_a_list_of_its_neighbours()
    {
        var findings = await Scans.RunAsync(
            new PackBuilder()
                .List<Account, Network>(a => _api.Pages("ListNetworks", a.Get<Account>(0), Networks(20)))
                .Facet<Account, Total>(a => new Total(a.Get<Listing<Network>>(1).Found.Count), Need.Listing<Network>())
                .List<Network, Subnet>(a => _api.Pages("ListSubnets", a.Get<Network>(0), new Subnet($"{a.Get<Total>(1).Count}")), Need.Record<Total>())
                .Check<Account>("net_one", a => Verdict.Pass($"{a.Get<IReadOnlyList<Subnet>>(1).Count}"), Need.List<Subnet>())
                .Check<Subnet>("net_two", _ => null),
            options: OneInFlight);

        Assert.Equal(["20"], findings.Details());
    }

    private static Network[] Networks(int count) => [.. Enumerable.Range(0, count).Select(number => new Network($"n{number}"))];

    private sealed record Total(int Count) : IFacetOf<Account>;
}
