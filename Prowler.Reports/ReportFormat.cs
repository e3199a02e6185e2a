using Prowler.Reports.Csv;
using Prowler.Reports.Html;
using Prowler.Reports.Json;

namespace Prowler.Reports;

/// <summary>A kind of report: one file, or several that belong together.</summary>
public sealed class ReportFormat
{
    private readonly Func<Report, IReadOnlyList<ReportFile>> _files;

    internal ReportFormat(string word, Func<Report, IReadOnlyList<ReportFile>> files) => (Word, _files) = (word, files);

    private ReportFormat(string word, string ending, Action<Report, Stream> write)
        : this(word, report => [new ReportFile(ending, stream => write(report, stream))])
    {
    }

    /// <summary>For programs: every field, typed.</summary>
    public static ReportFormat Json { get; } = new("json", ".json", JsonReport.Write);

    /// <summary>For spreadsheets: a line for each finding.</summary>
    public static ReportFormat Csv { get; } = new("csv", ".csv", CsvReport.Write);

    /// <summary>For people: a page that needs no network.</summary>
    public static ReportFormat Html { get; } = new("html", ".html", HtmlReport.Write);

    /// <summary>Every format there is, in the order in which they are written.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } = [Json, Csv, Html];

    /// <summary>What people call it: <c>json</c>.</summary>
    public string Word { get; }

    /// <summary>The files that a report has in this format. Nothing is written before one is asked to.</summary>
    /// <param name="report">What they say.</param>
    public IReadOnlyList<ReportFile> FilesOf(Report report) => _files(report);
}

/// <summary>One file of a report.</summary>
public sealed class ReportFile
{
    private readonly Action<Stream> _write;

    internal ReportFile(string ending, Action<Stream> write) => (Ending, _write) = (ending, write);

    /// <summary>What its path has after the report's name: <c>.json</c>; with a slash, it lies in a folder of the report's own.</summary>
    public string Ending { get; }

    /// <summary>Writes the whole file.</summary>
    /// <param name="output">Where to; stays open.</param>
    public void Write(Stream output) => _write(output);
}
