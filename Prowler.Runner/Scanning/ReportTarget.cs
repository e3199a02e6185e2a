using Prowler.Checks;
using Prowler.Reports;

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

    /// <summary>Proves that files can be written, before the hour that a scan may take.</summary>
    /// <exception cref="UsageException">They cannot.</exception>
    public void Prepare()
    {
        try
        {
            ReportFiles.Prepare(Directory);
        }
        catch (ReportException exception)
        {
            throw new UsageException(Errors.Describe(exception));
        }
    }

    /// <summary>Writes the files and returns their full paths.</summary>
    /// <param name="outcome">What the scan came to.</param>
    /// <param name="source">What the scan read.</param>
    /// <param name="now">The wall clock: a replay must not overwrite the reports of the scan that it repeats.</param>
    /// <exception cref="ReportException">A file cannot be written.</exception>
    public IReadOnlyList<string> Write(ScanOutcome outcome, ScanSource source, DateTimeOffset now)
    {
        var scan = new ScanRecord
        {
            AccountId = outcome.Account.AccountId,
            Partition = outcome.Account.Partition,
            Regions = outcome.Account.Regions,
            StartedAt = outcome.StartedAt,
            FinishedAt = outcome.FinishedAt,
            Complete = outcome.Summary.Complete,
            Source = source,
            ToolVersion = ToolVersion.Current,
            Checks = outcome.Checks,
            CallsMade = outcome.CallsMade,
            Statuses = Statuses,
            Coverage = outcome.Coverage,
        };
        var findings = outcome.Findings.Where(finding => Statuses.Count == 0 || Statuses.Contains(finding.Status));
        var report = new Report(scan, findings);
        // Scans of one account may end in the same second; only a name that was asked for is written over.
        var name = Name ?? ReportFiles.FreeName(report, Directory, ReportFiles.DefaultName(report, now), Formats);
        return ReportFiles.Write(report, Directory, name, Formats);
    }
}
