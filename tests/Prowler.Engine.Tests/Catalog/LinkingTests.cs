using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Catalog;

public sealed class LinkingTests
{
    [Fact]
    public async Task A_second_pack_adds_a_facet_and_a_check_to_a_resource_of_the_first()
    {
        var plugin = new PackBuilder("Plugin")
            .Facet<Bucket, Cost>(a => new Cost($"cost of {a.Get<Versioning>(1).Of}"), Need.Record<Versioning>())
            .Check<Bucket>("plugin_cost", a => Verdict.Pass(a.Get<Cost>(1).Of), Need.Record<Cost>());

        var findings = await Scans.RunAsync([Estate.Pack(), plugin]);

        Assert.Equal(["cost of backup", "cost of logs", "cost of media"], findings.Details());
    }

    [Fact]
    public void No_pack_is_refused() => Refused("No pack is given.");

    [Fact]
    public void A_pack_with_an_empty_registry_is_refused() =>
        Refused("Hollow has an empty registry.", Estate.Pack(), new PackBuilder("Hollow"));

    [Fact]
    public void A_pack_that_is_given_twice_is_refused_and_nothing_else_is_said_of_it() =>
        Assert.Equal(["Tests is given 2 times."], Problems(Estate.Pack(), Estate.Pack()));

    [Fact]
    public void A_facet_that_two_packs_collect_is_refused_with_both_names() =>
        Refused(
            "Versioning of Bucket is collected by both Tests.Versioning of Tests and Rival.Versioning of Rival.",
            Estate.Pack(), new PackBuilder("Rival").Facet<Bucket, Versioning>(_ => new Versioning("rival")));

    [Fact]
    public void A_resource_that_two_packs_list_under_one_place_is_refused() =>
        Refused(
            "Bucket of Account is collected by both Tests.Buckets of Tests and Rival.Buckets of Rival.",
            Estate.Pack(), new PackBuilder("Rival").List<Account, Bucket>());

    [Fact]
    public void A_check_id_in_two_packs_is_refused() =>
        Refused(
            "Check s3_one is in both Tests and Rival.",
            Estate.Pack().Check<Bucket>("s3_one", _ => null), new PackBuilder("Rival").Check<Account>("s3_one", _ => null));

    [Fact]
    public void A_check_id_on_two_methods_for_one_subject_is_refused() =>
        Refused(
            "Check s3_one judges Bucket in both BucketChecks.s3_one and BucketChecks.s3_one.",
            Estate.Pack().Check<Bucket>("s3_one", _ => null).Check<Bucket>("s3_one", _ => null));

    [Fact]
    public void A_check_id_on_two_methods_for_two_subjects_is_fine() =>
        Link(Estate.Pack().Check<Bucket>("s3_one", _ => null).Check<Account>("s3_one", _ => null));

    [Fact]
    public void A_setting_that_two_packs_declare_is_refused() =>
        Refused(
            "Setting limit is declared by both Tests and Rival.",
            Estate.Pack().Setting(Integer("limit")), new PackBuilder("Rival").Facet<Bucket, Cost>(_ => new Cost("")).Setting(Integer("limit")));

    [Fact]
    public void One_value_of_two_types_is_refused()
    {
        var first = PackBuilder.Metadata("s3_one") with { Parameters = [Integer("limit")] };
        var second = PackBuilder.Metadata("s3_two") with { Parameters = [new("limit", ParameterType.String, "x", "A limit.")] };

        Refused(
            "The value limit is declared with different types.",
            Estate.Pack().Check<Bucket>(first, _ => null).Check<Bucket>(second, _ => null));
    }

    [Fact]
    public void A_resource_that_nothing_lists_is_refused() =>
        Refused(
            "No collector produces Account, Orphan; only one of them can be the root of the tree.",
            Estate.Pack().Check<Orphan>("orphan_one", _ => null));

    [Fact]
    public void A_resource_under_itself_is_refused() =>
        Assert.Equal(
            ["Network is under itself in the resource tree.", "Subnet is under itself in the resource tree."],
            Problems(Estate.Pack().List<Subnet, Network>().Check<Subnet>("net_one", _ => null, Need.Record<FlowLogs>())));

    [Fact]
    public void A_facet_that_no_collector_produces_is_refused() =>
        Refused(
            "BucketChecks.s3_one asks for Cost, which is not on every path from Bucket up to the root.",
            Estate.Pack().Check<Bucket>("s3_one", _ => null, Need.Record<Cost>()));

    [Fact]
    public void A_facet_of_what_is_below_is_refused() =>
        Refused(
            "AccountChecks.s3_one asks for Versioning, which is not on every path from Account up to the root.",
            Estate.Pack().Check<Account>("s3_one", _ => null, Need.OnDemand<Versioning>()));

    [Fact]
    public void An_ancestor_that_is_above_on_one_path_only_is_refused() =>
        Refused(
            "BucketChecks.s3_one asks for Zone, which is not on every path from Bucket up to the root.",
            Estate.Pack().List<Zone, Bucket>().Check<Bucket>("s3_one", _ => null, Need.Record<Zone>()));

    [Fact]
    public void A_list_of_what_is_not_below_is_refused_and_never_empty() =>
        Refused(
            "BucketChecks.s3_one asks for a list of Subnet, which is not below Bucket.",
            Estate.Pack().Check<Bucket>("s3_one", _ => null, Need.List<Subnet>()));

    [Fact]
    public void A_client_that_no_pack_makes_is_refused() =>
        Refused(
            "BucketChecks.s3_one asks for a client IFakeClient, which no pack can make.",
            Estate.Pack().Check<Bucket>("s3_one", _ => null, Need.Client<IFakeClient>()));

    [Fact]
    public void A_value_that_nothing_declares_is_refused() =>
        Refused(
            "BucketChecks.s3_one asks for the value limit, which no metadata declares.",
            Estate.Pack().Setting(Integer("limit")).Check<Bucket>("s3_one", _ => null, Need.Parameter<int>("limit")));

    [Fact]
    public void A_batch_of_none_is_refused() =>
        Refused("Tests.Cost has a batch size of 0.", Estate.Pack().Batch<Bucket, Cost>(0, (_, _) => null!));

    [Fact]
    public void A_batch_of_the_root_is_refused() =>
        Refused(
            "Tests.Fee works on a batch, but Account is the root of the tree and has no siblings.",
            Estate.Pack().Batch<Account, Fee>(2, (_, _) => null!));

    [Fact]
    public void A_batch_that_asks_for_a_list_is_refused() =>
        Refused(
            "Tests.Cost works on a batch and so cannot ask for a list of what is below.",
            Estate.Pack().Batch<Network, Cost>(2, (_, _) => null!, Need.List<Subnet>()));

    [Fact]
    public void A_batch_that_asks_for_a_facet_of_each_is_refused() =>
        Refused(
            "Tests.Cost works on a batch and so cannot ask for Versioning, which is a facet of each.",
            Estate.Pack().Batch<Bucket, Cost>(2, (_, _) => null!, Need.Record<Versioning>()));

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Assert.Equal(2, Problems(Estate.Pack()
            .Check<Bucket>("s3_one", _ => null, Need.Record<Cost>(), Need.List<Subnet>())).Count);

    internal static ParameterMetadata Integer(string name) => new(name, ParameterType.Integer, 1, "A limit.");

    internal static void Refused(string problem, params ICheckPack[] packs) => Assert.Contains(problem, Problems(packs));

    private static IReadOnlyList<string> Problems(params ICheckPack[] packs)
    {
        var refusal = Assert.Throws<PackLinkException>(() => Link(packs));
        Assert.All(refusal.Problems, problem => Assert.Contains(problem, refusal.Message, StringComparison.Ordinal));
        return refusal.Problems;
    }

    private static void Link(params ICheckPack[] packs) => Assert.Same(packs, CheckCatalog.Link(packs).Packs);

    internal sealed record Cost(string Of) : IFacetOf<Bucket>;

    private sealed record Fee : IFacetOf<Account>;

    private sealed record Orphan : Resource
    {
        public override string Id => "orphan";

        public override string Arn => "arn:orphan";
    }
}
