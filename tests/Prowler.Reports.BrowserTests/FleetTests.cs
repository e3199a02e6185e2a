namespace Prowler.Reports.BrowserTests;

/// <summary>A report of several accounts says whose each finding is; that of one account does not repeat itself.</summary>
[Collection(ChromiumTests.Name)]
public class FleetTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_head_of_the_page_sums_the_scans_up()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Fleet());

        await Assertions.Expect(report.Page).ToHaveTitleAsync("2 AWS accounts: security scan");
        await Assertions.Expect(report.Page.Locator("#headline")).ToHaveTextAsync("2 findings failed: 2 medium.");
        Assert.Equal(
            ["2 scans", "2026-03-14 09:26:53 UTC", "took 3 min", "3 regions", "14 checks", "1,300 API calls"],
            await report.Page.Locator("#facts li").AllTextContentsAsync());
        await Assertions.Expect(report.Page.Locator("#banners")).ToContainTextAsync("1 of 2 scans was cut short.");
        await Assertions.Expect(report.Page.Locator("#banners")).ToContainTextAsync($"Accounts: {SampleReports.OtherAccount}.");
        Assert.Empty(report.Complaints);
    }

    [SkippableFact]
    public async Task An_account_narrows_and_is_found()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Fleet());

        await report.Page.GetByLabel("Account", new() { Exact = true }).SelectOptionAsync(SampleReports.OtherAccount);
        Assert.Equal(["gamma"], await report.Resources());
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        Assert.Equal(3, (await report.Resources()).Count());

        await report.Search.FillAsync(SampleReports.OtherAccount);
        await Assertions.Expect(report.Rows).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task A_finding_names_its_account_and_its_own_time()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Fleet());
        await report.Search.FillAsync("gamma");
        await Assertions.Expect(report.Rows).ToHaveCountAsync(1);

        await Assertions.Expect(report.Rows.First).ToContainTextAsync(SampleReports.OtherAccount);
        await report.Rows.First.ClickAsync();
        await Assertions.Expect(report.Dialog).ToContainTextAsync(SampleReports.OtherAccount);
        await Assertions.Expect(report.Dialog).ToContainTextAsync("2026-03-14 09:28:23 UTC");
        await report.Evaluate<object>("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(report.Page.Locator("#printed")).ToContainTextAsync(SampleReports.OtherAccount);
    }

    [SkippableFact]
    public async Task One_account_is_named_once()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()));

        await Assertions.Expect(report.Page.Locator("#account-choice")).ToBeHiddenAsync();
        await Assertions.Expect(report.Rows.First).Not.ToContainTextAsync(SampleReports.Scan().AccountId);
    }
}
