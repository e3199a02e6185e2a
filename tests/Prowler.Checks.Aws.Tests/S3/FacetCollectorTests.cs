using System.Net;
using Amazon.S3;
using Prowler.Aws.Policies;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

/// <summary>The collectors of a bucket's facets: a configuration, none, and a refusal, which is neither.</summary>
public class FacetCollectorTests
{
    [Theory]
    [InlineData("", false, false, false)]
    [InlineData("<Status>Enabled</Status>", true, false, false)]
    [InlineData("<Status>Enabled</Status><MfaDelete>Enabled</MfaDelete>", true, false, true)]
    [InlineData("<Status>Suspended</Status><MfaDelete>Disabled</MfaDelete>", false, true, false)]
    public async Task Versioning(string settings, bool enabled, bool suspended, bool mfaDelete)
    {
        var s3 = Answering("versioning", $"<VersioningConfiguration>{settings}</VersioningConfiguration>");

        Assert.Equal(new BucketVersioning(enabled, suspended, mfaDelete), await BucketVersioningCollector.Versioning(Samples.Photos, s3, default));
    }

    [Fact]
    public async Task Acl()
    {
        var s3 = Answering("acl", """
            <AccessControlPolicy>
              <Owner><ID>a1b2c3</ID></Owner>
              <AccessControlList>
                <Grant>
                  <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>a1b2c3</ID></Grantee>
                  <Permission>FULL_CONTROL</Permission>
                </Grant>
                <Grant>
                  <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee>
                  <Permission>READ</Permission>
                </Grant>
              </AccessControlList>
            </AccessControlPolicy>
            """);

        var acl = await BucketAclCollector.Acl(Samples.Photos, s3, default);

        Assert.Equal("a1b2c3", acl.OwnerId);
        Assert.Equal([new AclGrant("FULL_CONTROL", null), new AclGrant("READ", AclGrant.AllUsers)], acl.Grants);
        Assert.Equal([false, true], acl.Grants.Select(grant => grant.IsPublic));
    }

    [Fact]
    public async Task An_answer_without_an_access_control_list_is_not_a_private_one()
    {
        var s3 = Answering("acl", "<AccessControlPolicy/>");

        await Assert.ThrowsAsync<InvalidDataException>(() => BucketAclCollector.Acl(Samples.Photos, s3, default));
    }

    [Fact]
    public async Task Ownership_controls()
    {
        var s3 = Answering("ownershipControls", "<OwnershipControls><Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule></OwnershipControls>");

        var controls = await BucketOwnershipControlsCollector.OwnershipControls(Samples.Photos, s3, default);

        Assert.Equal("BucketOwnerEnforced", controls.ObjectOwnership);
        Assert.True(controls.DisablesAcls);
    }

    [Fact]
    public async Task No_ownership_controls() => Assert.Equal(
        new BucketOwnershipControls(null),
        await BucketOwnershipControlsCollector.OwnershipControls(Samples.Photos, Refusing("ownershipControls", "OwnershipControlsNotFoundError"), default));

    [Fact]
    public async Task Policy()
    {
        var s3 = Answering("policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}]}""");

        var policy = await BucketPolicyCollector.Policy(Samples.Photos, s3, default);

        Assert.Equal(PolicyEffect.Allow, Assert.Single(policy.Document!.Statements).Effect);
    }

    [Fact]
    public async Task No_policy() =>
        Assert.Null((await BucketPolicyCollector.Policy(Samples.Photos, Refusing("policy", "NoSuchBucketPolicy"), default)).Document);

    [Theory]
    [InlineData("<SSEAlgorithm>AES256</SSEAlgorithm>", "AES256", null, false)]
    [InlineData("<SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>alias/k</KMSMasterKeyID>", "aws:kms", "alias/k", true)]
    [InlineData("<SSEAlgorithm>aws:kms:dsse</SSEAlgorithm>", "aws:kms:dsse", null, true)]
    public async Task Encryption(string rule, string algorithm, string? key, bool usesKms)
    {
        var s3 = Answering(
            "encryption",
            $"<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>{rule}</ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>");

        var encryption = await BucketEncryptionCollector.Encryption(Samples.Photos, s3, default);

        Assert.Equal(new BucketEncryption(algorithm, key), encryption);
        Assert.Equal(usesKms, encryption.UsesKms);
    }

    [Fact]
    public async Task No_encryption() => Assert.Equal(
        new BucketEncryption(null, null),
        await BucketEncryptionCollector.Encryption(Samples.Photos, Refusing("encryption", "ServerSideEncryptionConfigurationNotFoundError"), default));

    [Theory]
    [InlineData("<LoggingEnabled><TargetBucket>logs</TargetBucket><TargetPrefix/></LoggingEnabled>", "logs")]
    [InlineData("", null)]
    public async Task Logging(string settings, string? target) => Assert.Equal(
        new BucketLogging(target),
        await BucketLoggingCollector.Logging(Samples.Photos, Answering("logging", $"<BucketLoggingStatus>{settings}</BucketLoggingStatus>"), default));

    [Fact]
    public async Task Lifecycle()
    {
        const string Rule = "<Rule><ID>r</ID><Filter><Prefix/></Filter><Status>{0}</Status><Expiration><Days>1</Days></Expiration></Rule>";
        var rules = string.Concat(((string[])["Enabled", "Disabled", "Enabled"]).Select(status => string.Format(null, Rule, status)));

        var lifecycle = await BucketLifecycleCollector.Lifecycle(
            Samples.Photos, Answering("lifecycle", $"<LifecycleConfiguration>{rules}</LifecycleConfiguration>"), default);

        Assert.Equal(new BucketLifecycle(EnabledRules: 2, DisabledRules: 1), lifecycle);
    }

    [Fact]
    public async Task No_lifecycle() => Assert.Equal(
        new BucketLifecycle(0, 0),
        await BucketLifecycleCollector.Lifecycle(Samples.Photos, Refusing("lifecycle", "NoSuchLifecycleConfiguration"), default));

    [Theory]
    [InlineData("", 0, 0, 0, false)]
    [InlineData("<EventBridgeConfiguration/>", 0, 0, 0, true)]
    [InlineData("<TopicConfiguration><Topic>arn:aws:sns:eu-west-1:111122223333:t</Topic><Event>s3:ObjectCreated:*</Event></TopicConfiguration>", 1, 0, 0, false)]
    [InlineData("<QueueConfiguration><Queue>arn:aws:sqs:eu-west-1:111122223333:q</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration>", 0, 1, 0, false)]
    [InlineData("<CloudFunctionConfiguration><CloudFunction>arn:aws:lambda:eu-west-1:111122223333:function:f</CloudFunction><Event>s3:ObjectCreated:*</Event></CloudFunctionConfiguration>", 0, 0, 1, false)]
    public async Task Notifications(string settings, int topics, int queues, int functions, bool eventBridge)
    {
        var s3 = Answering("notification", $"<NotificationConfiguration>{settings}</NotificationConfiguration>");

        Assert.Equal(
            new BucketNotifications
            {
                Topics = topics,
                Queues = queues,
                Functions = functions,
                EventBridge = eventBridge,
            },
            await BucketNotificationsCollector.Notifications(Samples.Photos, s3, default));
    }

    [Fact]
    public async Task Object_lock() => Assert.Equal(
        new BucketObjectLock(Enabled: true),
        await BucketObjectLockCollector.ObjectLock(
            Samples.Photos,
            Answering("object-lock", "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>"),
            default));

    [Fact]
    public async Task No_object_lock() => Assert.Equal(
        new BucketObjectLock(Enabled: false),
        await BucketObjectLockCollector.ObjectLock(Samples.Photos, Refusing("object-lock", "ObjectLockConfigurationNotFoundError"), default));

    [Fact]
    public async Task Replication()
    {
        var s3 = Answering("replication", """
            <ReplicationConfiguration>
              <Role>arn:aws:iam::111122223333:role/replication</Role>
              <Rule><ID>a</ID><Priority>1</Priority><Filter><Prefix/></Filter><Status>Enabled</Status><Destination><Bucket>arn:aws:s3:::copies</Bucket></Destination></Rule>
              <Rule><ID>b</ID><Priority>2</Priority><Filter><Prefix/></Filter><Status>Disabled</Status><Destination><Bucket>arn:aws:s3:::others</Bucket></Destination></Rule>
            </ReplicationConfiguration>
            """);

        var replication = await BucketReplicationCollector.Replication(Samples.Photos, s3, default);

        Assert.Equal([new BucketReplicationRule(true, "copies"), new BucketReplicationRule(false, "others")], replication.Rules);
    }

    [Fact]
    public async Task No_replication() => Assert.Empty(
        (await BucketReplicationCollector.Replication(Samples.Photos, Refusing("replication", "ReplicationConfigurationNotFoundError"), default)).Rules);

    public static TheoryData<string, Func<IAmazonS3, Task>> Facets => new()
    {
        { "versioning", s3 => BucketVersioningCollector.Versioning(Samples.Photos, s3, default) },
        { "acl", s3 => BucketAclCollector.Acl(Samples.Photos, s3, default) },
        { "ownershipControls", s3 => BucketOwnershipControlsCollector.OwnershipControls(Samples.Photos, s3, default) },
        { "policy", s3 => BucketPolicyCollector.Policy(Samples.Photos, s3, default) },
        { "encryption", s3 => BucketEncryptionCollector.Encryption(Samples.Photos, s3, default) },
        { "logging", s3 => BucketLoggingCollector.Logging(Samples.Photos, s3, default) },
        { "lifecycle", s3 => BucketLifecycleCollector.Lifecycle(Samples.Photos, s3, default) },
        { "notification", s3 => BucketNotificationsCollector.Notifications(Samples.Photos, s3, default) },
        { "object-lock", s3 => BucketObjectLockCollector.ObjectLock(Samples.Photos, s3, default) },
        { "replication", s3 => BucketReplicationCollector.Replication(Samples.Photos, s3, default) },
    };

    [Theory]
    [MemberData(nameof(Facets), DisableDiscoveryEnumeration = true)]
    public async Task A_refusal_is_let_through(string subresource, Func<IAmazonS3, Task> collect)
    {
        var exception = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => collect(Refusing(subresource, "AccessDenied", HttpStatusCode.Forbidden)));

        Assert.Equal("AccessDenied", exception.ErrorCode);
    }

    [Theory]
    [InlineData("versioning")]
    [InlineData("acl")]
    [InlineData("ownershipControls")]
    [InlineData("notification")]
    [InlineData("object-lock")]
    public async Task A_bucket_that_is_gone_is_not_taken_for_one_without_a_configuration(string subresource)
    {
        // The SDK hides which 404 it was from the other operations.
        var collect = Facets.Where(facet => (string)facet[0] == subresource).Select(facet => (Func<IAmazonS3, Task>)facet[1]).Single();

        await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => collect(Refusing(subresource, "NoSuchBucket")));
    }

    private static IAmazonS3 Answering(string subresource, string xml) => new FakeS3().Answer($"GET /photos?{subresource}", xml).Client();

    private static IAmazonS3 Refusing(string subresource, string code, HttpStatusCode status = HttpStatusCode.NotFound) =>
        new FakeS3().Refuse($"GET /photos?{subresource}", code, status).Client();
}
