using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Prowler.Runner.Terminal;

/// <summary>
/// Writes words with a hanging indent. Spectre's grids do that too, but fill every line with blanks to its end, which
/// is a nuisance in a file.
/// </summary>
internal static class Paragraphs
{
    private const int LeastWidth = 20;

    /// <summary>Writes a label and, behind it, text whose further lines begin where its first does.</summary>
    public static void WriteHanging(this IAnsiConsole console, int indent, string label, Style? labelStyle, string text, Style? style = null)
    {
        var margin = indent + Width(label);
        var lines = Wrap(text, console.Profile.Width - margin - 1);
        console.Write(new Text(new string(' ', indent)));
        console.Write(new Text(label, labelStyle));
        for (var index = 0; index < lines.Count; index++)
        {
            if (index > 0) console.Write(new Text(new string(' ', margin)));
            console.Write(new Text(lines[index] + "\n", style));
        }
    }

    /// <summary>Writes indented text.</summary>
    public static void WriteIndented(this IAnsiConsole console, int indent, string text, Style? style = null) =>
        console.WriteHanging(indent, "", null, text, style);

    /// <summary>Breaks text into lines at blanks and line breaks; a longer word is folded.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        width = Math.Max(width, LeastWidth);
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            if (Width(paragraph) <= width)
            {
                lines.Add(paragraph);
                continue;
            }

            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' ').SelectMany(word => Fold(word, width)))
            {
                if (line.Length > 0 && Width(line.ToString()) + 1 + Width(word) > width)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                }

                if (line.Length > 0) line.Append(' ');
                line.Append(word);
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static IEnumerable<string> Fold(string word, int width) =>
        Width(word) <= width ? [word] : Segment.SplitOverflow(new Segment(word), Overflow.Fold, width).Select(piece => piece.Text);

    /// <summary>How many columns of a terminal the text takes.</summary>
    public static int Width(string text) => new Segment(text).CellCount();
}
