using Prowler.Checks;
using Prowler.Engine;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>What could not be read and why: alike failures are one line, however many findings they cost.</summary>
internal static class NotAssessedView
{
    private const int MostCauses = 10;
    private const int MostRegions = 3;

    /// <summary>Writes nothing where everything was assessed.</summary>
    public static void Write(IAnsiConsole console, ScanSummary summary)
    {
        if (summary.NotAssessed == 0) return;
        console.WriteLine();
        console.Write(new Text("Not assessed", Styles.Heading));
        console.Write(new Text($"  {Plural.Of(summary.NotAssessed, "finding")}\n", Styles.Faint));
        foreach (var group in summary.Failures.Take(MostCauses))
            console.WriteHanging(2, $"{group.Findings,5:N0}  ", Styles.Of(Status.Manual), SafeText.Line(Describe(group)));
        if (summary.Failures.Count > MostCauses)
            console.WriteIndented(2, $"and {Plural.Of(summary.Failures.Count - MostCauses, "more cause")} in the reports", Styles.Faint);

        var missing = summary.Failures
            .Where(group => group.Failure.Kind == FailureKind.Denied)
            .Select(group => group.Failure.Action)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count > 0)
        {
            console.WriteHanging(2, "Missing IAM actions: ", null, SafeText.Line(string.Join(", ", missing)));
            console.WriteIndented(2, "prowler permissions prints the policy that allows them all.", Styles.Faint);
        }
    }

    /// <summary>The failure in one line, with its regions as far as they are few.</summary>
    public static string Describe(FailureGroup group)
    {
        var regions = group.Regions.Count <= MostRegions
            ? string.Join(", ", group.Regions)
            : $"{group.Regions.Count} regions";
        return (group.Failure with { Region = regions.Length == 0 ? null : regions }).ToString();
    }
}
