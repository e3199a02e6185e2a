namespace Prowler.Checks;

/// <summary>What a check found.</summary>
public enum Status
{
    /// <summary>The resource is as it should be.</summary>
    Pass,

    /// <summary>The resource is not as it should be.</summary>
    Fail,

    /// <summary>A person has to look: the API cannot tell, or the check could not be carried out.</summary>
    Manual,
}

/// <summary>How much a failed check matters, from least to most.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing to fix.</summary>
    Informational,

    /// <summary>Good practice is missed.</summary>
    Low,

    /// <summary>A safeguard is missing.</summary>
    Medium,

    /// <summary>A serious weakness.</summary>
    High,

    /// <summary>Open to abuse as it stands.</summary>
    Critical,
}

/// <summary>
/// What a check returns: pass, fail or manual, and a sentence that says why. It is about the check's subject unless
/// <see cref="About(Resource)"/> says otherwise.
/// </summary>
public sealed record Verdict
{
    private Verdict(Status status, string detail)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(detail);
        Status = status;
        Detail = detail;
    }

    /// <summary>Pass, fail or manual.</summary>
    public Status Status { get; }

    /// <summary>One sentence for the person who reads the report, naming the resource and what was seen.</summary>
    public string Detail { get; }

    /// <summary>A severity that overrides the one in the check's metadata for this verdict, or null.</summary>
    public Severity? Severity { get; private init; }

    /// <summary>The other resource that the verdict is about, or null for the check's subject.</summary>
    public Resource? Resource { get; private init; }

    /// <summary>The id of the narrower thing that the verdict is about, where it is no <see cref="Checks.Resource"/> of its own; else null.</summary>
    public string? ResourceId { get; private init; }

    /// <summary>The ARN that goes with <see cref="ResourceId"/>; null for the subject's.</summary>
    public string? ResourceArn { get; private init; }

    /// <summary>What tells the verdict from others of the same check about the same resource, or null where there is one only.</summary>
    public string? Discriminator { get; private init; }

    /// <summary>The resource is as it should be.</summary>
    /// <param name="detail">One sentence that says what was seen.</param>
    /// <exception cref="ArgumentException"><paramref name="detail"/> is empty.</exception>
    public static Verdict Pass(string detail) => new(Status.Pass, detail);

    /// <summary>The resource is not as it should be.</summary>
    /// <param name="detail">One sentence that says what was seen.</param>
    /// <exception cref="ArgumentException"><paramref name="detail"/> is empty.</exception>
    public static Verdict Fail(string detail) => new(Status.Fail, detail);

    /// <summary>A person has to look.</summary>
    /// <param name="detail">One sentence that says what to look at, and why no program can decide it.</param>
    /// <exception cref="ArgumentException"><paramref name="detail"/> is empty.</exception>
    public static Verdict Manual(string detail) => new(Status.Manual, detail);

    /// <summary>Pass where <paramref name="passed"/> holds, otherwise fail.</summary>
    /// <param name="passed">Whether the resource is as it should be.</param>
    /// <param name="pass">The sentence for a pass.</param>
    /// <param name="fail">The sentence for a fail.</param>
    public static Verdict PassIf(bool passed, string pass, string fail) => passed ? Pass(pass) : Fail(fail);

    /// <summary>The same verdict about another resource than the check's subject.</summary>
    /// <param name="resource">The resource that the finding names.</param>
    public Verdict About(Resource resource) => this with { Resource = resource };

    /// <summary>The same verdict about something narrower than the check's subject, that is no resource in the tree.</summary>
    /// <param name="id">Its id, unique within the subject.</param>
    /// <param name="arn">Its ARN; by default the subject's.</param>
    public Verdict About(string id, string? arn = null) => this with { ResourceId = id, ResourceArn = arn };

    /// <summary>
    /// The same verdict, told from others that the check gives about the same resource: it is part of the finding's
    /// <see cref="Finding.Uid"/>. Needed as soon as a check speaks twice about one resource.
    /// </summary>
    /// <param name="discriminator">
    /// What the verdict is about within the resource, the same in every scan: a port, the name of a statement. Never a position.
    /// </param>
    public Verdict WithDiscriminator(string discriminator)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(discriminator);
        return this with { Discriminator = discriminator };
    }

    /// <summary>The same verdict with a severity of its own.</summary>
    /// <param name="severity">What the finding reports in place of the metadata's severity.</param>
    public Verdict WithSeverity(Severity severity) => this with { Severity = severity };
}
