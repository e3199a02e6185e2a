using Prowler.Checks;

namespace Prowler.Reports;

/// <summary>What the answers of a scan came from.</summary>
internal enum ScanSource
{
    /// <summary>The account itself, when it was scanned.</summary>
    Live,

    /// <summary>A recording of an earlier scan.</summary>
    Replay,

    /// <summary>The recording that is shipped with the runner: no account of the reader's.</summary>
    Demo,
}

/// <summary>The facts about a scan that its reports state.</summary>
internal sealed record ScanInfo
{
    public required string AccountId { get; init; }

    public required string Partition { get; init; }

    /// <summary>The regions that were scanned.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>False when the scan was cut short, so that findings are missing.</summary>
    public required bool Complete { get; init; }

    public ScanSource Source { get; init; }

    /// <summary>The version of the runner.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>How many checks were selected, whether or not they found anything to judge.</summary>
    public required int Checks { get; init; }

    /// <summary>How many API calls the scan made.</summary>
    public required long CallsMade { get; init; }

    /// <summary>
    /// The statuses that the reports were narrowed to; empty for all. A page that holds failures only would otherwise
    /// look like an account in which nothing passes.
    /// </summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];
}
