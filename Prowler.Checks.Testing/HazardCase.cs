namespace Prowler.Checks.Testing;

/// <summary>A check, an API operation that it needs, and what becomes of the answers to it.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Operation">The operation with its service, as IAM spells that: <c>s3:GetBucketAcl</c>.</param>
/// <param name="Hazard">What becomes of the answers.</param>
public sealed record HazardCase(string Check, string Operation, Hazard Hazard)
{
    /// <summary>The case's name, by which it can be run alone: <c>s3_bucket_acl s3:GetBucketAcl Denied</c>.</summary>
    public override string ToString() => $"{Check} {Operation} {Hazard}";
}

/// <summary>Where a check breaks what a scan promises.</summary>
/// <param name="Case">The case.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Got">What came.</param>
/// <param name="Reproduction">The statement that runs the case alone.</param>
public sealed record HazardViolation(HazardCase Case, string Expected, string Got, string Reproduction)
{
    /// <summary>The violation in four lines.</summary>
    public override string ToString() =>
        $"{Case.Check}, when {Case.Operation} meets {Case.Hazard}:\n  expected: {Expected}\n  got:      {Got}\n  alone:    {Reproduction}";
}

/// <summary>What was tried.</summary>
public sealed record HazardReport
{
    /// <summary>How many cases ran, a case being a check, an operation and a hazard; only those in which an answer was altered count.</summary>
    public required int Cases { get; init; }

    /// <summary>How many scans that took: the checks that need an operation meet its hazards together.</summary>
    public required int Scans { get; init; }

    /// <summary>The checks that met a hazard, in ordinal order.</summary>
    public required IReadOnlyList<string> Exercised { get; init; }

    /// <summary>The checks for which the recording lacks the answers, in ordinal order.</summary>
    public required IReadOnlyList<string> NotExercised { get; init; }

    /// <summary>
    /// How many findings could not be compared: a hazard made a check ask for a fact on demand that the recording lacks. They say
    /// so, and name the call.
    /// </summary>
    public required int Unclear { get; init; }

    /// <summary>What went wrong.</summary>
    public required IReadOnlyList<HazardViolation> Violations { get; init; }

    /// <summary>The figures in one line.</summary>
    public override string ToString() =>
        $"{Cases} cases of {Exercised.Count} checks ran in {Scans} scans; {Violations.Count} violations, {NotExercised.Count} checks not exercised, {Unclear} findings unclear.";
}
