using Prowler.Checks;

namespace Prowler.Engine;

/// <summary>What a scan came to.</summary>
public sealed record ScanSummary
{
    /// <summary>Whether the scan ran to its end; false when it was cancelled or its findings were not read to the end.</summary>
    public required bool Complete { get; init; }

    /// <summary>Findings that passed.</summary>
    public required int Passed { get; init; }

    /// <summary>Findings that failed.</summary>
    public required int Failed { get; init; }

    /// <summary>Findings that a person has to decide.</summary>
    public required int Manual { get; init; }

    /// <summary>Findings that stand for what could not be read; none of them is counted in <see cref="Manual"/>.</summary>
    public required int NotAssessed { get; init; }

    /// <summary>Why, alike ones together, the most frequent first.</summary>
    public required IReadOnlyList<FailureGroup> Failures { get; init; }
}

/// <summary>Failures that differ in their region at most.</summary>
/// <param name="Failure">One of them, without its region.</param>
/// <param name="Regions">The regions, in ordinal order.</param>
/// <param name="Findings">How many findings it left not assessed.</param>
public sealed record FailureGroup(Failure Failure, IReadOnlyList<string> Regions, int Findings);

/// <summary>How far the checks of a service are.</summary>
/// <param name="Service">The service.</param>
/// <param name="Started">Resources handed to a check of the service so far.</param>
/// <param name="Finished">Those of them whose verdict is in.</param>
public sealed record ServiceProgress(string Service, int Started, int Finished);
