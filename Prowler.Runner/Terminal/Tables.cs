using Spectre.Console;
using Spectre.Console.Rendering;

namespace Prowler.Runner.Terminal;

/// <summary>Writes tables whose lines end with their last word: Spectre fills each up to the width of the widest.</summary>
internal static class Tables
{
    /// <summary>An empty table with these columns.</summary>
    public static Table Create(params IReadOnlyList<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, BorderStyle = Styles.Faint };
        foreach (var heading in headings) table.AddColumn(new TableColumn(new Text(heading, Styles.Heading)));
        return table;
    }

    public static void WriteTable(this IAnsiConsole console, Table table)
    {
        foreach (var line in Segment.SplitLines(table.GetSegments(console)))
        {
            var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
            for (var index = 0; index <= last; index++)
                console.Write(new Text(index < last ? line[index].Text : line[index].Text.TrimEnd(), line[index].Style));
            console.WriteLine();
        }
    }
}
