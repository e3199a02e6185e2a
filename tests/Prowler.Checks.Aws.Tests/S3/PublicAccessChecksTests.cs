using Prowler.Aws.Policies;
using Prowler.Checks.Aws.S3;
using static Prowler.Checks.Aws.S3.PublicAccessChecks;

namespace Prowler.Checks.Aws.Tests.S3;

public class PublicAccessChecksTests
{
    private const string AnyoneMayRead = """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*" }""";

    private static readonly PublicAccessBlock Closed = new()
    {
        BlockPublicAcls = true,
        IgnorePublicAcls = true,
        BlockPublicPolicy = true,
        RestrictPublicBuckets = true,
    };
    private static readonly PublicAccessBlock ClosesPoliciesOnly = PublicAccessBlock.None with { RestrictPublicBuckets = true };
    private static readonly PublicAccessBlock RefusesChangesOnly = new()
    {
        BlockPublicAcls = true,
        IgnorePublicAcls = false,
        BlockPublicPolicy = true,
        RestrictPublicBuckets = false,
    };
    private static readonly string[] List = ["FULL_CONTROL", "READ", "READ_ACP"];

    [Fact]
    public void An_account_that_blocks_public_access_passes() =>
        Assert.Equal(Status.Pass, AccountBlock(Samples.Account, new(Closed), Buckets(Samples.Photos), Context())!.Status);

    [Fact]
    public void An_account_that_only_refuses_new_openings_fails() =>
        Assert.Equal(Status.Fail, AccountBlock(Samples.Account, new(RefusesChangesOnly), Buckets(Samples.Photos), Context())!.Status);

    [Fact]
    public void An_account_without_buckets_is_judged_only_when_unused_services_are()
    {
        Assert.Null(AccountBlock(Samples.Account, new(PublicAccessBlock.None), Buckets(), Context()));
        Assert.Equal(Status.Fail, AccountBlock(Samples.Account, new(PublicAccessBlock.None), Buckets(), Context(scanUnusedServices: true))!.Status);
    }

    [Fact]
    public void An_open_account_whose_buckets_cannot_be_listed_is_not_assessed_but_a_closed_one_passes()
    {
        var denied = new Listing<Bucket>([], [Denied]);

        Assert.Throws<NotAssessedException>(() => AccountBlock(Samples.Account, new(PublicAccessBlock.None), denied, Context()));
        Assert.Equal(Status.Pass, AccountBlock(Samples.Account, new(Closed), denied, Context())!.Status);
    }

    [Fact]
    public async Task A_bucket_is_blocked_by_its_own_block_or_by_the_accounts()
    {
        Assert.Equal(Status.Pass, (await BucketBlock(Samples.Photos, new(Closed), Account(null))).Status);
        Assert.Equal(Status.Pass, (await BucketBlock(Samples.Photos, new(PublicAccessBlock.None), Account(Closed))).Status);
        Assert.Equal(Status.Fail, (await BucketBlock(Samples.Photos, new(ClosesPoliciesOnly), Account(RefusesChangesOnly))).Status);
    }

    [Fact]
    public async Task An_open_bucket_under_an_account_that_could_not_be_read_is_not_assessed() =>
        await Assert.ThrowsAsync<NotAssessedException>(() => BucketBlock(Samples.Photos, new(PublicAccessBlock.None), Account(null)));

    [Fact]
    public async Task A_closed_account_is_said_once_and_of_no_bucket()
    {
        Assert.Equal(Status.Pass, ClosedByAccount(Samples.Account, new(Closed))!.Status);
        Assert.Null(ClosedByAccount(Samples.Account, new(ClosesPoliciesOnly)));
        Assert.Null(await Public(account: Closed, policy: AnyoneMayRead));
        Assert.Null(await PublicAcl(Samples.Photos, Account(Closed), Block(null), Acl(AclGrant.AllUsers, "READ"), List, "list"));
    }

    [Fact]
    public async Task A_public_policy_or_list_fails_and_is_named()
    {
        Assert.Equal(Verdict.Fail("Bucket photos is open to the public by its policy."), await Public(policy: AnyoneMayRead));
        Assert.Equal(
            Verdict.Fail("Bucket photos is open to the public by its access control list (READ_ACP)."),
            await Public(acl: Acl(AclGrant.AuthenticatedUsers, "READ_ACP")));
    }

    [Fact]
    public async Task A_bucket_with_a_block_passes_whatever_its_policy_says() =>
        Assert.Equal(Status.Pass, (await Public(block: Closed, policy: AnyoneMayRead))!.Status);

    [Fact]
    public async Task A_closed_bucket_passes_even_when_no_block_could_be_read() =>
        Assert.Equal(Status.Pass, (await PublicAccess(Samples.Photos, Account(null), Block(null), Acl(null, "FULL_CONTROL"), Policy(null)))!.Status);

    [Fact]
    public async Task An_open_bucket_whose_block_could_not_be_read_is_not_assessed() =>
        await Assert.ThrowsAsync<NotAssessedException>(() => PublicAccess(
            Samples.Photos, Account(PublicAccessBlock.None), Block(null), Acl(AclGrant.AllUsers, "READ"), Policy(null)));

    [Fact]
    public async Task The_switches_of_bucket_and_account_count_together()
    {
        var ignoresAcls = PublicAccessBlock.None with { IgnorePublicAcls = true };

        Assert.Equal(Status.Pass, (await BucketBlock(Samples.Photos, new(ClosesPoliciesOnly), Account(ignoresAcls))).Status);
        Assert.Equal(Status.Pass, (await Public(ignoresAcls, ClosesPoliciesOnly, Acl(AclGrant.AllUsers, "READ"), AnyoneMayRead))!.Status);
        Assert.Equal(Status.Pass, (await Public(block: ClosesPoliciesOnly, policy: AnyoneMayRead))!.Status);
        Assert.Equal(Status.Fail, (await Public(block: ClosesPoliciesOnly, acl: Acl(AclGrant.AllUsers, "READ")))!.Status);
        Assert.Equal(Status.Pass, (await PublicAcl(
            Samples.Photos, Account(PublicAccessBlock.None), Block(ignoresAcls), Acl(AclGrant.AllUsers, "READ"), List, "list"))!.Status);
    }

    [Fact]
    public async Task A_policy_that_is_not_understood_is_for_a_person_to_read() =>
        Assert.Equal(Status.Manual, (await Public(policy: """{ "Effect": "Allow" }"""))!.Status);

    [Theory]
    [InlineData(AclGrant.AllUsers, "READ", Status.Fail)]
    [InlineData(AclGrant.AuthenticatedUsers, "FULL_CONTROL", Status.Fail)]
    [InlineData(AclGrant.AllUsers, "WRITE", Status.Pass)]
    [InlineData(null, "READ", Status.Pass)]
    public async Task A_list_fails_for_the_permissions_of_the_check_alone(string? group, string permission, Status status) =>
        Assert.Equal(status, (await PublicAcl(
            Samples.Photos, Account(PublicAccessBlock.None), Block(PublicAccessBlock.None), Acl(group, permission), List, "list"))!.Status);

    [Theory]
    [InlineData("\"Action\": \"s3:PutObject\"", Status.Fail)]
    [InlineData("\"Action\": \"S3:put*\"", Status.Fail)]
    [InlineData("\"Action\": \"*\"", Status.Fail)]
    [InlineData("\"NotAction\": \"s3:Get*\"", Status.Fail)]
    [InlineData("\"Action\": [\"s3:GetObject\", \"s3:ListBucket\"]", Status.Pass)]
    [InlineData("\"NotAction\": \"s3:*\"", Status.Pass)]
    public async Task A_policy_lets_the_public_write_by_name_by_pattern_or_by_omission(string actions, Status status) =>
        Assert.Equal(status, (await PublicWrite($$"""{ "Effect": "Allow", "Principal": "*", {{actions}}, "Resource": "*" }""")).Status);

    [Fact]
    public async Task A_policy_for_the_public_is_stopped_by_either_block()
    {
        const string statement = """{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*" }""";

        Assert.Equal(Status.Pass, (await PublicWrite(statement, block: ClosesPoliciesOnly)).Status);
        Assert.Equal(Status.Pass, (await PublicWrite(statement, account: ClosesPoliciesOnly)).Status);
        Assert.Equal(Status.Fail, (await PublicWrite(statement, block: RefusesChangesOnly)).Status);
    }

    [Fact]
    public async Task A_policy_for_the_own_organization_does_not_let_the_public_write() => Assert.Equal(Status.Pass, (await PublicWrite(
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-1" } } }""")).Status);

    [Fact]
    public async Task A_bucket_without_a_policy_lets_nobody_write() =>
        Assert.Equal(Status.Pass, (await PolicyPublicWrite(Samples.Photos, new BucketPolicy(null), Account(null), Block(null), ["s3:PutObject"])).Status);

    private static readonly Failure Denied = new(FailureKind.Denied, "AccessDenied");

    private static ScanContext Context(bool scanUnusedServices = false) =>
        new(Samples.AccountId, "aws", "eu-west-1", ["eu-central-1", "eu-west-1"], scanUnusedServices);

    private static Listing<Bucket> Buckets(params Bucket[] buckets) => new(buckets, []);

    /// <summary>The account's block; null for one that could not be read.</summary>
    private static OnDemand<AccountPublicAccessBlock> Account(PublicAccessBlock? block) =>
        block is null ? OnDemand.Failed<AccountPublicAccessBlock>(Denied) : OnDemand.Of(new AccountPublicAccessBlock(block));

    /// <summary>The bucket's block; null for one that could not be read.</summary>
    private static OnDemand<BucketPublicAccessBlock> Block(PublicAccessBlock? block) =>
        block is null ? OnDemand.Failed<BucketPublicAccessBlock>(Denied) : OnDemand.Of(new BucketPublicAccessBlock(block));

    private static OnDemand<BucketAcl> Acl(string? group, string permission) =>
        OnDemand.Of(new BucketAcl(Samples.OwnerId, [new AclGrant(permission, group)]));

    private static OnDemand<BucketPolicy> Policy(string? statement) => OnDemand.Of(new BucketPolicy(
        statement is null ? null : PolicyDocument.Parse($$"""{ "Statement": [{{statement}}] }""")));

    private static Task<Verdict?> Public(
        PublicAccessBlock? account = null, PublicAccessBlock? block = null, OnDemand<BucketAcl>? acl = null, string? policy = null) =>
        PublicAccess(
            Samples.Photos,
            Account(account ?? PublicAccessBlock.None),
            Block(block ?? PublicAccessBlock.None),
            acl ?? Acl(null, "FULL_CONTROL"),
            Policy(policy));

    private static async Task<Verdict> PublicWrite(
        string statement, PublicAccessBlock? account = null, PublicAccessBlock? block = null) => await PolicyPublicWrite(
            Samples.Photos,
            await Policy(statement).Get(),
            Account(account ?? PublicAccessBlock.None),
            Block(block ?? PublicAccessBlock.None),
            ["s3:PutObject", "s3:DeleteObject"]);
}
