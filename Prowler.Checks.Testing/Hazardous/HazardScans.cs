using Prowler.Aws.Recording;
using Prowler.Aws.Services;
using Prowler.Aws.Session;
using Prowler.Checks.Packs;
using Prowler.Engine;
using Prowler.Engine.Catalog;
using Prowler.Engine.Configuration;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>Scans a recording, as it is and made worse, and compares.</summary>
internal sealed class HazardScans
{
    private readonly string _recording;
    private readonly IReadOnlyList<ICheckPack> _packs;
    private readonly ApiServices _services;
    private readonly CheckCatalog _catalog;
    private readonly Dictionary<string, ScanPlan> _plans;
    private readonly Lazy<Task<Outcome>> _baseline;

    public HazardScans(ICheckPack pack, string? service, string recording)
    {
        _recording = recording;
        _packs = EngineRun.WithBuiltIn([pack]);
        _services = new ApiServices(_packs);
        _catalog = CheckCatalog.Link(_packs);
        var own = pack.Checks.Select(check => check.Metadata).Where(check => service is null || check.Service == service).DistinctBy(check => check.Id);
        _plans = own.ToDictionary(check => check.Id, check => _catalog.Plan([check]));
        // The checks that call nothing have no hazards.
        Checks = [.. _plans.Where(plan => plan.Value.Operations.Count > 0).Select(plan => plan.Key).Order(StringComparer.Ordinal)];
        _baseline = new Lazy<Task<Outcome>>(() => ScanAsync(Checks, null, null, CancellationToken.None));
    }

    /// <summary>The checks of the pack that need an API call.</summary>
    public IReadOnlyList<string> Checks { get; }

    public IReadOnlyList<ApiOperation> OperationsOf(string check) => _plans[check].Operations;

    public Paging? PagingOf(ApiOperation operation) => Paging.Of(operation, _packs.SelectMany(pack => pack.Clients));

    /// <summary>What goes wrong without any hazard.</summary>
    /// <exception cref="CheckTestException">A check or collector throws.</exception>
    public async Task EnsureBaselineAsync()
    {
        var baseline = await _baseline.Value.ConfigureAwait(false);
        if (baseline.Ended is { } ended) throw new CheckTestException($"The scan of {_recording} as it is ends with {Describe(ended)}", ended);
        if (baseline.Thrown.FirstOrDefault() is { } thrown)
            throw new CheckTestException($"The scan of {_recording} as it is has a defect. {thrown.Sentence} {Describe(thrown.Exception)}", thrown.Exception);
    }

    /// <summary>Runs cases of one operation and one hazard in one scan.</summary>
    public async Task<HazardOutcome> RunAsync(
        IReadOnlyList<HazardCase> cases, Func<HazardCase, string> reproduction, CancellationToken cancellationToken)
    {
        var baseline = await _baseline.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        var (name, hazard) = (cases[0].Operation, cases[0].Hazard);
        var operation = OperationsOf(cases[0].Check).First(operation => $"{operation.Service}:{operation.Name}" == name);
        var one = baseline.Sent
            .Where(request => request.Service == operation.Service && request.Operation == operation.Name)
            .MaxBy(request => $"{request.Region} {request.Path} {request.Query} {request.Body}", StringComparer.Ordinal);
        var alteration = Alteration.Of(hazard, operation, PagingOf(operation), one);
        var outcome = await ScanAsync([.. cases.Select(one => one.Check)], operation, alteration, cancellationToken).ConfigureAwait(false);
        if (outcome.Altered == 0) return new HazardOutcome([], 0, 0);

        var found = cases.SelectMany(one =>
            Problems(one, operation, baseline, outcome).Select(problem => new HazardViolation(one, problem.Expected, problem.Got, reproduction(one))));
        var known = baseline.Findings.SelectMany(finding => finding.NotAssessed ?? []).ToHashSet();
        return new HazardOutcome([.. found], outcome.Altered, outcome.Findings.Count(finding => Contract.IsUnclear(finding, known)));
    }

    /// <summary>Whether the recording has what a check needs: whether it is not left without any verdict as it is.</summary>
    public async Task<bool> IsExercisedAsync(string check)
    {
        var findings = (await _baseline.Value.ConfigureAwait(false)).Findings.Where(finding => finding.Check.Id == check).ToList();
        return findings.Count == 0 || findings.Exists(finding => finding.NotAssessed?.All(failure => failure.Kind == FailureKind.NotRecorded) != true);
    }

    private IEnumerable<Problem> Problems(HazardCase one, ApiOperation operation, Outcome baseline, Outcome outcome)
    {
        // The end of a scan, and a collector's faults, are those of all checks that took part.
        if (outcome.Ended is { } ended) return [new Problem("a scan that goes to its end", $"it ended with {Describe(ended)}")];
        var methods = MethodsOf(one.Check);
        var throwing = outcome.Thrown.Where(thrown => methods.Any(method => thrown.Sentence.StartsWith(method + " ", StringComparison.Ordinal))).ToList();
        if (throwing.Count > 0)
            return [new Problem("no exception", $"{throwing[0].Sentence} {Describe(throwing[0].Exception)}")];
        if (outcome.Silent.Intersect(methods).ToList() is { Count: > 0 } silent)
            return [new Problem("the failure of the call to end what made it", $"{string.Join(" and ", silent)} went on as if there had been an answer")];

        var before = baseline.Findings.Where(finding => finding.Check.Id == one.Check).ToList();
        var after = outcome.Findings.Where(finding => finding.Check.Id == one.Check).ToList();
        return Contract.Problems(one.Hazard, operation, before, after);
    }

    private HashSet<string> MethodsOf(string check) =>
        [.. _plans[check].CheckMethods.Select(method => method.Method), .. _plans[check].Collectors.Select(collector => collector.Method)];

    private async Task<Outcome> ScanAsync(
        IReadOnlyList<string> checks, ApiOperation? operation, Alteration? alteration, CancellationToken cancellationToken)
    {
        var observer = new Observer();
        var watched = CheckCatalog.Link([.. _packs.Select(observer.Watch)]);
        var session = AwsSession.OpenAltered(_packs, _recording, replay => new AlteringHandler(operation, alteration, observer, _services, replay));
        await using var _ = session.ConfigureAwait(false);
        try
        {
            var (findings, thrown) = await EngineRun.ScanAsync(watched, session, checks, ScanConfiguration.Empty, cancellationToken).ConfigureAwait(false);
            return new Outcome(findings, thrown, observer, null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new Outcome([], [], observer, exception);
        }
    }

    private static string Describe(Exception exception)
    {
        var innermost = exception is AggregateException { InnerExceptions: [var only] } ? only : exception;
        var place = innermost.StackTrace?.Split('\n')[0].Trim();
        return $"{innermost.GetType().Name}: {Printable.Of(innermost.Message)} ({place})";
    }

    private sealed record Outcome(IReadOnlyList<Finding> Findings, IReadOnlyCollection<Thrown> Thrown, Observer Observer, Exception? Ended)
    {
        public IEnumerable<RecordedRequest> Sent => Observer.Sent;

        public int Altered => Observer.Altered;

        public IReadOnlyList<string> Silent => Observer.Silent;
    }
}

/// <summary>What came of the cases of one scan.</summary>
/// <param name="Violations">What went wrong.</param>
/// <param name="Altered">How many answers were altered.</param>
/// <param name="Unclear">How many findings lack an answer that only the hazard made a check ask for.</param>
internal sealed record HazardOutcome(IReadOnlyList<HazardViolation> Violations, int Altered, int Unclear);
