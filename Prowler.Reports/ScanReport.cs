using Prowler.Checks;

namespace Prowler.Reports;

/// <summary>All that a report says: the scan and its findings.</summary>
/// <param name="Scan">The scan.</param>
/// <param name="Findings">The findings, in any order.</param>
internal sealed record ScanReport(ScanInfo Scan, IReadOnlyList<Finding> Findings)
{
    /// <summary>
    /// The findings, ordered by check and resource. A scan yields them in the order in which answers happen to arrive;
    /// the reports of two scans should be comparable line by line.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; } =
    [
        .. Findings
            .OrderBy(finding => finding.Check.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Region, StringComparer.Ordinal)
            .ThenBy(finding => finding.ResourceArn, StringComparer.Ordinal)
            .ThenBy(finding => finding.Uid, StringComparer.Ordinal),
    ];
}
