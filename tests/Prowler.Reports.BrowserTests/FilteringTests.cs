using Prowler.Checks;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class FilteringTests(Chromium chromium)
{
    private static readonly Report Sample = SampleReports.Of(
        SampleReports.Finding("alpha-bucket", uid: "1") with { Severity = Severity.Low },
        SampleReports.Finding("beta-bucket", Status.Pass, uid: "2") with { Region = "us-east-1" },
        SampleReports.Finding("gamma-10", check: SampleReports.Check("iam_user", "iam"), uid: "3") with { Severity = Severity.Critical },
        SampleReports.Finding("gamma-9", Status.Manual, SampleReports.Check("iam_user", "iam"), uid: "4"),
        SampleReports.Finding("silenced", uid: "5") with { Muted = true },
        SampleReports.NotAssessed("locked"));

    [SkippableFact]
    public async Task What_has_to_be_dealt_with_comes_first()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        Assert.Equal(["gamma-10", "alpha-bucket", "locked", "gamma-9", "beta-bucket"], await report.Resources());
        await Assertions.Expect(report.Result).ToHaveTextAsync("5 findings");
    }

    [SkippableFact]
    public async Task What_could_not_be_assessed_is_no_manual_finding()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await Press(report, "Status", "Manual");
        Assert.Equal(["gamma-9"], await report.Resources());
        await Press(report, "Status", "Manual");
        await Press(report, "Status", "Not assessed");
        Assert.Equal(["locked"], await report.Resources());
    }

    [SkippableFact]
    public async Task Choices_of_one_kind_add_up_and_kinds_narrow_each_other()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await Press(report, "Status", "Fail");
        await Press(report, "Status", "Pass");
        Assert.Equal(["gamma-10", "alpha-bucket", "beta-bucket"], await report.Resources());
        await Press(report, "Severity", "Critical");
        Assert.Equal(["gamma-10"], await report.Resources());
        await Assertions.Expect(report.Result).ToHaveTextAsync("1 of 5 findings");
    }

    [SkippableFact]
    public async Task Service_and_region_narrow()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Page.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync("iam");
        Assert.Equal(["gamma-10", "gamma-9"], await report.Resources());
        await report.Page.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync("");
        await report.Page.GetByLabel("Region", new() { Exact = true }).SelectOptionAsync("us-east-1");
        Assert.Equal(["beta-bucket"], await report.Resources());
    }

    [SkippableTheory]
    [InlineData("beta", "beta-bucket")]
    [InlineData("BUCKET alpha", "alpha-bucket")]
    [InlineData("iam_user 10", "gamma-10")]
    [InlineData("getbucketversioning", "locked")]
    public async Task Every_word_of_a_search_has_to_be_found(string words, string resource)
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Search.FillAsync(words);
        await Assertions.Expect(report.Rows).ToHaveCountAsync(1);
        Assert.Equal([resource], await report.Resources());
    }

    [SkippableFact]
    public async Task No_match_is_said_and_the_filters_can_be_cleared_from_there()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Search.FillAsync("nothing like this");
        await Assertions.Expect(report.Page.Locator("#empty")).ToContainTextAsync("No finding matches.");
        await report.Page.Locator("#empty").GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();

        await Assertions.Expect(report.Rows).ToHaveCountAsync(5);
        await Assertions.Expect(report.Search).ToHaveValueAsync("");
        await Assertions.Expect(report.Search).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Muted_findings_are_shown_on_demand_only()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Muted (1)" }).ClickAsync();

        Assert.Contains("silenced", await report.Resources());
        await Assertions.Expect(report.Result).ToHaveTextAsync("6 findings");
    }

    [SkippableFact]
    public async Task A_column_sorts_up_and_down_and_numbers_in_names_count()
    {
        await using var report = await ReportPage.Open(chromium, Sample);
        var header = report.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Resource" });

        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(["alpha-bucket", "beta-bucket", "gamma-9", "gamma-10", "locked"], await report.Resources());
        await Assertions.Expect(header).ToHaveAttributeAsync("aria-sort", "ascending");

        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(["locked", "gamma-10", "gamma-9", "beta-bucket", "alpha-bucket"], await report.Resources());
        await Assertions.Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
    }

    [SkippableFact]
    public async Task A_part_of_a_picture_filters_by_what_it_counts()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Page.Locator("#severities").GetByRole(AriaRole.Button, new() { Name = "Low" }).ClickAsync();
        Assert.Equal(["alpha-bucket"], await report.Resources());
        await report.Page.Locator("#services").GetByRole(AriaRole.Button, new() { Name = "iam" }).ClickAsync();
        Assert.Equal(["gamma-10", "gamma-9"], await report.Resources());
        await Assertions.Expect(report.Grid).ToBeFocusedAsync();
    }

    private static async Task Press(ReportPage report, string group, string chip)
    {
        var button = report.Page.GetByRole(AriaRole.Group, new() { Name = group }).GetByRole(AriaRole.Button, new() { Name = chip });
        var before = await button.GetAttributeAsync("aria-pressed");
        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", before == "true" ? "false" : "true");
    }
}
