using Prowler.Checks;

namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class AccessibilityTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_table_is_a_grid_with_named_columns_and_numbered_rows()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding("one", uid: "1"), SampleReports.Finding("two", uid: "2")));

        await Assertions.Expect(report.Grid).ToMatchAriaSnapshotAsync("""
            - grid "Findings":
              - rowgroup:
                - row "Status Severity Check Resource Service Region":
                  - columnheader "Status"
                  - columnheader "Severity"
                  - columnheader "Check"
                  - columnheader "Resource"
                  - columnheader "Service"
                  - columnheader "Region"
              - rowgroup:
                - row /one/:
                  - gridcell "Fail"
                  - gridcell "Medium"
                  - gridcell /Buckets keep earlier versions of their objects/
                  - gridcell /one/
                  - gridcell "s3"
                  - gridcell "eu-west-1"
                - row /two/
            """);
        Assert.Equal(["2", "3"], await report.Evaluate<string[]>("[...document.querySelectorAll('#rows .row')].map(row => row.getAttribute('aria-rowindex'))"));
    }

    [SkippableFact]
    public async Task The_page_has_its_landmarks_and_one_heading_of_each_part()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(50));

        foreach (var landmark in new[] { AriaRole.Banner, AriaRole.Main, AriaRole.Contentinfo, AriaRole.Search })
            await Assertions.Expect(report.Page.GetByRole(landmark)).ToHaveCountAsync(1);
        Assert.Equal(
            ["AWS account 123456789012", "Verdicts", "Failed, by severity", "Failed, by service", "Findings"],
            await report.Page.GetByRole(AriaRole.Heading).AllTextContentsAsync());
    }

    [SkippableFact]
    public async Task Everything_that_can_be_pressed_or_filled_has_a_name()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding(), SampleReports.Finding("kept", Status.Pass)));
        await report.Rows.First.ClickAsync();

        foreach (var control in await report.Page.Locator("button, input, select, a[href], pre[tabindex], [role=grid]").AllAsync())
        {
            if (!await control.IsVisibleAsync())
                continue;
            await Assertions.Expect(control).Not.ToHaveAccessibleNameAsync("");
        }
    }

    [SkippableFact]
    public async Task The_number_of_matches_is_announced()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding("one", uid: "1"), SampleReports.Finding("two", uid: "2")));

        await report.Search.FillAsync("one");

        await Assertions.Expect(report.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 of 2 findings");
    }

    [SkippableFact]
    public async Task A_finding_opens_as_a_modal_dialog_named_by_its_check()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Of(SampleReports.Finding()));
        await report.Rows.First.ClickAsync();

        await Assertions.Expect(report.Dialog).ToHaveAccessibleNameAsync("Buckets keep earlier versions of their objects");
        Assert.True(await report.Evaluate<bool>("document.querySelector('#detail').matches(':modal')"));
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Group, new() { Name = "Terraform" })).ToBeVisibleAsync();
    }
}
