using Prowler.Checks;

namespace Prowler.Reports;

/// <summary>All that a report says: one scan or several, and what they found.</summary>
public sealed class Report
{
    /// <summary>A report of one scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="findings">Its findings, in any order.</param>
    public Report(ScanRecord scan, IEnumerable<Finding> findings)
        : this([scan], findings.Select(finding => new ReportedFinding(scan, finding)))
    {
    }

    /// <summary>A report of several scans: those of a fleet of accounts.</summary>
    /// <param name="reports">Their reports, at least one.</param>
    /// <exception cref="ArgumentException">There is none, or two scans have one id.</exception>
    public Report(params IReadOnlyList<Report> reports)
        : this([.. reports.SelectMany(report => report.Scans)], reports.SelectMany(report => report.Findings))
    {
    }

    private Report(IReadOnlyList<ScanRecord> scans, IEnumerable<ReportedFinding> findings)
    {
        if (scans.Count == 0) throw new ArgumentException("A report is of one scan at least.", nameof(scans));
        if (scans.CountBy(scan => scan.Id).FirstOrDefault(id => id.Value > 1) is { Key: { } twice })
            throw new ArgumentException($"Two scans have the id {twice}: give them ids of their own.", nameof(scans));
        Scans = scans;
        // A scan yields findings in the order in which answers happen to arrive; the reports of two scans should be
        // comparable line by line.
        Findings =
        [
            .. findings
                .OrderBy(finding => finding.Finding.Check.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.AccountId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.Region, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.ResourceArn, StringComparer.Ordinal)
                .ThenBy(finding => finding.Finding.Uid, StringComparer.Ordinal),
        ];
    }

    /// <summary>The scans, in the order in which they were given.</summary>
    public IReadOnlyList<ScanRecord> Scans { get; }

    /// <summary>The findings of all scans, by check and resource.</summary>
    internal IReadOnlyList<ReportedFinding> Findings { get; }
}

/// <summary>A finding and the scan that made it.</summary>
internal sealed record ReportedFinding(ScanRecord Scan, Finding Finding);
