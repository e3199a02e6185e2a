using Prowler.Aws.Recording;
using Prowler.Checks.Packs;
using Prowler.Checks.Testing.Hazardous;

namespace Prowler.Checks.Testing;

/// <summary>
/// Tests that nobody has to write: the recorded answers to each API operation are made worse, one operation at a time, and
/// every check that needs it has to keep what a scan promises.
/// </summary>
/// <remarks>
/// What cannot be read is reported as not assessed, naming the operation and the missing action. It never makes a finding
/// vanish and never becomes a verdict; a verdict may only stay what it was, where it does not depend on what is missing. No text
/// in an answer makes a check throw. Pages make no difference.
/// </remarks>
/// <example><code>await Hazards.Of(new Registry(), "recording.zip").AssertHoldAsync();</code></example>
public sealed class Hazards
{
    private readonly ICheckPack _pack;
    private readonly HazardScans _scans;
    private readonly string _recording;
    private readonly string? _service;
    private readonly IReadOnlyList<string> _notExercised;
    private readonly Lazy<IReadOnlyList<HazardCase>> _cases;

    private Hazards(ICheckPack pack, string recording, string? service, IReadOnlyList<string> notExercised)
    {
        (_pack, _recording, _service, _notExercised) = (pack, recording, service, notExercised);
        _scans = new HazardScans(pack, service, recording);
        _cases = new Lazy<IReadOnlyList<HazardCase>>(FindCases);
    }

    /// <summary>
    /// The cases that the recording has answers for: the checks of the pack, the operations of their plans, the hazards that the
    /// operations can meet. Found without running anything, so that a test framework can list them.
    /// </summary>
    /// <exception cref="RecordingException">The recording cannot be read.</exception>
    public IReadOnlyList<HazardCase> Cases => _cases.Value;

    /// <summary>The hazards of a pack.</summary>
    /// <param name="pack">The pack: <c>new Registry()</c>. The built-in packs are linked with it, and not tested.</param>
    /// <param name="recording">The path of a recording of a scan with the pack's checks, written with <c>--record</c>.</param>
    /// <exception cref="Engine.Catalog.PackLinkException">The pack does not fit together.</exception>
    public static Hazards Of(ICheckPack pack, string recording) => new(pack, recording, service: null, []);

    /// <summary>Allows that the recording has nothing for some checks. One that has become exercised is a violation, so that the list stays true.</summary>
    /// <param name="checkIds">The checks.</param>
    public Hazards ExpectNotExercised(params IReadOnlyList<string> checkIds) => new(_pack, _recording, _service, checkIds);

    /// <summary>The hazards of one service's checks, so that each service can be a test of its own.</summary>
    /// <param name="service">The service, as metadata has it: <c>s3</c>.</param>
    public Hazards OfService(string service) => new(_pack, _recording, service, _notExercised);

    /// <summary>Runs all cases.</summary>
    /// <param name="cancellationToken">Cuts the run short.</param>
    /// <returns>What was tried; print it, to see how much that was.</returns>
    /// <exception cref="CheckTestException">There are violations, a check was not exercised, or nothing was.</exception>
    public Task<HazardReport> AssertHoldAsync(CancellationToken cancellationToken = default) => AssertHoldAsync(Cases, cancellationToken);

    /// <summary>Runs one case.</summary>
    /// <param name="name">The case's name: <c>s3_bucket_acl s3:GetBucketAcl Denied</c>.</param>
    /// <param name="cancellationToken">Cuts the run short.</param>
    /// <exception cref="CheckTestException">It does not hold, or there is no such case.</exception>
    public async Task AssertHoldsAsync(string name, CancellationToken cancellationToken = default)
    {
        var one = Cases.FirstOrDefault(one => one.ToString() == name)
            ?? throw new CheckTestException($"There is no case {name}.{Suggestion.For(name, Cases.Select(one => one.ToString()))}");
        await _scans.EnsureBaselineAsync().ConfigureAwait(false);
        var outcome = await _scans.RunAsync([one], Reproduction, cancellationToken).ConfigureAwait(false);
        if (outcome.Violations.Count > 0) throw new CheckTestException(string.Join("\n", outcome.Violations));
    }

    private async Task<HazardReport> AssertHoldAsync(IReadOnlyList<HazardCase> cases, CancellationToken cancellationToken)
    {
        await _scans.EnsureBaselineAsync().ConfigureAwait(false);
        var violations = new List<HazardViolation>();
        var (ran, unclear, exercised) = (0, 0, new SortedSet<string>(StringComparer.Ordinal));
        var groups = cases.GroupBy(one => (one.Operation, one.Hazard)).Select(together => together.ToList()).ToList();
        var outcomes = new HazardOutcome[groups.Count];
        // Each scan has a session of its own.
        await Parallel.ForAsync(0, groups.Count, cancellationToken, async (index, token) =>
            outcomes[index] = await _scans.RunAsync(groups[index], Reproduction, token).ConfigureAwait(false)).ConfigureAwait(false);
        foreach (var (outcome, together) in outcomes.Zip(groups))
        {
            violations.AddRange(outcome.Violations);
            unclear += outcome.Unclear;
            if (outcome.Altered == 0) continue;
            foreach (var one in together)
            {
                if (!await _scans.IsExercisedAsync(one.Check).ConfigureAwait(false)) continue;
                ran++;
                exercised.Add(one.Check);
            }
        }

        var report = new HazardReport
        {
            Cases = ran,
            Scans = groups.Count,
            Exercised = [.. exercised],
            NotExercised = [.. _scans.Checks.Except(exercised).Order(StringComparer.Ordinal)],
            Unclear = unclear,
            Violations = violations,
        };
        return Problems(report).ToList() is { Count: > 0 } problems ? throw new CheckTestException(string.Join("\n", problems)) : report;
    }

    private IEnumerable<string> Problems(HazardReport report)
    {
        if (report.Cases == 0) yield return $"No case ran: {_recording} has not what the checks of {_pack.Name} ask for.";
        foreach (var check in report.NotExercised.Except(_notExercised))
            yield return $"{check} was not exercised: {_recording} has not what it asks for. Record that, or say ExpectNotExercised(\"{check}\").";
        foreach (var check in _notExercised.Except(report.NotExercised))
            yield return $"{check} was exercised, or is no check of {_pack.Name}: take it out of ExpectNotExercised.";
        foreach (var violation in report.Violations) yield return violation.ToString();
        if (report.Violations.Count > 0) yield return report.ToString();
    }

    private List<HazardCase> FindCases()
    {
        using var recording = RecordingFile.Open(_recording);
        var recorded = recording.Requests.Select(request => (request.Service, request.Operation)).ToHashSet();
        return
        [
            .. from check in _scans.Checks
               from operation in _scans.OperationsOf(check)
               where recorded.Contains((operation.Service, operation.Name))
               from hazard in Enum.GetValues<Hazard>()
               where hazard is not (Hazard.TwoPages or Hazard.SecondPageDenied) || _scans.PagingOf(operation) is not null
               select new HazardCase(check, $"{operation.Service}:{operation.Name}", hazard),
        ];
    }

    private string Reproduction(HazardCase one) =>
        $"await Hazards.Of(new {_pack.GetType().FullName}(), \"{_recording}\").AssertHoldsAsync(\"{one}\");";
}
