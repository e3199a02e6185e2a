using Prowler.Reports.Html;

namespace Prowler.Reports.BrowserTests;

/// <summary>A report, opened from a file as a user would, with all that it said and asked for.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"prowler-report-{Guid.NewGuid():n}.html");
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    private ReportPage(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    public ILocator Rows => Page.Locator("#rows [role=row]");

    public ILocator Result => Page.GetByRole(AriaRole.Status);

    public ILocator Search => Page.GetByRole(AriaRole.Searchbox);

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>Console errors, exceptions, dialogs and violations of the page's policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>What was asked for beside the file itself.</summary>
    public IReadOnlyList<string> Requests => requests;

    public static async Task<ReportPage> Open(Chromium chromium, Report report, BrowserNewContextOptions? options = null)
    {
        var context = await chromium.Browser.NewContextAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var opened = new ReportPage(await context.NewPageAsync());
        using (var stream = File.Create(opened.file))
            HtmlReport.Write(report, stream);
        await opened.Load();
        return opened;
    }

    public Task<T> Evaluate<T>(string script) => Page.EvaluateAsync<T>(script);

    /// <summary>The resources in the rows of the document, from top to bottom.</summary>
    public async Task<IReadOnlyList<string>> Resources() => await Page.Locator("#rows .resource-cell .primary").AllTextContentsAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        File.Delete(file);
    }

    private async Task Load()
    {
        var address = new Uri(file).AbsoluteUri;
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Dialog += async (_, dialog) =>
        {
            complaints.Add("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
        Page.Request += (_, request) =>
        {
            if (request.Url != address)
                requests.Add(request.Url);
        };
        await Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => console.error('violation: ' + event.violatedDirective))");
        await Page.GotoAsync(address);
    }
}
