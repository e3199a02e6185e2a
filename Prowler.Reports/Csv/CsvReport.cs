using System.Text.RegularExpressions;
using CsvHelper;
using Prowler.Reports.Fields;

namespace Prowler.Reports.Csv;

/// <summary>
/// The report for spreadsheets: RFC 4180 with commas, one line a finding, the names of the JSON report. A cell is flat, so
/// the remediation is one column a form (<c>remediation_cli</c>), the items of a list are joined with <c> | </c>, tags read
/// <c>key=value | …</c>, compliance <c>framework: id, id | …</c>, and a failure as one line of text. Tags that were not read
/// and an empty set of tags both leave the cell empty; the JSON report tells them apart.
/// </summary>
/// <remarks>
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, quotes and blanks before it or not. So
/// do formula characters after a semicolon inside a cell: where the locale separates lists by semicolons, a spreadsheet
/// splits the line there.
/// </remarks>
internal static partial class CsvReport
{
    // Programs that trim what is not in quotes leave blanks at the ends of a cell alone.
    private static readonly CsvWriterOptions Options = new() { Quoting = CsvQuoting.WhenNeededOrWhitespace };

    private static readonly IReadOnlyList<Column<ReportedFinding>> Columns = [.. FindingFields.All.SelectMany(field => field.Columns)];

    public static void Write(Report report, Stream output)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column.Name);
        csv.EndRecord();
        foreach (var finding in report.Findings)
        {
            foreach (var column in Columns)
                csv.WriteField(StartOfFormula().Replace(column.Text(finding) ?? "", "'"));
            csv.EndRecord();
        }
    }

    // CsvHelper's own escaping looks at the first character only, and so lets "=1 in quotes pass.
    [GeneratedRegex("""\A(?=[ "]*[=+\-@\t\r\n＝＋－＠])|(?<=;)(?=[ "]*[=+\-@＝＋－＠])""")]
    private static partial Regex StartOfFormula();
}
