using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Configuration;

/// <summary>A configuration that a program gives, in place of a file.</summary>
public sealed class GivenValuesTests
{
    private static readonly PackBuilder Pack = Estate.Pack()
        .Setting(new ParameterMetadata("days", ParameterType.Integer, 90, "Days.") { Minimum = 1, Maximum = 365 })
        .Setting(new ParameterMetadata("strict", ParameterType.Boolean, false, "Strict."))
        .Setting(new ParameterMetadata("owner", ParameterType.String, "", "Owner.") { Pattern = "[a-z0-9]*" })
        .Setting(new ParameterMetadata("ports", ParameterType.Integers, new[] { 22 }, "Ports."))
        .Setting(new ParameterMetadata("names", ParameterType.Strings, Array.Empty<string>(), "Names."))
        .Facet<Account, Told>(
            a => new Told($"{a.Get<int>(1)} {a.Get<bool>(2)} {a.Get<string>(3)} {string.Join(',', a.Get<IReadOnlyList<int>>(4))} {string.Join(',', a.Get<IReadOnlyList<string>>(5))}"),
            Need.Parameter<int>("days"), Need.Parameter<bool>("strict"), Need.Parameter<string>("owner"),
            Need.Parameter<IReadOnlyList<int>>("ports"), Need.Parameter<IReadOnlyList<string>>("names"))
        .Check<Account>("iam_one", a => Verdict.Pass(a.Get<Told>(1).Text), Need.Record<Told>());

    [Fact]
    public async Task The_values_are_what_the_checks_get_and_the_others_keep_their_defaults()
    {
        Assert.Equal("30 True 7 1,2 a,b", await SaidAsync(new()
        {
            ["days"] = 30,
            ["strict"] = true,
            ["owner"] = "7",
            ["ports"] = new List<int> { 1, 2 },
            ["names"] = new[] { "a", "b" },
        }));
        Assert.Equal("30 False  22 ", await SaidAsync(new() { ["days"] = 30 }));
    }

    [Theory]
    [InlineData("days", 400, "configuration: expected days to be an integer from 1 to 365, found \"400\".")]
    [InlineData("days", "many", "configuration: expected days to be an integer from 1 to 365, found \"many\".")]
    [InlineData("strict", 1, "configuration: expected strict to be true or false, found \"1\".")]
    [InlineData("owner", "A", "configuration: expected owner to match [a-z0-9]*, found \"A\".")]
    [InlineData("ports", 22, "configuration: expected ports to be a list, found \"22\".")]
    [InlineData("day", 30, "configuration: no check reads day. Did you mean days?")]
    public void A_value_that_a_file_could_not_have_is_refused_in_the_same_words(string name, object value, string message) =>
        Assert.Equal(message, Assert.Throws<ConfigurationException>(
            () => ScanConfiguration.From(new Dictionary<string, object> { [name] = value }, CheckCatalog.Link(Pack))).Message);

    /// <summary>A scan by a plan that was made before, as a host does that shows the plan first.</summary>
    private static async Task<string> SaidAsync(Dictionary<string, object> values)
    {
        var catalog = CheckCatalog.Link(Pack);
        var scan = new Scanner(catalog).Scan(new FakeSession(), catalog.Plan(CheckSelection.All), ScanConfiguration.From(values, catalog));
        return Assert.Single(await scan.ReadAsync()).StatusDetail;
    }

    private sealed record Told(string Text) : IFacetOf<Account>;
}
