using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Prowler.Checks.Aws;
using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;

namespace Prowler.Checks.Testing;

/// <summary>Runs checks in the engine, as a scan does.</summary>
internal static class EngineRun
{
    /// <summary>Packs and, where they are not among them, the built-in ones: most checks hang on its account, regions and buckets.</summary>
    public static IReadOnlyList<ICheckPack> WithBuiltIn(IReadOnlyList<ICheckPack> packs)
    {
        var given = packs.Select(pack => pack.Name).ToHashSet();
        return [.. packs, .. AwsChecks.Packs.Where(builtIn => !given.Contains(builtIn.Name))];
    }

    /// <summary>Scans to the end; the findings in a stable order, and what checks and collectors threw on the way.</summary>
    public static async Task<(IReadOnlyList<Finding> Findings, IReadOnlyCollection<Thrown> Thrown)> ScanAsync(
        CheckCatalog catalog, IScanSession session, IReadOnlyList<string> checks, ScanConfiguration configuration, CancellationToken cancellationToken)
    {
        var thrown = new ThrownExceptions();
        var options = new ScanOptions { Selection = new CheckSelection { Checks = checks }, Configuration = configuration };
        var findings = new List<Finding>();
        await foreach (var finding in new Scanner(catalog, thrown).Scan(session, options).WithCancellation(cancellationToken).ConfigureAwait(false))
            findings.Add(finding);
        var ordered = findings
            .OrderBy(finding => finding.Check.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.ResourceId, StringComparer.Ordinal)
            .ThenBy(finding => finding.Region, StringComparer.Ordinal)
            .ThenBy(finding => finding.Uid, StringComparer.Ordinal);
        return ([.. ordered], thrown.All);
    }

    /// <summary>Keeps what the engine tells its logger of: the exceptions that are defects.</summary>
    private sealed class ThrownExceptions : ILogger
    {
        public ConcurrentQueue<Thrown> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) All.Enqueue(new Thrown(formatter(state, exception), exception));
        }
    }
}

/// <summary>An exception that is a defect of a check or collector.</summary>
/// <param name="Sentence">The method, and the exception's type.</param>
/// <param name="Exception">The exception.</param>
internal sealed record Thrown(string Sentence, Exception Exception);
