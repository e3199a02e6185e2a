using Prowler.Reports;
using Prowler.Runner.Scanning;
using Spectre.Console;

namespace Prowler.Runner.Terminal;

/// <summary>What a scan came to. The most important comes last: it is what a terminal shows when the scan is over.</summary>
internal sealed class SummaryView(IAnsiConsole console, ScanOutcome outcome, ScanSource source, IReadOnlyList<string> files)
{
    public void Write()
    {
        FailedFindingsView.Write(console, [.. outcome.Failed]);
        NotAssessedView.Write(console, outcome.Summary);
        if (outcome.Findings.Count > 0) ServiceTable.Write(console, outcome.Findings);
        WriteTotals();
        WriteFiles();
        WriteFooter();
    }

    private void WriteTotals()
    {
        if (!outcome.Summary.Complete)
            console.WriteIndented(0, "Cut short: findings are missing, and the reports are marked incomplete.", Styles.Alarm);
        StatusBar.Write(console, outcome.Summary);
    }

    private void WriteFiles()
    {
        if (files.Count == 0) return;
        console.WriteLine();
        console.Write(new Text("Reports\n", Styles.Heading));
        foreach (var file in files) console.WriteIndented(2, SafeText.Line(file));
    }

    private void WriteFooter()
    {
        var account = outcome.Account;
        var what = source switch
        {
            ScanSource.Demo => $"Demo account {account.AccountId}, replayed from the recording shipped with prowler",
            ScanSource.Replay => $"Account {account.AccountId} ({account.Partition}), replayed from a recording of {outcome.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC",
            _ => $"Account {account.AccountId} ({account.Partition})",
        };
        console.WriteLine();
        console.WriteIndented(0, SafeText.Line(
            $"{what}: {Plural.Of(account.Regions.Count, "region")}, {Plural.Of(outcome.Checks, "check")}, " +
            $"{Plural.Of(outcome.CallsMade, "API call")}, {Duration(outcome.Elapsed)}."), Styles.Faint);
    }

    private static string Duration(TimeSpan time) => time.TotalMinutes < 1
        ? $"{time.TotalSeconds:0.0} s"
        : $"{(int)time.TotalMinutes} min {time.Seconds} s";
}
