using Amazon.S3;
using Amazon.S3.Model;
using Prowler.Aws;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Aws.Tests.S3;

/// <summary>The collectors against answers that nobody here wrote.</summary>
public class MotoTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private const string TlsOnly = """
        {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Deny", "Principal": "*", "Action": "s3:*",
            "Resource": ["arn:aws:s3:::{0}", "arn:aws:s3:::{0}/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } }
          }
        }
        """;

    [SkippableFact]
    public async Task A_bucket_in_good_order_passes()
    {
        var (bucket, s3) = await Create("good-order", region: "eu-north-1", objectLock: true);
        var (copies, _) = await Create("good-order-copies", region: "eu-central-1", objectLock: true);
        var (name, ct) = (bucket.Name, CancellationToken.None);
        await s3.PutBucketPolicyAsync(name, TlsOnly.Replace("{0}", name, StringComparison.Ordinal), ct);
        await s3.PutBucketOwnershipControlsAsync(new PutBucketOwnershipControlsRequest
        {
            BucketName = name,
            OwnershipControls = new OwnershipControls { Rules = [new OwnershipControlsRule { ObjectOwnership = ObjectOwnership.BucketOwnerEnforced }] },
        });
        await s3.PutBucketEncryptionAsync(new PutBucketEncryptionRequest
        {
            BucketName = name,
            ServerSideEncryptionConfiguration = new ServerSideEncryptionConfiguration
            {
                ServerSideEncryptionRules =
                [
                    new ServerSideEncryptionRule
                    {
                        ServerSideEncryptionByDefault = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = ServerSideEncryptionMethod.AWSKMS },
                    },
                ],
            },
        });
        await s3.PutLifecycleConfigurationAsync(new PutLifecycleConfigurationRequest
        {
            BucketName = name,
            Configuration = new LifecycleConfiguration
            {
                Rules =
                [
                    new LifecycleRule
                    {
                        Id = "r",
                        Status = LifecycleRuleStatus.Enabled,
                        Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "old/" } },
                        Expiration = new LifecycleRuleExpiration { Days = 30 },
                    },
                ],
            },
        });
        await s3.PutBucketReplicationAsync(new PutBucketReplicationRequest
        {
            BucketName = name,
            Configuration = new ReplicationConfiguration
            {
                Role = "arn:aws:iam::123456789012:role/replication",
                Rules = [new ReplicationRule { Id = "r", Status = ReplicationRuleStatus.Enabled, Priority = 1, Destination = new ReplicationDestination { BucketArn = copies.Arn } }],
            },
        });

        var versioning = await BucketVersioningCollector.Versioning(bucket, s3, ct);
        var encryption = await BucketEncryptionCollector.Encryption(bucket, s3, ct);
        var policy = await BucketPolicyCollector.Policy(bucket, s3, ct);
        var own = BucketCollector.ByName(bucket.Account, [bucket, copies]);
        Verdict[] verdicts =
        [
            AccessChecks.AclProhibited(bucket, await BucketOwnershipControlsCollector.OwnershipControls(bucket, s3, ct)),
            AccessChecks.CrossAccountAccess(bucket, policy, []),
            DataProtectionChecks.CrossRegionReplication(bucket, versioning, await BucketReplicationCollector.Replication(bucket, s3, ct), own),
            DataProtectionChecks.Lifecycle(bucket, await BucketLifecycleCollector.Lifecycle(bucket, s3, ct)),
            DataProtectionChecks.ObjectLock(bucket, await BucketObjectLockCollector.ObjectLock(bucket, s3, ct)),
            DataProtectionChecks.ObjectVersioning(bucket, versioning),
            EncryptionChecks.DefaultEncryption(bucket, encryption),
            EncryptionChecks.KmsEncryption(bucket, encryption),
            EncryptionChecks.SecureTransport(bucket, policy),
        ];
        Assert.All(verdicts, verdict => Assert.True(verdict.Status == Status.Pass, verdict.Detail));
    }

    [SkippableFact]
    public async Task A_bucket_with_nothing_configured_has_a_state_for_everything()
    {
        var (bucket, s3) = await Create("bare", region: "us-east-1");
        var ct = CancellationToken.None;

        Assert.Equal(new BucketVersioning(false, false, false), await BucketVersioningCollector.Versioning(bucket, s3, ct));
        Assert.False((await BucketOwnershipControlsCollector.OwnershipControls(bucket, s3, ct)).DisablesAcls);
        Assert.Null((await BucketPolicyCollector.Policy(bucket, s3, ct)).Document);
        Assert.Null((await BucketLoggingCollector.Logging(bucket, s3, ct)).TargetBucket);
        Assert.Equal(new BucketLifecycle(0, 0), await BucketLifecycleCollector.Lifecycle(bucket, s3, ct));
        Assert.False((await BucketNotificationsCollector.Notifications(bucket, s3, ct)).Any);
        Assert.False((await BucketObjectLockCollector.ObjectLock(bucket, s3, ct)).Enabled);
        Assert.Empty((await BucketReplicationCollector.Replication(bucket, s3, ct)).Rules);
        Assert.Empty((await BucketObjectSampleCollector.ObjectSample(bucket, s3, 100, 3, ct)).Objects);
        Assert.NotNull((await BucketAclCollector.Acl(bucket, s3, ct)).OwnerId);
    }

    [SkippableFact]
    public async Task Public_objects_are_found()
    {
        var (bucket, s3) = await Create("objects", region: "us-east-1");
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket.Name, Key = "a +<b>&é", ContentBody = "x", CannedACL = S3CannedACL.PublicRead });

        var sample = await BucketObjectSampleCollector.ObjectSample(bucket, s3, 100, 3, CancellationToken.None);

        var item = Assert.Single(sample.Objects);
        Assert.Equal("a +<b>&é", item.Key);
        Assert.Contains(item.Grants, grant => grant.IsPublic);
    }

    [SkippableFact]
    public async Task Names_that_nobody_has_are_told_from_taken_ones()
    {
        var taken = PredictableBuckets.NamesFor("999988887777", "us-east-1")[2];
        var (_, s3) = await Create(taken, region: "us-east-1");
        var account = new AwsAccount("999988887777", "aws", ["us-east-1"]);

        var predictable = await PredictableBucketsCollector.Foreign(
            new AwsRegion("us-east-1", account), BucketCollector.ByName(account, []), s3, CancellationToken.None);

        Assert.Equal([taken], predictable.ForeignNames);
    }

    private async Task<(Bucket Bucket, IAmazonS3 Client)> Create(string name, string region, bool objectLock = false)
    {
        Skip.If(MotoServer.Executable is null, "moto_server is not on the PATH.");
        var s3 = moto.Client(region);
        var request = new PutBucketRequest { BucketName = name, ObjectLockEnabledForBucket = objectLock };
        if (region != "us-east-1") request.BucketRegionName = region;
        await s3.PutBucketAsync(request);

        await foreach (var bucket in BucketCollector.Buckets(new AwsAccount("123456789012", "aws", [region]), s3, CancellationToken.None))
        {
            if (bucket.Name != name) continue;
            Assert.Equal(region, bucket.Region);
            return (bucket, s3);
        }

        throw new InvalidOperationException($"moto does not list {name}.");
    }
}
