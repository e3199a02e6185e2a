using Prowler.Checks.Aws.Backup;

namespace Prowler.Checks.Aws.EC2;

/// <summary>EBS volumes: are they encrypted, and would anything be left of them?</summary>
internal static class VolumeChecks
{
    [Check("ec2_ebs_default_encryption")]
    internal static Verdict? DefaultEncryption(
        AwsRegion region, EbsDefaultEncryption encryption, Listing<Volume> volumes, ScanContext context)
    {
        if (!context.Judges(volumes)) return null;
        return Verdict.PassIf(
            encryption.IsEnabled,
            pass: $"EBS encrypts new volumes in {region.Name} by default.",
            fail: $"EBS does not encrypt new volumes in {region.Name} by default.");
    }

    [Check("ec2_ebs_volume_encryption")]
    internal static Verdict Encryption(Volume volume) => Verdict.PassIf(
        volume.IsEncrypted,
        pass: $"Volume {volume.Id} is encrypted.",
        fail: $"Volume {volume.Id} is not encrypted.");

    [Check("ec2_ebs_volume_protected_by_backup_plan")]
    internal static Verdict BackupPlan(Volume volume, RegionBackup backup) =>
        backup.SelectionOf(volume.Arn, volume.Tags ?? throw new InvalidOperationException("EC2 lists volumes with their tags.")) is { } selection
            ? Verdict.Pass($"Volume {volume.Id} is backed up by plan {selection.PlanName}.")
            : Verdict.Fail($"Volume {volume.Id} is backed up by no plan of AWS Backup.");

    [Check("ec2_ebs_volume_snapshots_exists")]
    internal static Verdict SnapshotsExist(Volume volume, RegionSnapshots snapshots) => Verdict.PassIf(
        snapshots.HasSnapshotOf(volume),
        pass: $"Volume {volume.Id} has a snapshot.",
        fail: $"Volume {volume.Id} has no snapshot.");
}
