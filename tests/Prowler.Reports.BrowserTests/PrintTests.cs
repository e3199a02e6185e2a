namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class PrintTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_findings_on_screen_are_printed_as_a_plain_table()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding("one", uid: "1"), SampleReports.Finding("two", uid: "2")));
        await report.Search.FillAsync("two");
        await Assertions.Expect(report.Rows).ToHaveCountAsync(1);

        var printed = await Print(report);

        Assert.Equal(1, printed.Rows);
        Assert.Equal("1 finding, as filtered on screen.", printed.Note);
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(report.Grid).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("#toolbar")).ToBeHiddenAsync();
        await Assertions.Expect(report.Page.Locator("#overview")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task More_than_paper_should_hold_is_cut_at_a_stated_number()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(3_000));
        var shown = (await report.Result.TextContentAsync())!.Split(' ')[0];

        var printed = await Print(report);

        Assert.Equal(1_000, printed.Rows);
        Assert.StartsWith($"The first 1,000 of {shown} findings, in the order on screen.", printed.Note);
    }

    [SkippableFact]
    public async Task Paper_is_light_even_where_the_screen_is_dark()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()), new() { ColorScheme = ColorScheme.Dark });
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await report.Evaluate<string>("getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Equal("rgb(22, 27, 36)", await report.Evaluate<string>("getComputedStyle(document.body).color"));
    }

    // What is on the paper is gone when printing ends, so it is looked at in between.
    private static async Task<(int Rows, string Note)> Print(ReportPage report)
    {
        await report.Evaluate<object>("""
            () => addEventListener('beforeprint', () => {
              window.printed = [document.querySelectorAll('#printed tbody tr').length, document.querySelector('#printed p').textContent];
            })
            """);
        Assert.Equal("%PDF"u8.ToArray(), (await report.Page.PdfAsync())[..4]);
        Assert.Equal(0, await report.Page.Locator("#printed tr").CountAsync());
        return (await report.Evaluate<int>("window.printed[0]"), await report.Evaluate<string>("window.printed[1]"));
    }
}
