using Prowler.Checks;
using Prowler.Engine;

namespace Prowler.Runner.Scanning;

/// <summary>What a scan has come to, also one that was cut short.</summary>
internal sealed record ScanOutcome
{
    public required ScanContext Account { get; init; }

    /// <summary>How many checks were selected.</summary>
    public required int Checks { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required ScanSummary Summary { get; init; }

    public required IReadOnlyList<CheckCoverage> Coverage { get; init; }

    /// <summary>By the session's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>By the session's clock.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>How long it took, by the wall clock.</summary>
    public required TimeSpan Elapsed { get; init; }

    public required long CallsMade { get; init; }

    /// <summary>What ended the scan before its time, other than the user; else null.</summary>
    public required Exception? Fault { get; init; }

    /// <summary>Every finding stands for something that could not be read.</summary>
    public bool AssessedNothing => Summary is { NotAssessed: > 0, Passed: 0, Failed: 0, Manual: 0 };

    /// <summary>The unmuted failures.</summary>
    public IEnumerable<Finding> Failed => Findings.Where(finding => finding is { Status: Status.Fail, Muted: false });

    public int ExitCode(bool ignoresFailedFindings) =>
        !Summary.Complete || AssessedNothing ? ExitCodes.CouldNotRun
        : Failed.Any() && !ignoresFailedFindings ? ExitCodes.Failed
        : ExitCodes.Clean;
}
