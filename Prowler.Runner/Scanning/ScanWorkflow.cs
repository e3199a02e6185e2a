using Prowler.Checks;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;
using Prowler.Runner.Terminal;

namespace Prowler.Runner.Scanning;

/// <summary>A scan from the reading of its input files to the exit code.</summary>
internal sealed class ScanWorkflow(RunnerHost host, Screen screen)
{
    public async Task<int> RunAsync(ScanRequest request, CancellationToken cancellationToken)
    {
        using var linked = await host.Plugins.LinkAsync(host.BuiltInPacks(), request.Plugins, cancellationToken);
        var catalog = linked.Catalog;
        var (plan, configuration) = Prepare(request, catalog);
        await using var session = await OpenAsync(catalog, request, cancellationToken);
        var outcome = await ScanAsync(new Scanner(catalog, new ScreenLogger(screen)).Scan(session.Scan, plan, configuration), session, cancellationToken);

        var faults = new List<Exception>();
        if (outcome.Fault is not null) faults.Add(outcome.Fault);
        Attempt(() => session.SaveRecording(outcome.Summary.Complete), faults);
        IReadOnlyList<string> files = [];
        Attempt(() => files = request.Reports.Write(outcome, request.Source, host.TimeProvider.GetUtcNow()), faults);

        if (screen.ShowsSummary) new SummaryView(screen.Output, outcome, request.Source, files).Write();
        Warn(outcome, cancellationToken);
        foreach (var fault in faults) screen.Fail(Errors.Describe(fault, screen.Verbose).Message);
        return faults.Count > 0 ? ExitCodes.CouldNotRun : outcome.ExitCode(request.IgnoresFailedFindings);
    }

    /// <summary>Finds all that can be wrong with the user's input before anything is called.</summary>
    private (ScanPlan Plan, ScanConfiguration Configuration) Prepare(ScanRequest request, CheckCatalog catalog)
    {
        var plan = catalog.Plan(request.Selection);
        var configuration = request.ConfigurationFile is { } path
            ? ScanConfiguration.Load(path, "aws", catalog)
            : ScanConfiguration.Empty;
        foreach (var warning in UnknownKeys.Describe(configuration, catalog)) screen.Warn($"{request.ConfigurationFile}{warning}");
        request.Reports.Prepare();
        return (plan, configuration);
    }

    private async Task<OpenedSession> OpenAsync(CheckCatalog catalog, ScanRequest request, CancellationToken cancellationToken)
    {
        var opening = host.OpenSession(catalog.Packs, request.Session, cancellationToken);
        if (screen.ShowsProgress) await ProgressView.WaitAsync(screen.Error, "Finding credentials and the account", opening);
        var session = await opening;
        if (session.ReplaysIncompleteRecording)
            screen.Warn("The recording is of a scan that was cut short: what that scan did not read is not assessed.");
        return session;
    }

    private async Task<ScanOutcome> ScanAsync(Scan scan, OpenedSession opened, CancellationToken cancellationToken)
    {
        var session = opened.Scan;
        var (startedAt, timestamp) = (session.TimeProvider.GetUtcNow(), host.TimeProvider.GetTimestamp());
        await using var notice = cancellationToken.UnsafeRegister(
            static screen => ((Screen)screen!).Warn("Stopping. The reports will hold what is known so far; Ctrl-C again quits at once."), screen);

        var findings = new List<Finding>();
        var counts = new FindingCounts();
        var reading = ReadAsync();
        if (screen.ShowsProgress) await new ProgressView(screen.Error, scan, session, counts).WatchAsync(reading);
        var fault = await reading;

        return new ScanOutcome
        {
            Account = session.Context,
            Checks = scan.Plan.Checks.Count,
            Findings = findings,
            Summary = scan.Summary,
            Coverage = scan.Coverage,
            StartedAt = startedAt,
            FinishedAt = session.TimeProvider.GetUtcNow(),
            Elapsed = host.TimeProvider.GetElapsedTime(timestamp),
            CallsMade = session.CallsMade,
            Fault = fault,
        };

        async Task<Exception?> ReadAsync()
        {
            try
            {
                await foreach (var finding in scan.WithCancellation(cancellationToken))
                {
                    findings.Add(finding);
                    counts.Add(finding);
                }

                return null;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception exception)
            {
                // What was found until then is worth its reports; the exception is told after them.
                return exception;
            }
        }
    }

    private void Warn(ScanOutcome outcome, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested && !outcome.Summary.Complete)
            screen.Warn("The scan was cut short: findings are missing, and the reports are marked incomplete.");
        if (outcome.AssessedNothing)
            screen.Fail($"Nothing could be assessed. {NotAssessedView.Describe(outcome.Summary.Failures[0])}");
        else if (outcome.Summary.NotAssessed > 0)
            screen.Warn($"{outcome.Summary.NotAssessed} of {outcome.Findings.Count} findings could not be assessed.");
    }

    private static void Attempt(Action action, List<Exception> faults)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            // Told at the end: a report that cannot be written must not cost the summary.
            faults.Add(exception);
        }
    }
}
