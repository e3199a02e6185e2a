using System.Collections.Frozen;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>Which volumes the snapshots of a region were taken of.</summary>
/// <param name="snapshots">All snapshots of the region that the account owns.</param>
public sealed class RegionSnapshots(IReadOnlyList<Snapshot> snapshots) : IFacetOf<AwsRegion>
{
    private readonly FrozenSet<string> _volumes = snapshots
        .Where(snapshot => !snapshot.HasFailed)
        .Select(snapshot => snapshot.VolumeId)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there is a snapshot of a volume.</summary>
    /// <param name="volume">A volume of the region.</param>
    public bool HasSnapshotOf(Volume volume) => _volumes.Contains(volume.Id);
}

/// <summary>The snapshots of a region that EC2 lists as restorable by everyone.</summary>
/// <remarks>
/// One listing, where <see cref="SnapshotPermissions"/> takes a call for each of what may be a hundred thousand snapshots.
/// While all sharing is blocked, EC2 may leave out one whose permissions still say that it is public.
/// </remarks>
/// <param name="Ids">The snapshots' ids.</param>
public sealed record PublicSnapshots(IReadOnlySet<string> Ids) : IFacetOf<AwsRegion>;

internal static class RegionSnapshotsCollectors
{
    [Collector]
    internal static RegionSnapshots ByVolume(AwsRegion region, IReadOnlyList<Snapshot> snapshots) => new(snapshots);

    [Collector]
    internal static async Task<PublicSnapshots> Public(AwsRegion region, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        var request = new DescribeSnapshotsRequest { OwnerIds = ["self"], RestorableByUserIds = ["all"], MaxResults = 1000 };
        await foreach (var snapshot in ec2.Paginators.DescribeSnapshots(request).Snapshots.WithCancellation(cancellationToken))
            ids.Add(snapshot.SnapshotId);
        return new PublicSnapshots(ids.ToFrozenSet(StringComparer.Ordinal));
    }
}
