using Prowler.Engine;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>The findings by status in one line and, with colours, as one bar.</summary>
internal static class StatusBar
{
    private const int Width = 60;

    public static void Write(IAnsiConsole console, ScanSummary summary)
    {
        (int Count, string Name, Style Style)[] parts =
        [
            (summary.Passed, "passed", Styles.Of(Status.Pass)),
            (summary.Failed, "failed", Styles.Of(Status.Fail)),
            (summary.Manual, "manual", Styles.Of(Status.Manual)),
            (summary.NotAssessed, "not assessed", Styles.Faint),
        ];
        var total = parts.Sum(part => part.Count);
        if (total == 0)
        {
            console.WriteIndented(
                0, summary.Complete ? "No findings: there is nothing here that these checks judge, or they are off by default." : "No findings so far.", Styles.Heading);
            return;
        }

        if (console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors)
        {
            foreach (var part in parts.Where(part => part.Count > 0))
                console.Write(new Text(new string('━', Math.Max(1, Width * part.Count / total)), part.Style));
            console.WriteLine();
        }

        console.Write(new Text(Plural.Of(total, "finding") + ":", Styles.Heading));
        foreach (var part in parts.Where(part => part.Count > 0))
            console.Write(new Text($"  {part.Count:N0} {part.Name}", part.Style));
        console.WriteLine();
    }
}
