using Prowler.Checks;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class LoadingTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_page_works_from_a_file_without_errors_violations_or_requests()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(300));

        await report.Rows.First.ClickAsync();
        await Assertions.Expect(report.Dialog).ToBeVisibleAsync();

        Assert.Empty(report.Complaints);
        Assert.Empty(report.Requests);
    }

    [SkippableFact]
    public async Task The_head_of_the_page_tells_account_verdict_and_scan()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding(), SampleReports.NotAssessed()));

        await Assertions.Expect(report.Page).ToHaveTitleAsync("AWS account 123456789012: security scan");
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("AWS account 123456789012");
        await Assertions.Expect(report.Page.Locator("#headline")).ToHaveTextAsync("1 finding failed: 1 medium. 1 could not be assessed.");
        Assert.Equal(
            ["2026-03-14 09:26:53 UTC", "took 1 min 24 s", "2 regions", "14 checks", "1,234 API calls"],
            await report.Page.Locator("#facts li").AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Pictures_count_verdicts_severities_and_services_but_nothing_muted()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(
            SampleReports.Finding("a", uid: "1"),
            SampleReports.Finding("b", Status.Pass, uid: "2"),
            SampleReports.Finding("c", Status.Pass, SampleReports.Check("iam_users", "iam"), uid: "3"),
            SampleReports.Finding("d", uid: "4") with { Muted = true },
            SampleReports.NotAssessed()));

        await Assertions.Expect(report.Page.Locator("#verdicts-picture")).ToContainTextAsync("66%");
        Assert.Equal(["Fail1", "Not assessed1", "Manual0", "Pass2"], await report.Page.Locator("#verdicts li").AllTextContentsAsync());
        Assert.Equal(["Critical0", "High0", "Medium1", "Low0", "Informational0"], await report.Page.Locator("#severities li").AllTextContentsAsync());
        Assert.Equal(["s31 of 3 failed", "iam0 of 1 failed"], await report.Page.Locator("#services li").AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Banners_say_that_a_scan_was_cut_short_shows_a_demo_or_is_narrowed()
    {
        var cutShort = SampleReports.Of(
            SampleReports.Scan() with { Complete = false, Source = ScanSource.Demo, Statuses = [Status.Fail] }, SampleReports.Finding());
        await using var report = await ReportPage.Open(chromium, cutShort);

        var banners = report.Page.Locator("#banners .banner strong");
        Assert.Equal(["This scan was cut short.", "This is demo data.", "This report holds only FAIL findings."], await banners.AllTextContentsAsync());
        // A share of what passed means nothing in a report of failures.
        await Assertions.Expect(report.Page.Locator("#verdicts-picture")).Not.ToContainTextAsync("%");
    }

    [SkippableFact]
    public async Task A_complete_scan_of_an_account_has_no_banner()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()));

        await Assertions.Expect(report.Page.Locator(".banner:visible")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_report_without_findings_says_so()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of());

        await Assertions.Expect(report.Page.Locator("#empty")).ToContainTextAsync("There are no findings.");
        await Assertions.Expect(report.Page.Locator("#overview")).ToBeHiddenAsync();
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task Where_the_script_does_not_run_the_page_says_what_is_missing()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()), new() { JavaScriptEnabled = false });

        // Playwright stops scripts only after parsing, where noscript no longer counts; a browser without scripts shows that too.
        await Assertions.Expect(report.Page.GetByText("Loading the findings.")).ToBeVisibleAsync();
    }
}
