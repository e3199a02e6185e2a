using System.Globalization;
using Prowler.Checks;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class ManyFindingsTests(Chromium chromium)
{
    private const int MostRows = 100;

    private static readonly Report Sample = SampleReports.Synthetic(50_000);

    private static readonly Finding[] Shown = [.. Sample.Findings.Select(reported => reported.Finding).Where(finding => !finding.Muted)];

    [SkippableFact]
    public async Task Only_the_rows_in_view_are_in_the_document_wherever_the_page_is_scrolled_to()
    {
        await using var report = await ReportPage.Open(chromium, Sample);
        await Assertions.Expect(report.Result).ToHaveTextAsync(Number(Shown.Length) + " findings");
        await Assertions.Expect(report.Grid).ToHaveAttributeAsync("aria-rowcount", (Shown.Length + 1).ToString(CultureInfo.InvariantCulture));

        foreach (var share in new[] { 0, 0.1, 0.37, 0.9, 1, 0.5 })
        {
            await report.Evaluate<object>($"scrollTo(0, document.documentElement.scrollHeight * {share.ToString(CultureInfo.InvariantCulture)})");
            await report.Evaluate<object>("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

            Assert.InRange(await report.Rows.CountAsync(), 1, MostRows);
            Assert.True(await report.Evaluate<bool>("[...document.querySelectorAll('#rows .row')].some(row => { const box = row.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })"));
            var indexes = await report.Evaluate<int[]>("[...document.querySelectorAll('#rows .row')].map(row => Number(row.getAttribute('aria-rowindex')))");
            Assert.Equal(Enumerable.Range(indexes[0], indexes.Length), indexes);
        }
    }

    [SkippableFact]
    public async Task The_last_finding_is_one_key_away()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Grid.FocusAsync();
        await report.Page.Keyboard.PressAsync("End");

        await Assertions.Expect(report.Grid).ToHaveAttributeAsync("aria-activedescendant", $"row-{Shown.Length - 1}");
        Assert.InRange(await report.Rows.CountAsync(), 1, MostRows);
    }

    [SkippableFact]
    public async Task Filters_and_search_find_what_they_should()
    {
        await using var report = await ReportPage.Open(chromium, Sample);

        await report.Page.GetByRole(AriaRole.Group, new() { Name = "Status" }).GetByRole(AriaRole.Button, new() { Name = "Fail" }).ClickAsync();
        var failed = Shown.Where(finding => finding.Status == Status.Fail).ToArray();
        await Assertions.Expect(report.Result).ToHaveTextAsync($"{Number(failed.Length)} of {Number(Shown.Length)} findings");

        await report.Page.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync("kms");
        var keys = failed.Where(finding => finding.Check.Service == "kms").ToArray();
        await Assertions.Expect(report.Result).ToHaveTextAsync($"{Number(keys.Length)} of {Number(Shown.Length)} findings");

        await report.Search.FillAsync("very-long EU-WEST-1");
        var found = keys.Count(finding => finding.ResourceName.Contains("very-long") && finding.Region == "eu-west-1");
        await Assertions.Expect(report.Result).ToHaveTextAsync($"{Number(found)} of {Number(Shown.Length)} findings");
        Assert.InRange(await report.Rows.CountAsync(), 1, MostRows);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
