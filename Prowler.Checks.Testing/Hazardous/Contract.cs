using Prowler.Checks.Packs;

namespace Prowler.Checks.Testing.Hazardous;

/// <summary>What a scan promises of a check's findings, compared with those of the same account when all went well.</summary>
internal static class Contract
{
    public static IEnumerable<Problem> Problems(
        Hazard hazard, ApiOperation operation, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after) => hazard switch
    {
        Hazard.Denied or Hazard.SecondPageDenied => Failing(FailureKind.Denied, operation, before, after),
        Hazard.Throttled => Failing(FailureKind.Throttled, operation, before, after),
        Hazard.Truncated or Hazard.ConnectionReset => Failing(FailureKind.CallFailed, operation, before, after),
        Hazard.TwoPages => Same(before, after),
        Hazard.HostileText => AsMany(before, after),
        // Ids and keywords that nothing knows may lead anywhere but to an exception, and those are seen elsewhere.
        _ => [],
    };

    private static IEnumerable<Problem> Failing(
        FailureKind kind, ApiOperation operation, IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var call = $"{operation.Service}:{operation.Name}";
        var known = before.SelectMany(finding => finding.NotAssessed ?? []).ToHashSet();
        var told = new List<Finding>();
        foreach (var finding in after.Where(finding => finding.NotAssessed is not null))
        {
            var failures = finding.NotAssessed!.Where(failure => !known.Contains(failure)).ToList();
            if (failures.Count == 0) continue;
            if (IsUnclear(finding, known))
            {
                told.Add(finding);
                continue;
            }

            failures.RemoveAll(failure => failure.Kind == FailureKind.NotRecorded);
            if (failures.Find(failure => !Is(failure, operation, kind)) is { } other)
            {
                yield return new Problem($"not assessed for {call}, {kind}", $"{Name(finding)} is not assessed for another reason, {other.Kind}: {Printable.Of(other.ToString())}");
                continue;
            }

            var missing = kind == FailureKind.Denied ? failures[0].Action : operation.Name;
            if (finding.Status != Status.Manual || missing is null
                || !finding.StatusDetail.Contains(operation.Name, StringComparison.Ordinal) || !finding.StatusDetail.Contains(missing, StringComparison.Ordinal))
            {
                yield return new Problem(
                    $"MANUAL, with a sentence that names {call}" + (kind == FailureKind.Denied ? $" and {string.Join(", ", operation.Actions)}" : ""),
                    $"{Name(finding)} is {Words(finding)}");
            }

            told.Add(finding);
        }

        foreach (var subject in after.Concat(before).GroupBy(Subject).Select(group => group.Key).Distinct())
        {
            var was = before.Where(finding => Subject(finding) == subject).ToList();
            foreach (var finding in after.Where(finding => Subject(finding) == subject && finding.NotAssessed is null))
            {
                // The sentence may say less than it did; status and severity may not differ.
                var same = was.FindIndex(old => (old.Status, old.Severity, old.NotAssessed) == (finding.Status, finding.Severity, null));
                if (same >= 0)
                {
                    was.RemoveAt(same);
                    continue;
                }

                var old = before.FirstOrDefault(old => Subject(old) == subject);
                yield return new Problem(
                    (old is null ? "nothing about it, as before" : $"{Words(old)} as before") + $", or MANUAL, not assessed for {call}",
                    $"{Name(finding)} is {Words(finding)}");
            }

            // Not assessed before, for another reason, and it still is.
            was.RemoveAll(old => old.NotAssessed is not null && after.Any(finding => finding.Uid == old.Uid && finding.NotAssessed is not null));
            foreach (var old in was.Where(old => !told.Exists(finding => Subject(finding) == subject || IsAbove(finding, old, before))))
                yield return new Problem($"{Words(old)} as before, or MANUAL, not assessed for {call}", $"{Name(old)} is not mentioned");
        }
    }

    /// <summary>Whether a hazard made a check ask for more than it did before, and the recording does not have that.</summary>
    public static bool IsUnclear(Finding finding, IReadOnlySet<Failure> known) =>
        finding.NotAssessed is { } failures
        && failures.Where(failure => !known.Contains(failure)).ToList() is { Count: > 0 } added
        && added.TrueForAll(failure => failure.Kind == FailureKind.NotRecorded);

    // The answer to a HEAD has no code: what throttles cannot be told from other faults.
    private static bool Is(Failure failure, ApiOperation operation, FailureKind kind) =>
        failure.Service == operation.Service && failure.Operation == operation.Name
        && (failure.Kind == kind || kind == FailureKind.Throttled && failure.Kind == FailureKind.CallFailed);

    /// <summary>
    /// Whether a finding that something was not assessed stands for one that is gone because it is about what that was found in:
    /// the account, the region, or another resource there that had no finding of its own.
    /// </summary>
    private static bool IsAbove(Finding told, Finding gone, IReadOnlyList<Finding> before) =>
        told.ResourceId == gone.AccountId || told.ResourceId == gone.Region
        || told.Region == gone.Region && before.All(finding => Subject(finding) != Subject(told));

    private static IEnumerable<Problem> Same(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var (was, now) = (before.ToDictionary(finding => finding.Uid), after.ToDictionary(finding => finding.Uid));
        foreach (var (uid, old) in was)
        {
            if (!now.TryGetValue(uid, out var finding)) yield return new Problem($"{Words(old)}, as on one page", $"{Name(old)} is not mentioned");
            else if ((finding.Status, finding.Severity, finding.StatusDetail) != (old.Status, old.Severity, old.StatusDetail)) yield return new Problem($"{Words(old)}, as on one page", $"{Name(finding)} is {Words(finding)}");
        }

        foreach (var (uid, finding) in now)
            if (!was.ContainsKey(uid)) yield return new Problem("nothing about it, as on one page", $"{Name(finding)} is {Words(finding)}");
    }

    private static IEnumerable<Problem> AsMany(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        if (before.Count != after.Count) yield return new Problem($"{before.Count} findings, as with other texts", $"{after.Count} findings");
    }

    /// <summary>What a finding is about: its uid, without the counter of a method that speaks twice about the same.</summary>
    private static string Subject(Finding finding) => finding.Uid.Split('-')[0];

    private static string Name(Finding finding) => Printable.Of($"{finding.ResourceId} ({finding.Region})");

    private static string Words(Finding finding) =>
        Printable.Of($"{finding.Status.ToString().ToUpperInvariant()} {finding.Severity} \"{finding.StatusDetail}\"");
}

/// <summary>What would have been right, and what came.</summary>
internal sealed record Problem(string Expected, string Got);
