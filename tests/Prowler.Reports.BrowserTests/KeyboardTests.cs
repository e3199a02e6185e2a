namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class KeyboardTests(Chromium chromium)
{
    [SkippableFact]
    public async Task The_first_stop_skips_to_the_findings()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(100));

        await report.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the findings" })).ToBeFocusedAsync();
        await report.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(report.Page.Locator("#findings")).ToBeFocusedAsync();
        await report.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(report.Search).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Tab_visits_the_page_in_its_visual_order_and_the_table_once()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(100));
        await report.Page.GetByLabel("Region", new() { Exact = true }).FocusAsync();

        var visited = new List<string>();
        for (var i = 0; i < 18; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            visited.Add(await report.Evaluate<string>("document.activeElement.id || document.activeElement.textContent"));
        }

        Assert.Equal(
            [
                "Fail", "Not assessed", "Manual", "Pass", "Critical", "High", "Medium", "Low", "Informational", "Muted (3)",
                "grid", "Status", "Severity", "Check", "Resource", "Service", "Region", "BODY",
            ],
            visited.Select((name, i) => i == 17 && name.Contains("Skip to the findings") ? "BODY" : name));
    }

    [SkippableFact]
    public async Task Arrow_keys_and_their_kin_move_between_findings()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(500));
        var last = int.Parse((await report.Grid.GetAttributeAsync("aria-rowcount"))!, System.Globalization.CultureInfo.InvariantCulture) - 2;

        await report.Grid.FocusAsync();
        await ExpectActive(report, 0);
        await Press(report, "ArrowDown", 1);
        await Press(report, "ArrowDown", 2);
        await Press(report, "ArrowUp", 1);
        await Press(report, "End", last);
        await Press(report, "ArrowDown", last);
        await Press(report, "Home", 0);
        await Press(report, "ArrowUp", 0);
        await report.Page.Keyboard.PressAsync("PageDown");
        var page = await Active(report);
        Assert.InRange(page, 5, 20);
        await Press(report, "PageUp", 0);
    }

    [SkippableFact]
    public async Task The_row_that_the_keyboard_is_on_is_in_view()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(500));
        await report.Grid.FocusAsync();

        foreach (var key in new[] { "End", "PageUp", "PageUp", "Home", "PageDown", "ArrowDown" })
        {
            await report.Page.Keyboard.PressAsync(key);
            Assert.True(
                await report.Evaluate<bool>("""
                    () => {
                      const row = document.querySelector('.row.active').getBoundingClientRect();
                      return row.top >= document.querySelector('.grid-head').getBoundingClientRect().bottom - 1 && row.bottom <= innerHeight + 1;
                    }
                    """),
                $"out of view after {key}");
        }
    }

    [SkippableFact]
    public async Task Enter_opens_a_finding_and_Escape_leads_back()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(100));
        await report.Grid.FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowDown");
        await report.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(report.Dialog).ToBeVisibleAsync();
        await Assertions.Expect(report.Page.Locator("#detail-position")).ToHaveTextAsync($"2 of {await report.Evaluate<int>("Number(document.querySelector('#grid').getAttribute('aria-rowcount')) - 1")}");
        Assert.True(await report.Evaluate<bool>("document.querySelector('#detail').contains(document.activeElement)"));

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Next finding" }).ClickAsync();
        await Assertions.Expect(report.Page.Locator("#detail-position")).ToContainTextAsync("3 of");
        await report.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(report.Dialog).ToBeHiddenAsync();
        await Assertions.Expect(report.Grid).ToBeFocusedAsync();
        await ExpectActive(report, 2);
    }

    [SkippableFact]
    public async Task Focus_can_be_seen()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(100));
        await report.Search.FocusAsync();

        for (var i = 0; i < 12; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("solid", await report.Evaluate<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    private static async Task Press(ReportPage report, string key, int expected)
    {
        await report.Page.Keyboard.PressAsync(key);
        await ExpectActive(report, expected);
    }

    private static Task ExpectActive(ReportPage report, int position) =>
        Assertions.Expect(report.Grid).ToHaveAttributeAsync("aria-activedescendant", $"row-{position}");

    private static async Task<int> Active(ReportPage report) =>
        int.Parse((await report.Grid.GetAttributeAsync("aria-activedescendant"))!["row-".Length..], System.Globalization.CultureInfo.InvariantCulture);
}
