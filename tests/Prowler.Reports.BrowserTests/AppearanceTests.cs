namespace Prowler.Reports.BrowserTests;

[Collection(ChromiumTests.Name)]
public class AppearanceTests(Chromium chromium)
{
    private const double TextContrast = 4.5; // WCAG 2.2, 1.4.3
    private const double GraphicContrast = 3; // WCAG 2.2, 1.4.11

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Text_and_controls_stand_out_from_their_ground(ColorScheme scheme)
    {
        await using var report = await Open(scheme);

        foreach (var ground in new[] { "page", "surface", "sunken", "hover", "accent-ground" })
            foreach (var ink in new[] { "ink", "ink-soft" })
                await AssertContrast(report, ink, ground, TextContrast);
        foreach (var ink in new[] { "fail", "pass", "manual", "unknown", "accent" })
            foreach (var ground in new[] { "surface", "page", "hover", "accent-ground" })
                await AssertContrast(report, ink, ground, TextContrast);
        foreach (var ground in new[] { "caution-ground", "notice-ground" })
            await AssertContrast(report, "ink", ground, TextContrast);
        await AssertContrast(report, "control-line", "surface", GraphicContrast);
        foreach (var severity in new[] { "critical", "high", "medium", "low", "informational" })
            await AssertContrast(report, severity, "surface", GraphicContrast);
    }

    [SkippableTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Verdicts_differ_for_readers_who_see_fewer_hues(ColorScheme scheme)
    {
        await using var report = await Open(scheme);
        var colors = new List<(string Name, Color Color)>();
        foreach (var name in new[] { "fail", "pass", "manual", "unknown-fill" })
            colors.Add((name, await Variable(report, name)));

        foreach (var vision in Color.Visions)
            foreach (var (one, other) in from i in Enumerable.Range(0, colors.Count) from j in Enumerable.Range(0, i) select (colors[i], colors[j]))
                Assert.True(
                    one.Color.DistanceTo(other.Color, vision) >= 15,
                    $"{one.Name} and {other.Name} look alike ({one.Color.DistanceTo(other.Color, vision):0}) with {vision}.");
    }

    [SkippableFact]
    public async Task The_theme_follows_the_system_until_it_is_chosen_and_is_remembered()
    {
        await using var report = await Open(ColorScheme.Dark);
        var theme = report.Page.GetByRole(AriaRole.Button, new() { Name = "Theme" });
        var dark = await Variable(report, "page");
        Assert.True(dark.Luminance < 0.05);

        await theme.ClickAsync();
        await Assertions.Expect(theme).ToHaveTextAsync("Theme: light");
        Assert.True((await Variable(report, "page")).Luminance > 0.8);

        await report.Page.ReloadAsync();
        await Assertions.Expect(theme).ToHaveTextAsync("Theme: light");
        await theme.ClickAsync();
        await Assertions.Expect(theme).ToHaveTextAsync("Theme: dark");
        await theme.ClickAsync();
        await Assertions.Expect(theme).ToHaveTextAsync("Theme: auto");
    }

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(800)]
    [InlineData(1100)]
    [InlineData(1440)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        var report = SampleReports.Synthetic(300, scan => scan with { Complete = false });
        await using var page = await ReportPage.Open(
            chromium, report, new() { ViewportSize = new() { Width = width, Height = 800 } });

        Assert.InRange(await page.Evaluate<int>("document.documentElement.scrollWidth"), 1, width);
        await page.Rows.First.ClickAsync();
        await Assertions.Expect(page.Dialog).ToBeVisibleAsync();
        Assert.Equal(0, await page.Evaluate<int>("const body = document.querySelector('#detail-body'); body.scrollWidth - body.clientWidth"));
    }

    [SkippableFact]
    public async Task Nothing_moves_for_readers_who_asked_for_that()
    {
        await using var report = await ReportPage.Open(chromium, SampleReports.Synthetic(50), new() { ReducedMotion = ReducedMotion.Reduce });
        await report.Rows.First.ClickAsync();

        Assert.Equal("none", await report.Evaluate<string>("getComputedStyle(document.querySelector('#detail')).animationName"));
    }

    private Task<ReportPage> Open(ColorScheme scheme) =>
        ReportPage.Open(chromium, SampleReports.Synthetic(50), new() { ColorScheme = scheme });

    private static async Task AssertContrast(ReportPage report, string ink, string ground, double least)
    {
        var contrast = (await Variable(report, ink)).ContrastTo(await Variable(report, ground));
        Assert.True(contrast >= least, $"{ink} on {ground}: {contrast:0.00}, at least {least} is needed.");
    }

    private static async Task<Color> Variable(ReportPage report, string name) => Color.Parse(await report.Evaluate<string>($$"""
        () => {
          const probe = document.body.appendChild(document.createElement('i'));
          probe.style.color = 'var(--{{name}})';
          const color = getComputedStyle(probe).color;
          probe.remove();
          return color;
        }
        """));
}
