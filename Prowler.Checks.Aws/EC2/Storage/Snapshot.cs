using System.Runtime.CompilerServices;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Prowler.Checks.Aws.EC2;

/// <summary>An EBS snapshot that the account owns.</summary>
public sealed record Snapshot : Ec2Resource, IUnder<AwsRegion>
{
    /// <summary>The volume that it was taken of, which may be long gone; of a copy, an id that no volume has.</summary>
    public string? VolumeId { get; init; }

    /// <summary>Whether it is encrypted.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Whether taking it failed, so that nothing can be restored from it.</summary>
    public required bool HasFailed { get; init; }

    private protected override string Kind => "snapshot";

    private protected override string Owner => "";
}

/// <summary>With whom a snapshot is shared.</summary>
/// <param name="IsPublic">Whether every AWS account can make volumes of it.</param>
public sealed record SnapshotPermissions(bool IsPublic) : IFacetOf<Snapshot>;

internal static class SnapshotCollectors
{
    [Collector]
    internal static async IAsyncEnumerable<Snapshot> Snapshots(
        AwsRegion region, IAmazonEC2 ec2, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = new DescribeSnapshotsRequest { OwnerIds = ["self"], MaxResults = 1000 };
        await foreach (var snapshot in ec2.Paginators.DescribeSnapshots(request).Snapshots.WithCancellation(cancellationToken))
        {
            // Emulators list everybody's.
            if (snapshot.OwnerId != region.Account.Id) continue;
            yield return new Snapshot
            {
                Id = snapshot.SnapshotId,
                Location = region,
                VolumeId = snapshot.VolumeId,
                IsEncrypted = snapshot.Encrypted == true,
                HasFailed = snapshot.State == SnapshotState.Error,
                Tags = snapshot.Tags.ToTags(),
            };
        }
    }

    [Collector]
    internal static async Task<SnapshotPermissions> Permissions(Snapshot snapshot, IAmazonEC2 ec2, CancellationToken cancellationToken)
    {
        var request = new DescribeSnapshotAttributeRequest(snapshot.Id, SnapshotAttributeName.CreateVolumePermission);
        var response = await ec2.DescribeSnapshotAttributeAsync(request, cancellationToken);
        return new SnapshotPermissions((response.CreateVolumePermissions ?? []).Any(permission => permission.Group == PermissionGroup.All));
    }
}
