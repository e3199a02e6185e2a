using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Testing;

namespace Prowler.Checks.Generators.Tests;

/// <summary>What generated code looks like: few, for a reader. What it does is asserted by running it.</summary>
public sealed class SnapshotTests
{
    private static readonly TestProject s_project = TestProject.Of(
        """
        namespace Acme;
        public sealed record Acl(bool IsPublic) : IFacetOf<Bucket>;
        public sealed record Tags(int Count) : IFacetOf<Bucket>;
        static class AclCollector
        {
            [Collector] internal static async Task<Acl> Collect(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
            {
                var acl = await s3.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket.Name }, cancellationToken);
                return new(acl.Grants.Count > 1);
            }

            [Collector(Batch = 50)] internal static IReadOnlyDictionary<Bucket, Tags> Tags(IReadOnlyList<Bucket> buckets, int maxTags) =>
                buckets.ToDictionary(bucket => bucket, bucket => new Tags(maxTags));
        }
        static class AclChecks
        {
            [Check("s3_bucket_acl")]
            internal static Verdict OfBucket(Bucket bucket, OnDemand<Acl> acl, int limit, IReadOnlyList<string> allowed) => Verdict.Pass("yes");
            [Check("s3_bucket_acl")]
            internal static IEnumerable<Verdict> OfAccount(Account account, IReadOnlyList<Bucket> buckets, Listing<Acl> acls) => [];
        }
        """, Samples.Tree)
        .WithFile(TestFile.CheckWith(
            "s3_bucket_acl",
            "  cli: |",
            "    aws s3api put-bucket-acl \\",
            "      --acl private",
            "categories: [internet-exposed]",
            "parameters: { limit: { type: integer, default: 3, minimum: 1, meaning: How many grants are normal. } }",
            "constants: { allowed: [owner, \"log \\\"delivery\\\"\"] }"))
        .WithFile(TestFile.Settings("max_tags: { type: integer, default: 50, meaning: Most tags. }"));

    [Theory]
    [InlineData("s3_bucket_acl")]
    [InlineData("Registry")]
    [InlineData("Collectors")]
    [InlineData("CheckIds")]
    public void Generated_code(string file) => Snapshot.Verify(GeneratorRun.Of(s_project).Source($"{file}.g.cs"), file);
}
