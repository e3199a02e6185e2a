using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.Backup;

/// <summary>Which resources a backup plan backs up.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html">BackupSelection</see> and its
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html">examples</see>. Whether the
/// account has opted in to backups of a kind of resource, which is so by default, is not looked at.
/// </remarks>
public sealed record BackupSelection
{
    /// <summary>The plan's name.</summary>
    public required string PlanName { get; init; }

    /// <summary>Patterns of ARNs that are selected.</summary>
    public required IReadOnlyList<string> Resources { get; init; }

    /// <summary>Patterns of ARNs that are left out.</summary>
    public required IReadOnlyList<string> NotResources { get; init; }

    /// <summary>Tags, of which one is enough for a resource to be selected.</summary>
    public required IReadOnlyList<BackupTag> AnyTags { get; init; }

    /// <summary>What must all be true of a resource's tags.</summary>
    public required IReadOnlyList<BackupCondition> Conditions { get; init; }

    /// <summary>Whether it selects a resource of its region.</summary>
    /// <param name="arn">The resource's ARN.</param>
    /// <param name="tags">The resource's tags.</param>
    public bool Selects(string arn, IReadOnlyDictionary<string, string> tags) =>
        IsNamed(arn, tags)
        && !NotResources.Any(pattern => Wildcard.CoversResource(pattern, arn))
        && Conditions.All(condition => condition.Holds(tags));

    // Where neither resources nor tags are named, everything is selected.
    private bool IsNamed(string arn, IReadOnlyDictionary<string, string> tags) =>
        (Resources.Count == 0 && AnyTags.Count == 0)
        || Resources.Any(pattern => Wildcard.CoversResource(pattern, arn))
        || AnyTags.Any(tag => tags.TryGetValue(tag.Key, out var value) && value == tag.Value);
}

/// <summary>A tag.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
public sealed record BackupTag(string Key, string Value);

/// <summary>A condition on the tags of a resource, which is as one of IAM: letter case counts.</summary>
public sealed record BackupCondition
{
    /// <summary>The tag's key.</summary>
    public required string Key { get; init; }

    /// <summary>What its value is compared with.</summary>
    public required string Pattern { get; init; }

    /// <summary>Whether <c>*</c> in the pattern is any text: the operators <c>StringLike</c>, <c>StringNotLike</c>.</summary>
    public required bool HasWildcards { get; init; }

    /// <summary>Whether the value must differ, which is so without the tag as well: <c>StringNotEquals</c>, <c>StringNotLike</c>.</summary>
    public required bool IsNegated { get; init; }

    internal bool Holds(IReadOnlyDictionary<string, string> tags)
    {
        var matches = tags.TryGetValue(Key, out var value)
            && (HasWildcards ? Wildcard.Covers(Pattern, value, StringComparison.Ordinal) : Pattern == value);
        return matches != IsNegated;
    }
}
