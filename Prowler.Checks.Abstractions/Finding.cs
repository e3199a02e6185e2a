using Prowler.Checks.Metadata;

namespace Prowler.Checks;

/// <summary>A verdict joined with the check's metadata, the resource, the account, the region and the time.</summary>
public sealed record Finding
{
    /// <summary>
    /// The same in every scan, whatever it is narrowed to: a hash of the check, the account, the resource, the region of a
    /// resource that has one, and of the discriminator of a check that speaks twice about the same resource.
    /// </summary>
    public required string Uid { get; init; }

    /// <summary>The check's metadata.</summary>
    public required CheckMetadata Check { get; init; }

    /// <summary>Pass, fail or manual.</summary>
    public required Status Status { get; init; }

    /// <summary>One sentence: what was seen, or why it could not be.</summary>
    public required string StatusDetail { get; init; }

    /// <summary>The verdict's own severity, or that of the check's metadata.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The id of the resource that the finding is about.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Its ARN.</summary>
    public required string ResourceArn { get; init; }

    /// <summary>The name a person would call it by.</summary>
    public required string ResourceName { get; init; }

    /// <summary>Its tags, or null when they were not read.</summary>
    public IReadOnlyDictionary<string, string>? ResourceTags { get; init; }

    /// <summary>The account that was scanned.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's partition.</summary>
    public required string Partition { get; init; }

    /// <summary>The resource's region, or the one that stands for a resource that has none.</summary>
    public required string Region { get; init; }

    /// <summary>Compliance framework to the ids of its requirements that the check serves; empty when there is none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Compliance { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a mutelist silences the finding.</summary>
    public bool Muted { get; init; }

    /// <summary>Null for a verdict; the root failures when the check could not be carried out (then <see cref="Status"/> is manual).</summary>
    public IReadOnlyList<Failure>? NotAssessed { get; init; }

    /// <summary>When the finding was made, UTC.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>
    /// The commands of the check's remediation with the finding's resource, region and account in them, quoted for a POSIX
    /// shell; null where the check has none. What is left in angle brackets is for a person to decide: so is the resource of a
    /// finding that passed, which needs no mending, or that was not assessed, which may be about the resource's parent.
    /// </summary>
    public string? RemediationCommands() => Check.Remediation.Cli is { } commands ? RemediationCommand.Fill(commands, this) : null;
}
