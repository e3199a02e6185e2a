using System.Runtime.CompilerServices;
using Amazon.Backup;
using Amazon.Backup.Model;

namespace Prowler.Checks.Aws.Backup;

/// <summary>A plan of AWS Backup: when to back up, and for how long to keep it.</summary>
public sealed record BackupPlan : RegionalResource, IUnder<AwsRegion>
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <inheritdoc />
    public override string Arn => Location.ArnOf("backup", $"backup-plan:{Id}");

    /// <inheritdoc />
    public override string DisplayName => Name;
}

/// <summary>What a plan backs up.</summary>
/// <param name="Selections">Its selections; what any of them selects is backed up.</param>
public sealed record BackupPlanSelections(IReadOnlyList<BackupSelection> Selections) : IFacetOf<BackupPlan>;

internal static class BackupPlanCollectors
{
    private const string TagKeyPrefix = "aws:ResourceTag/";

    [Collector]
    internal static async IAsyncEnumerable<BackupPlan> Plans(
        AwsRegion region, IAmazonBackup backup, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new ListBackupPlansRequest { MaxResults = 1000 };
        await foreach (var plan in backup.Paginators.ListBackupPlans(request).BackupPlansList.WithCancellation(cancellationToken))
            yield return new BackupPlan { Id = plan.BackupPlanId, Location = region, Name = plan.BackupPlanName };
    }

    [Collector]
    internal static async Task<BackupPlanSelections> Selections(BackupPlan plan, IAmazonBackup backup, CancellationToken cancellationToken)
    {
        List<BackupSelection> selections = [];
        var request = new ListBackupSelectionsRequest { BackupPlanId = plan.Id, MaxResults = 1000 };
        var pages = backup.Paginators.ListBackupSelections(request);
        await foreach (var listed in pages.BackupSelectionsList.WithCancellation(cancellationToken))
        {
            var one = new GetBackupSelectionRequest { BackupPlanId = plan.Id, SelectionId = listed.SelectionId };
            selections.Add(Selection(plan, (await backup.GetBackupSelectionAsync(one, cancellationToken)).BackupSelection));
        }

        return new BackupPlanSelections(selections);
    }

    private static BackupSelection Selection(BackupPlan plan, Amazon.Backup.Model.BackupSelection selection) => new()
    {
        PlanName = plan.Name,
        Resources = selection.Resources ?? [],
        NotResources = selection.NotResources ?? [],
        // STRINGEQUALS is the only type there is.
        AnyTags = [.. (selection.ListOfTags ?? []).Select(tag => new BackupTag(TagKey(tag.ConditionKey), tag.ConditionValue))],
        Conditions =
        [
            .. Conditions(selection.Conditions?.StringEquals, hasWildcards: false, isNegated: false),
            .. Conditions(selection.Conditions?.StringNotEquals, hasWildcards: false, isNegated: true),
            .. Conditions(selection.Conditions?.StringLike, hasWildcards: true, isNegated: false),
            .. Conditions(selection.Conditions?.StringNotLike, hasWildcards: true, isNegated: true),
        ],
    };

    private static IEnumerable<BackupCondition> Conditions(List<ConditionParameter>? conditions, bool hasWildcards, bool isNegated) =>
        (conditions ?? []).Select(condition =>
            new BackupCondition
            {
                Key = TagKey(condition.ConditionKey),
                Pattern = condition.ConditionValue,
                HasWildcards = hasWildcards,
                IsNegated = isNegated,
            });

    // Conditions name the tag with the prefix, and a list of tags without, as a rule; AWS documents both for either.
    private static string TagKey(string key) => key.StartsWith(TagKeyPrefix, StringComparison.Ordinal) ? key[TagKeyPrefix.Length..] : key;
}
