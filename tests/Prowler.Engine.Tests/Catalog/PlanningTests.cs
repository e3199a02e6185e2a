using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Catalog;

public sealed class PlanningTests
{
    [Fact]
    public void Only_what_is_asked_for_is_planned() =>
        Assert.Equal(
            ["GetVersioning", "ListBuckets"],
            Operations(Plan(p => p.Check<Bucket>("s3_one", _ => null, Need.Record<Versioning>()))));

    [Fact]
    public void A_check_on_the_account_alone_plans_no_call() =>
        Assert.Empty(Plan(p => p.Check<Account>("iam_one", _ => null)).Operations);

    [Fact]
    public void Listings_on_the_way_to_the_subject_are_planned() =>
        Assert.Equal(["ListNetworks", "ListSubnets"], Operations(Plan(p => p.Check<Subnet>("net_one", _ => null))));

    [Fact]
    public void A_facet_of_an_ancestor_is_planned() =>
        Assert.Equal(
            ["GetFlowLogs", "GetQuota", "ListNetworks", "ListSubnets"],
            Operations(Plan(p => p.Check<Subnet>("net_one", _ => null, Need.Record<FlowLogs>(), Need.Record<Quota>()))));

    [Fact]
    public void What_may_be_awaited_is_planned_too() =>
        Assert.Equal(
            ["GetVersioning", "ListBuckets"],
            Operations(Plan(p => p.Check<Bucket>("s3_one", _ => null, Need.OnDemand<Versioning>()))));

    [Fact]
    public void What_a_facet_needs_is_planned_with_it() =>
        Assert.Equal(
            ["GetFlowLogs", "ListBuckets", "ListNetworks"],
            Operations(Plan(p => p
                .Facet<Account, Coverage>(_ => new Coverage(), Need.List<FlowLogs>())
                .Check<Bucket>("s3_one", _ => null, Need.Record<Coverage>()))));

    [Fact]
    public void Settings_are_those_of_the_planned_collectors() =>
        Assert.Equal(
            ["depth"],
            Plan(p => p
                .Setting(new ParameterMetadata("depth", ParameterType.Integer, 3, "A depth."))
                .Setting(new ParameterMetadata("width", ParameterType.Integer, 3, "A width."))
                .Facet<Account, Coverage>(_ => new Coverage(), Need.Parameter<int>("depth"))
                .Check<Bucket>("s3_one", _ => null, Need.Record<Coverage>())).Settings.Select(setting => setting.Name));

    [Fact]
    public void A_list_keeps_its_type_and_those_between() =>
        Assert.Equal(
            [typeof(Zone), typeof(Network), typeof(Subnet)],
            Plan(p => p.Check<Account>("net_one", _ => null, Need.List<Subnet>())).Kept.OrderBy(Depth));

    [Fact]
    public void A_list_of_facets_keeps_the_resources_they_are_of() =>
        Assert.Equal(
            [typeof(Network)],
            Plan(p => p.Check<Zone>("net_one", _ => null, Need.Listing<FlowLogs>())).Kept);

    [Fact]
    public void What_no_list_asks_for_is_not_kept() =>
        Assert.Empty(Plan(p => p.Check<Subnet>("net_one", _ => null, Need.Record<FlowLogs>())).Kept);

    [Fact]
    public void A_subject_with_several_places_is_planned_in_all_of_them() =>
        Assert.Contains(
            "ListNetworks",
            Operations(Plan(p => p.List<Network, Bucket>().Check<Bucket>("s3_one", _ => null))));

    [Fact]
    public void Actions_are_those_of_all_operations_without_repeats_in_ordinal_order()
    {
        var plan = Plan(p => p
            .Facet<Bucket, Coverage>(_ => new Coverage())
            .Calling("fake", "GetVersioning", "fake:ReadVersioning", "fake:AlsoThis")
            .Check<Bucket>("s3_one", _ => null, Need.Record<Versioning>(), Need.Record<Coverage>()));

        Assert.Equal(["fake:AlsoThis", "fake:ListAll", "fake:ReadVersioning"], plan.IamActions);
        Assert.Equal(["fake:AlsoThis", "fake:ReadVersioning"], plan.Operations[0].Actions);
    }

    [Fact]
    public void An_HttpClient_declares_another_network()
    {
        Assert.True(Plan(p => p.Check<Account>("net_one", _ => null, Need.HttpClient)).UsesOtherNetworks);
        Assert.False(Plan(p => p.Check<Account>("net_one", _ => null)).UsesOtherNetworks);
    }

    [Fact]
    public void A_plan_holds_the_checks_it_was_made_for_and_nothing_of_the_others()
    {
        var catalog = CheckCatalog.Link(Estate.Pack()
            .Check<Subnet>("net_one", _ => null).Check<Account>("iam_one", _ => null));

        var plan = catalog.Plan(catalog.Checks.Where(check => check.Id == "iam_one"));

        Assert.Equal("iam_one", Assert.Single(plan.Checks).Id);
        Assert.Empty(plan.Operations);
    }

    private static ScanPlan Plan(Func<PackBuilder, PackBuilder> add)
    {
        var catalog = CheckCatalog.Link(add(Estate.Pack()));
        return catalog.Plan(catalog.Checks);
    }

    private static IEnumerable<string> Operations(ScanPlan plan) => plan.Operations.Select(operation => operation.Name);

    private static int Depth(Type type) => Array.IndexOf([typeof(Zone), typeof(Network), typeof(Subnet)], type);

    private sealed record Coverage : IFacetOf<Account>, IFacetOf<Bucket>;
}
