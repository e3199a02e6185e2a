using Prowler.Checks;
using Prowler.Runner.Reports;

namespace Prowler.Runner.Scanning;

/// <summary>Which report files are wanted, and where.</summary>
internal sealed record ReportTarget
{
    public required IReadOnlyList<ReportFormat> Formats { get; init; }

    public required string Directory { get; init; }

    /// <summary>The files' name without extension; null for one made of account and time.</summary>
    public required string? Name { get; init; }

    /// <summary>The statuses of the findings that go into the files; empty for all.</summary>
    public required IReadOnlyList<Status> Statuses { get; init; }

    public bool Includes(Finding finding) => Statuses.Count == 0 || Statuses.Contains(finding.Status);
}
