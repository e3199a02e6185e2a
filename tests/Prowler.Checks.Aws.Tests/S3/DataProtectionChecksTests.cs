using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.DataProtectionChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class DataProtectionChecksTests
{
    private static readonly BucketVersioning Versioned = new(Enabled: true, Suspended: false, MfaDelete: false);
    private static readonly BucketVersioning Unversioned = new(Enabled: false, Suspended: false, MfaDelete: false);

    [Fact]
    public void A_versioned_bucket_passes() => Assert.Equal(Status.Pass, ObjectVersioning(Samples.Photos, Versioned).Status);

    [Fact]
    public void An_unversioned_bucket_fails() => Assert.Equal(
        Verdict.Fail("Bucket photos keeps no earlier versions of its objects."), ObjectVersioning(Samples.Photos, Unversioned));

    [Fact]
    public void A_bucket_with_suspended_versioning_fails_and_says_so()
    {
        var verdict = ObjectVersioning(Samples.Photos, new BucketVersioning(Enabled: false, Suspended: true, MfaDelete: false));

        Assert.Equal(Status.Fail, verdict.Status);
        Assert.Contains("suspended", verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bucket_with_MFA_delete_passes() =>
        Assert.Equal(Status.Pass, MfaDelete(Samples.Photos, Versioned with { MfaDelete = true }).Status);

    [Fact]
    public void A_bucket_without_MFA_delete_fails() => Assert.Equal(Status.Fail, MfaDelete(Samples.Photos, Versioned).Status);

    [Fact]
    public void A_bucket_with_object_lock_passes() => Assert.Equal(Status.Pass, ObjectLock(Samples.Photos, new BucketObjectLock(true)).Status);

    [Fact]
    public void A_bucket_without_object_lock_fails() => Assert.Equal(Status.Fail, ObjectLock(Samples.Photos, new BucketObjectLock(false)).Status);

    [Theory]
    [InlineData(1, 0, Status.Pass, "Bucket photos has 1 lifecycle rule in force.")]
    [InlineData(2, 3, Status.Pass, "Bucket photos has 2 lifecycle rules in force.")]
    [InlineData(0, 1, Status.Fail, "Bucket photos has 1 lifecycle rule, but none in force.")]
    [InlineData(0, 0, Status.Fail, "Bucket photos has no lifecycle rules.")]
    public void A_bucket_needs_a_lifecycle_rule_in_force(int enabled, int disabled, Status status, string detail)
    {
        var verdict = Lifecycle(Samples.Photos, new BucketLifecycle(enabled, disabled));

        Assert.Equal((status, detail), (verdict.Status, verdict.Detail));
    }

    [Fact]
    public void A_copy_in_another_region_passes() => Assert.Equal(
        Verdict.Pass("Bucket photos is replicated to bucket copies in eu-central-1."),
        Replicated([new(true, "copies")], Samples.Bucket("copies", "eu-central-1")));

    [Fact]
    public void A_copy_in_a_region_that_is_not_scanned_passes() =>
        Assert.Equal(Status.Pass, Replicated([new(true, "copies")], Samples.Bucket("copies", "ap-southeast-2")).Status);

    [Fact]
    public void A_copy_in_the_same_region_fails() => Assert.Equal(
        Verdict.Fail("Bucket photos is replicated only within its own region, eu-west-1."),
        Replicated([new(true, "copies")], Samples.Bucket("copies")));

    [Fact]
    public void One_copy_in_another_region_is_enough() => Assert.Equal(
        Status.Pass,
        Replicated([new(true, "near"), new(true, "foreign"), new(true, "far")], Samples.Bucket("near"), Samples.Bucket("far", "eu-central-1")).Status);

    [Fact]
    public void A_copy_in_somebody_else_s_bucket_is_for_a_person_to_check()
    {
        var verdict = Replicated([new(true, "near"), new(true, "foreign")], Samples.Bucket("near"));

        Assert.Equal(Status.Manual, verdict.Status);
        Assert.Contains("bucket foreign, which is not one of this account's", verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_rule_in_force_a_bucket_fails()
    {
        Assert.Equal(Status.Fail, Replicated([]).Status);
        Assert.Equal(Status.Fail, Replicated([new(false, "copies")], Samples.Bucket("copies", "eu-central-1")).Status);
    }

    [Fact]
    public void Without_versioning_a_rule_does_nothing() => Assert.Equal(
        Verdict.Fail("Bucket photos has replication rules, which do nothing while versioning is not enabled."),
        CrossRegionReplication(Samples.Photos, Unversioned, new([new(true, "copies")]), Own(Samples.Bucket("copies", "eu-central-1"))));

    private static Verdict Replicated(BucketReplicationRule[] rules, params Bucket[] own) =>
        CrossRegionReplication(Samples.Photos, Versioned, new BucketReplication(rules), Own(own));

    private static BucketsByName Own(params Bucket[] buckets) => BucketCollector.ByName(Samples.Account, [Samples.Photos, .. buckets]);
}
