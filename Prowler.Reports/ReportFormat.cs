using Prowler.Reports.Csv;
using Prowler.Reports.Html;
using Prowler.Reports.Json;

namespace Prowler.Reports;

/// <summary>A kind of report file.</summary>
/// <param name="Name">The word for it on the command line, and the file's extension.</param>
/// <param name="Write">Writes the whole file to a stream, which stays open.</param>
internal sealed record ReportFormat(string Name, Action<ScanReport, Stream> Write)
{
    /// <summary>Every format there is, in the order in which they are written.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("json", JsonReport.Write),
        new("csv", CsvReport.Write),
        new("html", HtmlReport.Write),
    ];
}
