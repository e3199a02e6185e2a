using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Engine;

/// <summary>Whether what a check says of a region is all that there is to say.</summary>
public enum CoverageState
{
    /// <summary>Everything that the check judges there was listed and judged; there may be nothing.</summary>
    Evaluated,

    /// <summary>Something could not be read: what is missing among the findings may be there all the same.</summary>
    NotAssessed,

    /// <summary>The scan was not meant to look.</summary>
    NotInScope,
}

/// <summary>Why a scan was not meant to look.</summary>
public enum OutOfScope
{
    /// <summary>The check is off by default, and neither it nor a category of it was selected by name.</summary>
    OffByDefault,

    /// <summary>The region is not among those that were selected.</summary>
    RegionNotSelected,
}

/// <summary>How far one check got in one region.</summary>
/// <remarks>
/// A check has a row for each region in which there may be something that it judges, and one without a region for what has none
/// and for what is listed for the whole account. What a finding says in a region is therefore settled where both rows, as far as
/// they exist, say evaluated; where neither exists, the scan did not look. A resource that is listed under a region is taken to
/// be in that region.
/// </remarks>
public sealed record CheckCoverage
{
    /// <summary>The check.</summary>
    public required CheckMetadata Check { get; init; }

    /// <summary>The region; null for resources that have none of their own: the account, its users.</summary>
    public string? Region { get; init; }

    /// <summary>How far the check got.</summary>
    public required CoverageState State { get; init; }

    /// <summary>How many verdicts it gave; what it could not assess is not counted.</summary>
    public int Findings { get; init; }

    /// <summary>Why it could not look at everything, the first few in ordinal order; empty unless not assessed.</summary>
    public IReadOnlyList<Failure> Causes { get; init; } = [];

    /// <summary>Why the scan did not mean to look; null unless not in scope.</summary>
    public OutOfScope? Reason { get; init; }
}
