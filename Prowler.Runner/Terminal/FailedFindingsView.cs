using Prowler.Checks;
using Spectre.Console;

namespace Prowler.Runner.Terminal;

/// <summary>The failed findings by severity: every check up to a bound, with the first few of its resources.</summary>
internal static class FailedFindingsView
{
    private const int MostChecks = 20;
    private const int MostResources = 3;

    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> failed)
    {
        var checks = failed
            .GroupBy(finding => (finding.Severity, finding.Check.Id))
            .OrderByDescending(check => check.Key.Severity)
            .ThenByDescending(check => check.Count())
            .ThenBy(check => check.Key.Id, StringComparer.Ordinal)
            .ToList();
        foreach (var severity in checks.Take(MostChecks).GroupBy(check => check.Key.Severity))
        {
            console.WriteLine();
            console.Write(new Text(severity.Key.ToString(), Styles.Of(severity.Key)));
            console.Write(new Text($"  {failed.Count(finding => finding.Severity == severity.Key):N0} failed\n", Styles.Faint));
            foreach (var check in severity) WriteCheck(console, [.. check]);
        }

        var rest = checks.Skip(MostChecks).ToList();
        if (rest.Count == 0) return;
        console.WriteLine();
        console.WriteIndented(0, $"and {Plural.Of(rest.Sum(check => check.Count()), "more failure")} of {Plural.Of(rest.Count, "check")} in the reports", Styles.Faint);
    }

    private static void WriteCheck(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        WriteHeading(console, SafeText.Line(findings[0].Check.Title), SafeText.Line(findings[0].Check.Id));
        var shown = findings
            .OrderBy(finding => finding.Region, StringComparer.Ordinal)
            .ThenBy(finding => finding.ResourceArn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Uid, StringComparer.Ordinal)
            .Take(MostResources)
            .ToList();
        var regionWidth = shown.Max(finding => Paragraphs.Width(SafeText.Line(finding.Region)));
        foreach (var finding in shown)
            console.WriteHanging(4, SafeText.Line(finding.Region).PadRight(regionWidth) + "  ", Styles.Faint, SafeText.Line(finding.StatusDetail));
        if (findings.Count > shown.Count)
            console.WriteIndented(4, $"and {findings.Count - shown.Count:N0} more in the reports", Styles.Faint);
    }

    // Ids can be longer than a terminal is wide: one beside the title would leave it a useless column.
    private static void WriteHeading(IAnsiConsole console, string title, string id)
    {
        const int Indent = 2;
        if (Indent + Paragraphs.Width($"{title}  {id}") < console.Profile.Width)
        {
            console.WriteHanging(Indent, title + "  ", Styles.Heading, id, Styles.Faint);
            return;
        }

        console.WriteIndented(Indent, title, Styles.Heading);
        console.WriteIndented(Indent, id, Styles.Faint);
    }
}
