using Prowler.Checks;
using Prowler.Engine.Catalog;
using Prowler.Engine.Scanning;

namespace Prowler.Engine;

/// <summary>
/// One scan of one account. Reading its findings runs it; they come as they are made, in no particular order.
/// </summary>
/// <remarks>
/// It can be read once. When it is cancelled, the findings made so far still come, and then an
/// <see cref="OperationCanceledException"/>, so that half a scan is never taken for a whole one.
/// </remarks>
public sealed class Scan : IAsyncEnumerable<Finding>
{
    private readonly ScanRun _run;

    internal Scan(ScanRun run) => _run = run;

    /// <summary>What the scan will call.</summary>
    public ScanPlan Plan => _run.Plan;

    /// <summary>How far the scan is, for each selected service in ordinal order. May be asked at any time, from any thread.</summary>
    public IReadOnlyList<ServiceProgress> Progress => _run.Progress.Snapshot();

    /// <summary>What the scan has come to so far; final once its findings have been read.</summary>
    public ScanSummary Summary => _run.Tally.Summarize(_run.Complete);

    /// <summary>
    /// How far each check got in each region, by check and region; final once the findings have been read. What was not through
    /// when the scan ended is not assessed.
    /// </summary>
    public IReadOnlyList<CheckCoverage> Coverage => _run.Coverage.Snapshot();

    /// <summary>Runs the scan.</summary>
    /// <param name="cancellationToken">Cuts the scan short.</param>
    /// <exception cref="InvalidOperationException">The scan was read before.</exception>
    public IAsyncEnumerator<Finding> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        _run.RunAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
}
