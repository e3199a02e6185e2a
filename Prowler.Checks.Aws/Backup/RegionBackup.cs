namespace Prowler.Checks.Aws.Backup;

/// <summary>What AWS Backup backs up in a region.</summary>
/// <param name="plans">The selections of all plans of the region.</param>
public sealed class RegionBackup(IReadOnlyList<BackupPlanSelections> plans) : IFacetOf<AwsRegion>
{
    private readonly IReadOnlyList<BackupSelection> _selections = [.. plans.SelectMany(plan => plan.Selections)];

    /// <summary>The first selection that a resource of the region is in, or null: nothing backs it up.</summary>
    /// <param name="arn">The resource's ARN.</param>
    /// <param name="tags">The resource's tags.</param>
    public BackupSelection? SelectionOf(string arn, IReadOnlyDictionary<string, string> tags) =>
        _selections.FirstOrDefault(selection => selection.Selects(arn, tags));
}

internal static class RegionBackupCollector
{
    [Collector]
    internal static RegionBackup Backup(AwsRegion region, IReadOnlyList<BackupPlanSelections> plans) => new(plans);
}
