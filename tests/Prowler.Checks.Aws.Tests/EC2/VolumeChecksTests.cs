using Prowler.Checks.Aws.Backup;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.VolumeChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class VolumeChecksTests
{
    private static readonly EbsDefaultEncryption On = new(IsEnabled: true);
    private static readonly EbsDefaultEncryption Off = new(IsEnabled: false);

    [Fact]
    public void Default_encryption_is_judged_where_there_are_volumes()
    {
        Assert.Equal(Verdict.Pass("EBS encrypts new volumes in eu-west-1 by default."), DefaultEncryption(Ireland, On, Found(Volume()), Context));
        Assert.Equal(
            Verdict.Fail("EBS does not encrypt new volumes in eu-west-1 by default."), DefaultEncryption(Ireland, Off, Found(Volume()), Context));
    }

    [Fact]
    public void A_region_without_volumes_is_judged_only_when_asked()
    {
        Assert.Null(DefaultEncryption(Ireland, Off, Found<Volume>(), Context));
        Assert.Equal(Status.Fail, DefaultEncryption(Ireland, Off, Found<Volume>(), UnusedToo)?.Status);
    }

    [Fact]
    public void One_volume_seen_is_enough_and_none_seen_is_no_answer()
    {
        Assert.Equal(Status.Fail, DefaultEncryption(Ireland, Off, Denied(Volume()), Context)?.Status);
        Assert.Equal(Status.Fail, DefaultEncryption(Ireland, Off, Denied<Volume>(), UnusedToo)?.Status);
        Assert.Throws<NotAssessedException>(() => DefaultEncryption(Ireland, Off, Denied<Volume>(), Context));
    }

    [Fact]
    public void A_volume_is_encrypted_or_not()
    {
        Assert.Equal(Verdict.Pass("Volume vol-1 is encrypted."), Encryption(Volume() with { IsEncrypted = true }));
        Assert.Equal(Verdict.Fail("Volume vol-1 is not encrypted."), Encryption(Volume()));
    }

    [Fact]
    public void A_volume_that_a_plan_selects_is_backed_up()
    {
        var byTag = new BackupSelection
        {
            PlanName = "nightly",
            Resources = [],
            NotResources = [],
            AnyTags = [new BackupTag("team", "shop")],
            Conditions = [],
        };

        Assert.Equal(Verdict.Pass("Volume vol-1 is backed up by plan nightly."), BackupPlan(Volume(), Backup(byTag)));
    }

    [Fact]
    public void A_volume_that_none_selects_is_not()
    {
        var other = new BackupSelection
        {
            PlanName = "nightly",
            Resources = ["arn:aws:ec2:*:*:instance/*"],
            NotResources = [],
            AnyTags = [],
            Conditions = [],
        };

        Assert.Equal(Verdict.Fail("Volume vol-1 is backed up by no plan of AWS Backup."), BackupPlan(Volume(), Backup(other)));
        Assert.Equal(Status.Fail, BackupPlan(Volume(), new RegionBackup([])).Status);
    }

    [Fact]
    public void A_volume_needs_a_snapshot_of_its_own()
    {
        var snapshots = RegionSnapshotsCollectors.ByVolume(Ireland, [Snapshot(), Snapshot("snap-2") with { VolumeId = null }]);

        Assert.Equal(Verdict.Pass("Volume vol-1 has a snapshot."), SnapshotsExist(Volume(), snapshots));
        Assert.Equal(Verdict.Fail("Volume vol-2 has no snapshot."), SnapshotsExist(Volume("vol-2"), snapshots));
    }

    [Fact]
    public void A_snapshot_that_failed_is_none() => Assert.Equal(
        Status.Fail, SnapshotsExist(Volume(), new RegionSnapshots([Snapshot() with { HasFailed = true }])).Status);

    private static RegionBackup Backup(BackupSelection selection) => new([new BackupPlanSelections([selection])]);
}
