using Prowler.Checks;
using Spectre.Console;
using Status = Prowler.Checks.Status;

namespace Prowler.Runner.Terminal;

/// <summary>Findings by service: how many passed, and how badly the others failed.</summary>
internal static class ServiceTable
{
    private static readonly Severity[] Severities = [.. Enum.GetValues<Severity>().OrderDescending()];

    public static void Write(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Styles.Faint };
        table.AddColumn(new TableColumn("Service").NoWrap());
        AddNumbers(table, "Passed", "Failed");
        AddNumbers(table, [.. Severities.Select(Heading)]);
        AddNumbers(table, "Manual", "Not\nassessed");

        foreach (var service in findings.GroupBy(finding => finding.Check.Service).OrderBy(service => service.Key, StringComparer.Ordinal))
        {
            var judged = service.Where(finding => finding.NotAssessed is null).ToList();
            var failed = judged.Where(finding => finding.Status == Status.Fail).ToList();
            table.AddRow(
            [
                new Text(SafeText.Line(service.Key), Styles.Heading),
                Number(judged.Count(finding => finding.Status == Status.Pass), Styles.Of(Status.Pass)),
                Number(failed.Count, Styles.Of(Status.Fail)),
                .. Severities.Select(severity => Number(failed.Count(finding => finding.Severity == severity), Styles.Of(severity))),
                Number(judged.Count(finding => finding.Status == Status.Manual), Styles.Of(Status.Manual)),
                Number(service.Count(finding => finding.NotAssessed is not null), Styles.Of(Status.Manual)),
            ]);
        }

        console.WriteTable(table);
    }

    // Short, so that a service with a long name still fits into 80 columns.
    private static string Heading(Severity severity) => severity switch
    {
        Severity.Informational => "Info",
        Severity.Medium => "Med",
        Severity.Critical => "Crit",
        _ => severity.ToString(),
    };

    private static void AddNumbers(Table table, params IReadOnlyList<string> headings)
    {
        foreach (var heading in headings)
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap().PadLeft(0).PadRight(1));
    }

    private static Text Number(int count, Style style) => new(count == 0 ? "·" : $"{count:N0}", count == 0 ? Styles.Faint : style);
}
