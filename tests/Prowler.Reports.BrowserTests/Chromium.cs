namespace Prowler.Reports.BrowserTests;

/// <summary>One headless Chromium for all tests, found on the PATH; the tests that need it are skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser; skips the test that asks where there is none.</summary>
    public IBrowser Browser
    {
        get
        {
            Skip.If(browser is null, $"None of {string.Join(", ", Names)} is on the PATH.");
            return browser!;
        }
    }

    public async Task InitializeAsync()
    {
        if (Find() is not { } executable)
            return;
        playwright = await Playwright.CreateAsync();
        // A busy machine is no defect of the page: nothing here asserts how long something takes.
        Assertions.SetDefaultExpectTimeout(30_000);
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)
         where File.Exists(path)
         select path).FirstOrDefault();
}

[CollectionDefinition(Name)]
public sealed class ChromiumTests : ICollectionFixture<Chromium>
{
    public const string Name = "Chromium";
}
