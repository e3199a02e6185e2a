using Prowler.Checks;
using Prowler.Engine.Catalog;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Catalog;

public sealed class SelectionTests
{
    private readonly CheckCatalog _catalog = CheckCatalog.Link(Estate.Pack()
        .Check<Account>(PackBuilder.Metadata("iam_root") with { Severity = Severity.Critical, Categories = ["identity", "root"] }, _ => null)
        .Check<Account>(PackBuilder.Metadata("iam_user") with { Severity = Severity.Low, Categories = ["identity"] }, _ => null)
        .Check<Bucket>(PackBuilder.Metadata("s3_acl") with { Severity = Severity.Critical }, _ => null)
        .Check<Bucket>(PackBuilder.Metadata("s3_log") with { Severity = Severity.Low, Categories = ["logging"] }, _ => null)
        .Check<Bucket>(PackBuilder.Metadata("ec2_sg") with { Severity = Severity.High }, _ => null));

    [Fact]
    public void Without_words_every_check_is_picked_in_ordinal_order() =>
        Assert.Equal(["ec2_sg", "iam_root", "iam_user", "s3_acl", "s3_log"], Picked(CheckSelection.All));

    [Fact]
    public void Within_a_kind_any_word_may_match() =>
        Assert.Equal(["ec2_sg", "s3_acl", "s3_log"], Picked(new() { Services = ["s3", "ec2"] }));

    [Fact]
    public void Across_kinds_all_have_to_match() =>
        Assert.Equal(["iam_root"], Picked(new() { Services = ["iam", "s3"], Severities = [Severity.Critical, Severity.High], Categories = ["identity"] }));

    [Fact]
    public void Checks_are_picked_by_id() => Assert.Equal(["iam_user", "s3_acl"], Picked(new() { Checks = ["s3_acl", "iam_user"] }));

    [Fact]
    public void A_check_matches_a_category_with_any_of_its_own() =>
        Assert.Equal(["iam_root", "s3_log"], Picked(new() { Categories = ["root", "logging"] }));

    [Fact]
    public void Exclusions_win() =>
        Assert.Equal(["iam_user"], Picked(new() { ExcludedChecks = ["iam_root"], ExcludedServices = ["s3", "ec2"] }));

    [Theory]
    [InlineData("Unknown check: s3_alc. Did you mean s3_acl?")]
    public void An_unknown_check_is_refused_with_what_may_be_meant(string message)
    {
        Assert.Equal(message, Refused(new() { Checks = ["s3_acl", "s3_alc"] }));
        Assert.Equal(message, Refused(new() { ExcludedChecks = ["s3_alc"] }));
    }

    [Fact]
    public void An_unknown_service_is_refused()
    {
        Assert.Equal("Unknown service: S3. Did you mean s3?", Refused(new() { Services = ["S3"] }));
        Assert.Equal("Unknown service: kubernetes.", Refused(new() { ExcludedServices = ["kubernetes"] }));
    }

    [Fact]
    public void An_unknown_category_is_refused() =>
        Assert.Equal("Unknown category: login. Did you mean logging?", Refused(new() { Categories = ["login"] }));

    [Fact]
    public void A_selection_that_picks_nothing_is_refused() =>
        Assert.Equal("No check matches all that was asked for.", Refused(new() { Services = ["s3"], Categories = ["identity"] }));

    [Theory]
    [InlineData("s3_log", "logging")]
    [InlineData("s3_acl", "")]
    public void A_check_that_is_off_by_default_runs_only_where_it_or_a_category_of_its_is_named(string id, string category)
    {
        var catalog = WithOff(id);

        Assert.DoesNotContain(id, catalog.Select(CheckSelection.All).Select(check => check.Id));
        Assert.DoesNotContain(id, catalog.Select(new() { Services = ["s3"] }).Select(check => check.Id));
        Assert.DoesNotContain(id, catalog.Select(new() { Severities = [Severity.Low, Severity.Critical] }).Select(check => check.Id));
        Assert.Equal([id], catalog.Select(new() { Checks = [id] }).Select(check => check.Id));
        if (category.Length > 0) Assert.Equal([id], catalog.Select(new() { Services = ["s3"], Categories = [category] }).Select(check => check.Id));
    }

    [Fact]
    public void A_selection_of_nothing_but_what_is_off_by_default_is_refused_with_its_names()
    {
        var catalog = WithOff("s3_log");
        CheckSelection selection = new() { Services = ["s3"], Severities = [Severity.Low] };

        Assert.Equal(
            "Off by default, and not selected by id or category: s3_log.",
            Assert.Throws<SelectionException>(() => catalog.Select(selection)).Message);
        Assert.Equal(["s3_log"], catalog.Match(selection).Select(check => check.Id));
    }

    [Fact]
    public void A_plan_says_which_checks_it_leaves_out_and_why()
    {
        var catalog = WithOff("s3_log");

        var plan = catalog.Plan(new CheckSelection { Services = ["s3"] });

        Assert.Equal(["s3_acl"], plan.Checks.Select(check => check.Id));
        Assert.Equal(("s3_log", "It reads everything."), Assert.Single(plan.LeftOut.Select(check => (check.Id, check.OffByDefault))));
        Assert.Empty(catalog.Plan(new CheckSelection { Services = ["iam"] }).LeftOut);
        Assert.Empty(catalog.Plan(new CheckSelection { Categories = ["logging"] }).LeftOut);
    }

    [Fact]
    public void The_catalog_lists_services_and_categories_in_ordinal_order()
    {
        Assert.Equal(["ec2", "iam", "s3"], _catalog.Services);
        Assert.Equal(["identity", "logging", "root"], _catalog.Categories);
    }

    /// <summary>The same checks, one of them off by default.</summary>
    private CheckCatalog WithOff(string id) => CheckCatalog.Link(_catalog.Checks.Aggregate(Estate.Pack(), (pack, check) => pack.Check<Bucket>(
        check.Id == id ? check with { OffByDefault = "It reads everything." } : check, _ => null)));

    private IEnumerable<string> Picked(CheckSelection selection) => _catalog.Select(selection).Select(check => check.Id);

    private string Refused(CheckSelection selection) => Assert.Throws<SelectionException>(() => _catalog.Select(selection)).Message;
}
