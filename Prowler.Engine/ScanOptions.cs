using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;

namespace Prowler.Engine;

/// <summary>What to scan for. How the account is reached is the session's affair.</summary>
public sealed record ScanOptions
{
    /// <summary>Which checks to run; by default all.</summary>
    public CheckSelection Selection { get; set; } = CheckSelection.All;

    /// <summary>The values of the checks' parameters and the collectors' settings; by default their defaults.</summary>
    public ScanConfiguration Configuration { get; set; } = ScanConfiguration.Empty;

    /// <summary>How many resources of one listing are judged at the same time. More only costs memory.</summary>
    internal int ResourcesInFlight { get; init; } = DefaultResourcesInFlight;

    internal const int DefaultResourcesInFlight = 64;
}
