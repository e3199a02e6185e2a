using System.Text.RegularExpressions;
using CsvHelper;
using Prowler.Checks;

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

    private static readonly (string Name, Func<Finding, string?> Value)[] Columns =
    [
        ("finding_uid", finding => finding.Uid),
        ("check_id", finding => finding.Check.Id),
        ("check_title", finding => finding.Check.Title),
        ("status", finding => Words.Of(finding.Status)),
        ("status_detail", finding => finding.StatusDetail),
        ("severity", finding => Words.Of(finding.Severity)),
        ("service_name", finding => finding.Check.Service),
        ("resource_id", finding => finding.ResourceId),
        ("resource_arn", finding => finding.ResourceArn),
        ("resource_name", finding => finding.ResourceName),
        ("resource_type", finding => finding.Check.ResourceType),
        ("resource_tags", finding => Tags(finding.ResourceTags)),
        ("account_id", finding => finding.AccountId),
        ("partition", finding => finding.Partition),
        ("region", finding => finding.Region),
        ("description", finding => finding.Check.Description),
        ("risk", finding => finding.Check.Risk),
        ("remediation_text", finding => finding.Check.Remediation.Text),
        ("remediation_cli", finding => finding.Check.Remediation.Cli),
        ("remediation_terraform", finding => finding.Check.Remediation.Terraform),
        ("remediation_cloudformation", finding => finding.Check.Remediation.CloudFormation),
        ("remediation_console", finding => finding.Check.Remediation.Console),
        ("remediation_url", finding => finding.Check.Remediation.Url),
        ("categories", finding => Join(finding.Check.Categories)),
        ("compliance", finding => Compliance(finding.Compliance)),
        ("muted", finding => finding.Muted ? "true" : "false"),
        ("not_assessed", finding => Join(finding.NotAssessed?.Select(failure => failure.ToString()) ?? [])),
        ("timestamp", finding => Words.Of(finding.Timestamp)),
    ];

    public static void Write(ScanReport report, Stream output)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var (name, _) in Columns)
            csv.WriteField(name);
        csv.EndRecord();
        foreach (var finding in report.Findings)
        {
            foreach (var (_, value) in Columns)
                csv.WriteField(StartOfFormula().Replace(value(finding) ?? "", "'"));
            csv.EndRecord();
        }
    }

    private static string Tags(IReadOnlyDictionary<string, string>? tags) => tags is null
        ? ""
        : Join(tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private static string Compliance(IReadOnlyDictionary<string, IReadOnlyList<string>> compliance) =>
        Join(compliance
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}: {string.Join(", ", pair.Value)}"));

    private static string Join(IEnumerable<string> items) => string.Join(" | ", items);

    // CsvHelper's own escaping looks at the first character only, and so lets "=1 in quotes pass.
    [GeneratedRegex("""\A(?=[ "]*[=+\-@\t\r\n＝＋－＠])|(?<=;)(?=[ "]*[=+\-@＝＋－＠])""")]
    private static partial Regex StartOfFormula();
}
