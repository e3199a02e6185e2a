using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.SnapshotChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class SnapshotChecksTests
{
    private static readonly PublicSnapshots Listed = new(new HashSet<string> { "snap-1" });

    [Fact]
    public async Task A_snapshot_that_everyone_can_restore_fails() => Assert.Equal(
        Verdict.Fail("Snapshot snap-1 is shared with everyone."), await PublicSnapshot(Snapshot(), Listed, Permissions(isPublic: true)));

    [Fact]
    public async Task One_whose_own_permissions_say_otherwise_passes() => Assert.Equal(
        Verdict.Pass("Snapshot snap-1 cannot be restored by everyone."), await PublicSnapshot(Snapshot(), Listed, Permissions(isPublic: false)));

    [Fact]
    public async Task One_that_is_not_listed_as_public_passes_without_a_further_call() => Assert.Equal(
        Status.Pass, (await PublicSnapshot(Snapshot("snap-2"), Listed, OnDemand.Failed<SnapshotPermissions>(new Failure(FailureKind.Denied, "No.")))).Status);

    [Fact]
    public async Task Permissions_that_cannot_be_read_are_no_pass() => await Assert.ThrowsAsync<NotAssessedException>(
        () => PublicSnapshot(Snapshot(), Listed, OnDemand.Failed<SnapshotPermissions>(new Failure(FailureKind.Denied, "No."))));

    [Fact]
    public void Only_the_block_of_all_sharing_passes()
    {
        Assert.Equal(Verdict.Pass("All public sharing of snapshots in eu-west-1 is blocked."), Block("block-all-sharing", Found(Snapshot())));
        Assert.Equal(
            Verdict.Fail("New public sharing of snapshots in eu-west-1 is blocked, but those already public stay so."),
            Block("block-new-sharing", Found(Snapshot())));
        Assert.Equal(Verdict.Fail("Public sharing of snapshots in eu-west-1 is not blocked."), Block("unblocked", Found(Snapshot())));
    }

    [Fact]
    public void A_region_without_snapshots_is_judged_only_when_asked()
    {
        Assert.Null(Block("unblocked", Found<Snapshot>()));
        Assert.Equal(Status.Fail, AccountBlock(Ireland, new SnapshotBlockPublicAccess("unblocked"), Found<Snapshot>(), UnusedToo)?.Status);
        Assert.Equal(Status.Fail, Block("unblocked", Denied(Snapshot()))?.Status);
        Assert.Throws<NotAssessedException>(() => Block("unblocked", Denied<Snapshot>()));
    }

    [Fact]
    public void A_snapshot_is_encrypted_or_not()
    {
        Assert.Equal(Verdict.Pass("Snapshot snap-1 is encrypted."), Encryption(Snapshot() with { IsEncrypted = true }));
        Assert.Equal(Verdict.Fail("Snapshot snap-1 is not encrypted."), Encryption(Snapshot()));
    }

    private static OnDemand<SnapshotPermissions> Permissions(bool isPublic) => OnDemand.Of(new SnapshotPermissions(isPublic));

    private static Verdict? Block(string state, Listing<Snapshot> snapshots) =>
        AccountBlock(Ireland, new SnapshotBlockPublicAccess(state), snapshots, Context);
}
