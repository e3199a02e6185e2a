using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Prowler.Checks.Sessions;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;
using Prowler.Engine.Scanning;

namespace Prowler.Engine;

/// <summary>
/// Scans accounts with the checks of a catalog. Holds no state: several scans may run at the same time.
/// </summary>
/// <example>
/// <code>
/// var scanner = new Scanner(CheckCatalog.Link(AwsChecks.Packs));
/// await foreach (var finding in scanner.Scan(session))
///     Console.WriteLine($"{finding.Status} {finding.Check.Id} {finding.ResourceArn}");
/// </code>
/// </example>
/// <param name="catalog">The checks.</param>
/// <param name="logger">Told of each exception that a check or collector throws; optional.</param>
/// <param name="defaults">What a scan is for that does not say; by default everything.</param>
public sealed class Scanner(CheckCatalog catalog, ILogger? logger = null, ScanOptions? defaults = null)
{
    /// <summary>Prepares a scan. Nothing is called until its findings are read.</summary>
    /// <param name="session">The account. It has to outlive the scan.</param>
    /// <param name="options">What to scan for; by default what the scanner was given, or else everything.</param>
    /// <exception cref="SelectionException">A selected word is not known, or nothing is selected.</exception>
    public Scan Scan(IScanSession session, ScanOptions? options = null)
    {
        options ??= defaults ?? new ScanOptions();
        return Scan(session, catalog.Plan(options.Selection), options.Configuration, options.ResourcesInFlight);
    }

    /// <summary>Prepares a scan that was planned before. Nothing is called until its findings are read.</summary>
    /// <param name="session">The account. It has to outlive the scan.</param>
    /// <param name="plan">What to scan for, as <see cref="CheckCatalog.Plan(CheckSelection)"/> gave it.</param>
    /// <param name="configuration">The values of the checks' parameters and the collectors' settings; by default their defaults.</param>
    public Scan Scan(IScanSession session, ScanPlan plan, ScanConfiguration? configuration = null) =>
        Scan(session, plan, configuration ?? ScanConfiguration.Empty, ScanOptions.DefaultResourcesInFlight);

    private Scan Scan(IScanSession session, ScanPlan plan, ScanConfiguration configuration, int resourcesInFlight) =>
        new(new ScanRun(plan, session, configuration, resourcesInFlight, logger ?? NullLogger.Instance));
}
