using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Configuration;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Scanning;

/// <summary>What each kind of parameter gets.</summary>
public sealed class ParameterTests
{
    [Fact]
    public async Task The_first_parameter_is_the_subject() =>
        Assert.Equal(
            ["backup", "logs", "media"],
            await GivenAsync(p => p.Check<Bucket>("s3_one", a => Verdict.Pass(a.Get<Bucket>(0).Name))));

    [Fact]
    public async Task A_facet_is_that_of_the_subject() =>
        Assert.Equal(
            ["backup", "logs", "media"],
            await GivenAsync(p => p.Check<Bucket>("s3_one", a => Verdict.Pass(a.Get<Versioning>(1).Of), Need.Record<Versioning>())));

    [Fact]
    public async Task Ancestors_and_their_facets_are_found_above() =>
        Assert.Equal(
            ["account 7 eu-1 eu-1-n1", "account 7 eu-1 eu-1-n2", "account 7 us-1 us-1-n1", "account 7 us-1 us-1-n2"],
            await GivenAsync(p => p.Check<Subnet>(
                "net_one",
                a => Verdict.Pass($"{a.Get<Account>(1).Id} {a.Get<Quota>(2).Limit} {a.Get<Zone>(3).Name} {a.Get<FlowLogs>(4).Of}"),
                Need.Record<Account>(), Need.Record<Quota>(), Need.Record<Zone>(), Need.Record<FlowLogs>())));

    [Fact]
    public async Task The_subjects_own_facet_wins_then_the_nearest_ancestors() =>
        Assert.Equal(
            ["account", "network", "network", "network", "network", "network", "network", "network", "network"],
            await GivenAsync(p => p
                .Facet<Account, Label>(_ => new Label("account"))
                .Facet<Network, Label>(_ => new Label("network"))
                .Check<Account>("a_account", a => Verdict.Pass(a.Get<Label>(1).Text), Need.Record<Label>())
                .Check<Network>("b_network", a => Verdict.Pass(a.Get<Label>(1).Text), Need.Record<Label>())
                .Check<Subnet>("c_subnet", a => Verdict.Pass(a.Get<Label>(1).Text), Need.Record<Label>())));

    [Fact]
    public async Task In_each_place_the_facet_of_that_place_is_found() =>
        Assert.Equal(
            ["of backup", "of eu-1", "of logs", "of media", "of us-1"],
            await GivenAsync(p => p
                .Facet<Bucket, Label>(a => new Label($"of {a.Get<Bucket>(0).Id}"))
                .Facet<Zone, Label>(a => new Label($"of {a.Get<Zone>(0).Id}"))
                .List<Bucket, Policy>(a => One(new Policy($"p-{a.Get<Bucket>(0).Id}")))
                .List<Zone, Policy>(a => One(new Policy($"p-{a.Get<Zone>(0).Id}")))
                .Check<Policy>("iam_one", a => Verdict.Pass(a.Get<Label>(1).Text), Need.Record<Label>())));

    [Fact]
    public async Task A_client_is_for_the_subjects_region() =>
        Assert.Equal(
            ["eu-1", "eu-1", "us-1"],
            await GivenAsync(p => p.Client<IFakeClient>("fake").Check<Bucket>(
                "s3_one", a => Verdict.Pass(a.Get<IFakeClient>(1).Region), Need.Client<IFakeClient>())));

    [Fact]
    public async Task A_client_for_what_has_no_region_is_for_the_sessions() =>
        Assert.Equal(
            ["eu-1"],
            await GivenAsync(p => p.Client<IFakeClient>("fake").Check<Account>(
                "iam_one", a => Verdict.Pass(a.Get<IFakeClient>(1).Region), Need.Client<IFakeClient>())));

    [Fact]
    public async Task A_client_may_be_for_a_fixed_region_even_one_that_is_not_scanned() =>
        Assert.Equal(
            ["us-west-2", "us-west-2", "us-west-2"],
            await GivenAsync(p => p.Client<IFakeClient>("fake").Check<Bucket>(
                "s3_one", a => Verdict.Pass(a.Get<IFakeClient>(1).Region), Need.Client<IFakeClient>("us-west-2"))));

    [Fact]
    public async Task Context_clock_network_and_cancellation_are_the_sessions()
    {
        using var session = new FakeSession();
        var given = new List<object>();

        await Scans.RunAsync(
            Estate.Pack().Check<Account>(
                "iam_one",
                a =>
                {
                    given.AddRange([a.Get<ScanContext>(1), a.Get<TimeProvider>(2), a.Get<HttpClient>(3)]);
                    Assert.True(a.Get<CancellationToken>(4).CanBeCanceled);
                    return null;
                },
                Need.ScanContext, Need.TimeProvider, Need.HttpClient, Need.CancellationToken),
            session);

        Assert.Equal([session.Context, session.TimeProvider, session.GetHttpClient()], given);
    }

    [Fact]
    public async Task A_value_is_its_default_where_nothing_is_configured() =>
        Assert.Equal(["30"], await GivenAsync(p => Limit(p, "iam_one", 30)));

    [Fact]
    public async Task A_configured_value_takes_the_place_of_every_default() =>
        Assert.Equal(
            ["5", "5"],
            await GivenAsync(p => Limit(Limit(p, "iam_one", 30), "iam_two", 90), Configured("limit", 5)));

    [Fact]
    public async Task Checks_that_share_a_method_have_defaults_of_their_own()
    {
        var shared = Need.Parameter<int>("limit");

        Assert.Equal(["30", "90"], await GivenAsync(p => Limit(Limit(p, "iam_one", 30, shared), "iam_two", 90, shared)));
    }

    [Fact]
    public async Task A_collectors_value_is_that_of_the_setting() =>
        Assert.Equal(
            ["12", "4"],
            [
                .. await GivenAsync(Labelled),
                .. await GivenAsync(Labelled, Configured("depth", 4)),
            ]);

    private static PackBuilder Labelled(PackBuilder pack) => pack
        .Setting(new("depth", ParameterType.Integer, 12, "How deep."))
        .Facet<Account, Label>(a => new Label($"{a.Get<int>(1)}"), Need.Parameter<int>("depth"))
        .Check<Account>("iam_one", a => Verdict.Pass(a.Get<Label>(1).Text), Need.Record<Label>());

    private static PackBuilder Limit(PackBuilder pack, string id, int value, Need? need = null) => pack.Check<Account>(
        PackBuilder.Metadata(id) with { Parameters = [new("limit", ParameterType.Integer, value, "A limit.")] },
        a => Verdict.Pass($"{a.Get<int>(1)}"),
        need ?? Need.Parameter<int>("limit"));

    private static ScanOptions Configured(string name, object value) =>
        new() { Configuration = new ScanConfiguration(new Dictionary<string, object> { [name] = value }, []) };

    private static async Task<IEnumerable<string>> GivenAsync(Func<PackBuilder, PackBuilder> add, ScanOptions? options = null) =>
        (await Scans.RunAsync(add(Estate.Pack()), options: options)).OrderBy(finding => finding.Check.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.StatusDetail, StringComparer.Ordinal).Details();

    private static IAsyncEnumerable<T> One<T>(T item) => new[] { item }.ToAsyncEnumerable();

    private sealed record Label(string Text) : IFacetOf<Account>, IFacetOf<Network>, IFacetOf<Zone>, IFacetOf<Bucket>;

    private sealed record Policy(string Name) : Resource, IUnder<Bucket>, IUnder<Zone>
    {
        public override string Id => Name;

        public override string Arn => $"arn:policy:{Name}";
    }
}
