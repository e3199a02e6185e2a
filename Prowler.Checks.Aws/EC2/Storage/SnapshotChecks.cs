namespace Prowler.Checks.Aws.EC2;

internal static class SnapshotChecks
{
    [Check("ec2_ebs_public_snapshot")]
    internal static async Task<Verdict> PublicSnapshot(Snapshot snapshot, PublicSnapshots listed, OnDemand<SnapshotPermissions> permissions)
    {
        // Its own permissions have the last word, and few are asked for: emulators list all snapshots, shared or not.
        var isPublic = listed.Ids.Contains(snapshot.Id) && (await permissions.Get()).IsPublic;
        return Verdict.PassIf(
            !isPublic,
            pass: $"Snapshot {snapshot.Id} cannot be restored by everyone.",
            fail: $"Snapshot {snapshot.Id} is shared with everyone.");
    }

    [Check("ec2_ebs_snapshot_account_block_public_access")]
    internal static Verdict? AccountBlock(
        AwsRegion region, SnapshotBlockPublicAccess block, Listing<Snapshot> snapshots, ScanContext context)
    {
        if (!context.Judges(snapshots)) return null;
        return block.State switch
        {
            "block-all-sharing" => Verdict.Pass($"All public sharing of snapshots in {region.Name} is blocked."),
            "block-new-sharing" => Verdict.Fail($"New public sharing of snapshots in {region.Name} is blocked, but those already public stay so."),
            _ => Verdict.Fail($"Public sharing of snapshots in {region.Name} is not blocked."),
        };
    }

    [Check("ec2_ebs_snapshots_encrypted")]
    internal static Verdict Encryption(Snapshot snapshot) => Verdict.PassIf(
        snapshot.IsEncrypted,
        pass: $"Snapshot {snapshot.Id} is encrypted.",
        fail: $"Snapshot {snapshot.Id} is not encrypted.");
}
