using Prowler.Checks;
using Prowler.Checks.Packs;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

public sealed class ListTests
{
    [Fact]
    public async Task A_list_holds_all_that_is_below_in_the_order_it_was_listed() =>
        Assert.Equal(
            "eu-1-n1-s eu-1-n2-s us-1-n1-s us-1-n2-s",
            await GivenAsync<Account>(new FakeApi(), Join, Need.List<Subnet>()));

    [Fact]
    public async Task A_list_holds_nothing_that_is_elsewhere()
    {
        var findings = await Scans.RunAsync(Estate.Pack().Check<Zone>("net_one", a => Verdict.Pass(Join(a)), Need.List<Subnet>()));

        Assert.Equal(["eu-1-n1-s eu-1-n2-s", "us-1-n1-s us-1-n2-s"], findings.Details());
    }

    [Fact]
    public async Task A_list_of_facets_holds_those_of_all_resources_below()
    {
        var given = await GivenAsync<Account>(
            new FakeApi(), a => string.Join(' ', a.Get<IReadOnlyList<FlowLogs>>(1).Select(logs => logs.Of)), Need.List<FlowLogs>());

        Assert.Equal("eu-1-n1 eu-1-n2 us-1-n1 us-1-n2", given);
    }

    [Fact]
    public async Task A_list_that_is_whole_and_empty_is_an_answer()
    {
        var findings = await Scans.RunAsync(new PackBuilder()
            .List<Account, Bucket>()
            .Check<Account>("s3_one", a => Verdict.Pass($"{a.Get<IReadOnlyList<Bucket>>(1).Count} buckets"), Need.List<Bucket>()));

        Assert.Equal(["0 buckets"], findings.Details());
    }

    [Fact]
    public async Task A_strict_list_with_a_gap_is_not_assessed()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("ListSubnets us-1-n2 1"))
            .Check<Account>("net_one", a => Verdict.Pass(Join(a)), Need.List<Subnet>()));

        Assert.Equal("ListSubnets", Assert.Single(Assert.Single(findings).NotAssessed!).Operation);
    }

    [Fact]
    public async Task A_Listing_gives_what_could_be_read_and_its_gaps() =>
        Assert.Equal(
            "eu-1-n1-s us-1-n1-s; ListNetworks ListSubnets",
            await GivenAsync<Account>(
                new FakeApi().Deny("ListSubnets eu-1-n2 1", "ListNetworks us-1 2"),
                a =>
                {
                    var listing = a.Get<Listing<Subnet>>(1);
                    return $"{string.Join(' ', listing.Found.Select(subnet => subnet.Id))}; " +
                        string.Join(' ', listing.Gaps.Select(gap => gap.Operation).Order(StringComparer.Ordinal));
                },
                Need.Listing<Subnet>()));

    [Fact]
    public async Task All_of_a_Listing_with_gaps_ends_the_check_as_not_assessed()
    {
        var findings = await Scans.RunAsync(Estate.Pack(new FakeApi().Deny("ListSubnets us-1-n2 1"))
            .Check<Account>("net_one", a => Verdict.Pass($"{a.Get<Listing<Subnet>>(1).All.Count}"), Need.Listing<Subnet>()));

        Assert.Equal("ListSubnets", Assert.Single(Assert.Single(findings).NotAssessed!).Operation);
    }

    [Fact]
    public async Task A_Listing_of_facets_has_a_gap_for_each_that_failed() =>
        Assert.Equal(
            "3 found, 1 gap",
            await GivenAsync<Account>(
                new FakeApi().Deny("GetFlowLogs eu-1-n2"),
                a => $"{a.Get<Listing<FlowLogs>>(1).Found.Count} found, {a.Get<Listing<FlowLogs>>(1).Gaps.Count} gap",
                Need.Listing<FlowLogs>()));

    [Fact]
    public async Task A_joined_facet_is_computed_once_for_all_who_look_it_up()
    {
        var joined = 0;
        var pack = Estate.Pack()
            .Facet<Zone, SubnetsByNetwork>(
                a =>
                {
                    Interlocked.Increment(ref joined);
                    return new SubnetsByNetwork(a.Get<IReadOnlyList<Subnet>>(1).ToLookup(subnet => subnet.Name[..^2]));
                },
                Need.List<Subnet>())
            .Check<Network>(
                "net_one", a => Verdict.Pass($"{a.Get<SubnetsByNetwork>(1).Of[a.Get<Network>(0).Id].Count()}"), Need.Record<SubnetsByNetwork>());

        Assert.Equal(["1", "1", "1", "1"], (await Scans.RunAsync(pack)).Details());
        Assert.Equal(2, joined);
    }

    private static string Join(Arguments arguments) =>
        string.Join(' ', arguments.Get<IReadOnlyList<Subnet>>(1).Select(subnet => subnet.Id));

    private static async Task<string> GivenAsync<T>(FakeApi api, Func<Arguments, string> say, Need need)
        where T : Resource =>
        Assert.Single((await Scans.RunAsync(Estate.Pack(api).Check<T>("net_one", a => Verdict.Pass(say(a)), need))).Details());

    private sealed record SubnetsByNetwork(ILookup<string, Subnet> Of) : IFacetOf<Zone>;
}
