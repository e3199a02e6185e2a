using Prowler.Aws.Policies;
using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.AccessChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class AccessChecksTests
{
    [Theory]
    [InlineData("BucketOwnerEnforced", Status.Pass)]
    [InlineData("BucketOwnerPreferred", Status.Fail)]
    [InlineData("ObjectWriter", Status.Fail)]
    [InlineData(null, Status.Fail)]
    public void Acls_are_disabled_only_when_the_owner_is_enforced(string? ownership, Status status) =>
        Assert.Equal(status, AclProhibited(Samples.Photos, new BucketOwnershipControls(ownership)).Status);

    [Fact]
    public void A_bucket_without_a_policy_lets_no_account_in() =>
        Assert.Equal(Status.Pass, CrossAccountAccess(Samples.Photos, new BucketPolicy(null), []).Status);

    [Fact]
    public void A_policy_for_the_own_account_passes() => Assert.Equal(
        Verdict.Pass("The policy of bucket photos lets no accounts in that are not trusted."), Judge(Allow("arn:aws:iam::111122223333:role/app")));

    [Fact]
    public void A_policy_for_another_account_fails_and_names_it() => Assert.Equal(
        Verdict.Fail("The policy of bucket photos lets principals of accounts in that are not trusted: AWS:arn:aws:iam::444455556666:root."),
        Judge(Allow("arn:aws:iam::444455556666:root")));

    [Fact]
    public void A_policy_for_everyone_fails() => Assert.Equal(Status.Fail, Judge(Allow("*")).Status);

    [Fact]
    public void A_policy_for_a_trusted_account_passes() =>
        Assert.Equal(Status.Pass, Judge(Allow("arn:aws:iam::444455556666:root"), "444455556666").Status);

    [Fact]
    public void An_origin_access_identity_is_for_a_person_to_check() =>
        Assert.Equal(Status.Manual, Judge(Allow("arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1")).Status);

    [Fact]
    public void A_policy_that_is_not_understood_is_for_a_person_to_read_unless_what_is_understood_fails()
    {
        Assert.Equal(Status.Manual, Judge("""{ "Effect": "Allow" }""").Status);
        Assert.Equal(Status.Fail, Judge($$"""{ "Effect": "Allow" }, {{Allow("*")}}""").Status);
    }

    [Fact]
    public void Only_the_first_few_of_many_strangers_are_named()
    {
        var strangers = Enumerable.Range(0, 8).Select(i => $"\"99990000000{i}\"");

        var verdict = Judge($$"""{ "Effect": "Allow", "Principal": { "AWS": [{{string.Join(',', strangers)}}] }, "Action": "s3:*", "Resource": "*" }""");

        Assert.EndsWith("AWS:999900000004 and 3 more.", verdict.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_are_not_asked_for_while_the_check_is_off()
    {
        var sample = new OnDemand<BucketObjectSample>(() => throw new InvalidOperationException("asked for"));

        Assert.Null(await ObjectPublic(Samples.Photos, sample, s3BucketObjectPublicEnabled: false));
    }

    [Fact]
    public async Task An_empty_bucket_passes() => Assert.Equal(Verdict.Pass("Bucket photos has no objects."), await Judge([]));

    [Fact]
    public async Task Private_objects_pass() =>
        Assert.Equal(Status.Pass, (await Judge([new("a", [new AclGrant("FULL_CONTROL", null)])]))!.Status);

    [Theory]
    [InlineData(AclGrant.AllUsers, Status.Fail)]
    [InlineData(AclGrant.AuthenticatedUsers, Status.Fail)]
    [InlineData("http://acs.amazonaws.com/groups/s3/LogDelivery", Status.Pass)]
    [InlineData("http://example.org/AllUsers", Status.Pass)]
    public async Task An_object_is_public_when_a_global_group_is_granted_anything(string group, Status status) =>
        Assert.Equal(status, (await Judge([new("a", [new AclGrant("READ_ACP", group)])]))!.Status);

    [Fact]
    public async Task Public_objects_are_named() => Assert.Equal(
        Verdict.Fail("1 of the 2 sampled objects of bucket photos are public by their access control lists: b.html."),
        await Judge([new("a", []), new("b.html", [new AclGrant("READ", AclGrant.AllUsers)])]));

    [Fact]
    public async Task A_sample_that_could_not_be_taken_ends_the_check_as_not_assessed()
    {
        var sample = OnDemand.Failed<BucketObjectSample>(new Failure(FailureKind.Denied, "AccessDenied"));

        await Assert.ThrowsAsync<NotAssessedException>(() => ObjectPublic(Samples.Photos, sample, s3BucketObjectPublicEnabled: true));
    }

    private static Task<Verdict?> Judge(SampledObject[] objects) =>
        ObjectPublic(Samples.Photos, OnDemand.Of(new BucketObjectSample(objects)), s3BucketObjectPublicEnabled: true);

    private static string Allow(string principal) =>
        $$"""{ "Effect": "Allow", "Principal": { "AWS": "{{principal}}" }, "Action": "s3:GetObject", "Resource": "*" }""";

    private static Verdict Judge(string statements, params string[] trusted) => CrossAccountAccess(
        Samples.Photos, new BucketPolicy(PolicyDocument.Parse($$"""{ "Statement": [{{statements}}] }""")), trusted);
}
