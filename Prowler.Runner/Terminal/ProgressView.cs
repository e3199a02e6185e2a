using Prowler.Checks.Sessions;
using Prowler.Engine;
using Prowler.Runner.Scanning;
using Spectre.Console;
using Spectre.Console.Rendering;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>Shows, on a terminal, how far a scan is: each service, the calls made, the findings by status.</summary>
internal sealed class ProgressView(IAnsiConsole console, Scan scan, IScanSession session, FindingCounts counts)
{
    private const int BarWidth = 30;
    private const int MostServices = 15;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows that something is going on until it is over, well or not.</summary>
    public static Task WaitAsync(IAnsiConsole console, string what, Task work) =>
        console.Status().Spinner(Spinner.Known.Dots).StartAsync(what, _ => work.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));

    /// <summary>Shows the progress until the scan is over.</summary>
    /// <param name="work">The reading of the scan's findings.</param>
    public Task WatchAsync(Task work) => console.Live(Draw()).AutoClear(true).StartAsync(async live =>
    {
        do live.UpdateTarget(Draw());
        while (await Task.WhenAny(work, Task.Delay(Refresh)) != work);
    });

    private Rows Draw()
    {
        var account = session.Context;
        var services = scan.Progress;
        // Those under way first; the order is otherwise kept, so that lines do not jump about.
        var shown = services.OrderBy(service => service.Finished < service.Started ? 0 : 1).Take(MostServices).ToList();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap().Width(BarWidth)).AddColumn(new GridColumn().NoWrap());
        foreach (var service in shown.OrderBy(service => service.Service, StringComparer.Ordinal))
            grid.AddRow(new Text(SafeText.Line(service.Service)), Bar(service), Amount(service));
        List<IRenderable> rows =
        [
            new Text(SafeText.Line($"Scanning {account.AccountId} ({account.Partition}) in {Plural.Of(account.Regions.Count, "region")} with {Plural.Of(scan.Plan.Checks.Count, "check")}"), Styles.Heading),
            grid,
        ];
        if (services.Count > shown.Count) rows.Add(new Text($"  and {Plural.Of(services.Count - shown.Count, "more service")}", Styles.Faint));
        rows.Add(Totals());
        return new Rows(rows);
    }

    private static Paragraph Bar(ServiceProgress service)
    {
        var filled = service.Started == 0 ? 0 : (int)((long)BarWidth * service.Finished / service.Started);
        var bar = new Paragraph();
        bar.Append(new string('━', filled), Styles.Of(Status.Pass));
        bar.Append(new string('─', BarWidth - filled), Styles.Faint);
        return bar;
    }

    // How many resources there are is not known before they are listed, so the bar shows what was found until now.
    private static Text Amount(ServiceProgress service) => service.Started == 0
        ? new Text("listing", Styles.Faint)
        : new Text($"{service.Finished:N0} of {service.Started:N0}");

    private Paragraph Totals()
    {
        var totals = new Paragraph($"  {Plural.Of(session.CallsMade, "API call")}   ", Styles.Faint);
        totals.Append($"{counts[Status.Pass]:N0} passed   ", Styles.Of(Status.Pass));
        totals.Append($"{counts[Status.Fail]:N0} failed   ", Styles.Of(Status.Fail));
        totals.Append($"{counts[Status.Manual]:N0} manual   ", Styles.Of(Status.Manual));
        totals.Append($"{counts.NotAssessed:N0} not assessed", Styles.Faint);
        return totals;
    }
}
