using System.Globalization;
using Prowler.Checks;
using Prowler.Engine;

namespace Prowler.Reports;

/// <summary>What the answers of a scan came from.</summary>
public enum ScanSource
{
    /// <summary>The account itself, when it was scanned.</summary>
    Live,

    /// <summary>A recording of an earlier scan.</summary>
    Replay,

    /// <summary>A recording that is shipped with the program: no account of the reader's.</summary>
    Demo,
}

/// <summary>The facts about a scan that its reports state.</summary>
public sealed record ScanRecord
{
    /// <summary>What findings name the scan by, unique in a report; by default made of account and start.</summary>
    public string Id
    {
        get => field ?? $"{AccountId}-{StartedAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}";
        init;
    }

    /// <summary>The account that was scanned.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's partition: <c>aws</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>The regions that were scanned.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>When the scan began, by the session's clock.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, by the session's clock.</summary>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>False when the scan was cut short, so that findings are missing.</summary>
    public required bool Complete { get; init; }

    /// <summary>What the answers came from.</summary>
    public ScanSource Source { get; init; }

    /// <summary>The version of the program that scanned.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>How many checks were selected, whether or not they found anything to judge.</summary>
    public required int Checks { get; init; }

    /// <summary>How many API calls the scan made.</summary>
    public required long CallsMade { get; init; }

    /// <summary>
    /// The statuses that the report was narrowed to; empty for all. A page that holds failures only would otherwise look like an
    /// account in which nothing passes.
    /// </summary>
    public IReadOnlyList<Status> Statuses { get; init; } = [];

    /// <summary>How far each check got in each region: <see cref="Scan.Coverage"/> after the scan.</summary>
    public required IReadOnlyList<CheckCoverage> Coverage { get; init; }
}
