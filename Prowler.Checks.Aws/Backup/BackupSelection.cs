using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.Backup;

/// <summary>Which resources a backup plan backs up.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_BackupSelection.html">BackupSelection</see> and its
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html">examples</see>. Whether the
/// account has opted in to backups of a kind of resource, which is so by default, is not looked at.
/// </remarks>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Resources">Patterns of ARNs that are selected.</param>
/// <param name="NotResources">Patterns of ARNs that are left out.</param>
/// <param name="AnyTags">Tags, of which one is enough for a resource to be selected.</param>
/// <param name="Conditions">What must all be true of a resource's tags.</param>
public sealed record BackupSelection(
    string PlanName,
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> NotResources,
    IReadOnlyList<BackupTag> AnyTags,
    IReadOnlyList<BackupCondition> Conditions)
{
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
/// <param name="Key">The tag's key.</param>
/// <param name="Pattern">What its value is compared with.</param>
/// <param name="HasWildcards">Whether <c>*</c> in the pattern is any text: the operators <c>StringLike</c>, <c>StringNotLike</c>.</param>
/// <param name="IsNegated">Whether the value must differ, which is so without the tag as well: <c>StringNotEquals</c>, <c>StringNotLike</c>.</param>
public sealed record BackupCondition(string Key, string Pattern, bool HasWildcards, bool IsNegated)
{
    internal bool Holds(IReadOnlyDictionary<string, string> tags)
    {
        var matches = tags.TryGetValue(Key, out var value)
            && (HasWildcards ? Wildcard.Covers(Pattern, value, StringComparison.Ordinal) : Pattern == value);
        return matches != IsNegated;
    }
}
