namespace Prowler.Runner;

/// <summary>What the process returns. Others script against these numbers.</summary>
internal static class ExitCodes
{
    /// <summary>It ran, and nothing unmuted failed.</summary>
    public const int Clean = 0;

    /// <summary>The scan could not run, was cut short, or could assess nothing at all. Wins over <see cref="Failed"/>.</summary>
    public const int CouldNotRun = 1;

    /// <summary>Something in the arguments, the configuration or another input file is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>At least one unmuted finding failed.</summary>
    public const int Failed = 3;
}
