using System.Runtime.CompilerServices;
using Amazon.Backup;
using Amazon.Backup.Model;

namespace Prowler.Checks.Aws.Backup;

/// <summary>A plan of AWS Backup: when to back up, and for how long to keep it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name.</param>
public sealed record BackupPlan(string Id, string Arn, string Name) : Resource, IUnder<AwsRegion>
{
    /// <inheritdoc />
    public override string Id { get; } = Id;

    /// <inheritdoc />
    public override string Arn { get; } = Arn;

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
            yield return new BackupPlan(plan.BackupPlanId, plan.BackupPlanArn, plan.BackupPlanName);
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

    private static BackupSelection Selection(BackupPlan plan, Amazon.Backup.Model.BackupSelection selection) => new(
        plan.Name,
        selection.Resources ?? [],
        selection.NotResources ?? [],
        // STRINGEQUALS is the only type there is.
        [.. (selection.ListOfTags ?? []).Select(tag => new BackupTag(TagKey(tag.ConditionKey), tag.ConditionValue))],
        [
            .. Conditions(selection.Conditions?.StringEquals, hasWildcards: false, isNegated: false),
            .. Conditions(selection.Conditions?.StringNotEquals, hasWildcards: false, isNegated: true),
            .. Conditions(selection.Conditions?.StringLike, hasWildcards: true, isNegated: false),
            .. Conditions(selection.Conditions?.StringNotLike, hasWildcards: true, isNegated: true),
        ]);

    private static IEnumerable<BackupCondition> Conditions(List<ConditionParameter>? conditions, bool hasWildcards, bool isNegated) =>
        (conditions ?? []).Select(condition =>
            new BackupCondition(TagKey(condition.ConditionKey), condition.ConditionValue, hasWildcards, isNegated));

    // Conditions name the tag with the prefix, and a list of tags without, as a rule; AWS documents both for either.
    private static string TagKey(string key) => key.StartsWith(TagKeyPrefix, StringComparison.Ordinal) ? key[TagKeyPrefix.Length..] : key;
}
