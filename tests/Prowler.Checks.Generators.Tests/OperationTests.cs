using Amazon.Runtime;
using Amazon.S3;
using Prowler.Checks.Generators.Tests.Testing;
using Prowler.Checks.Packs;

namespace Prowler.Checks.Generators.Tests;

/// <summary>Which API operations and IAM actions the generator works out, and how clients are made.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("await s3.GetBucketAclAsync(new GetBucketAclRequest());", "s3:GetBucketAcl[s3:GetBucketAcl]")]
    [InlineData("await s3.ListBucketsAsync();", "s3:ListBuckets[s3:ListAllMyBuckets]")]
    [InlineData("await s3.HeadBucketAsync(new HeadBucketRequest());", "s3:HeadBucket[s3:ListBucket]")]
    [InlineData("await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest());", "s3:GetBucketEncryption[s3:GetEncryptionConfiguration]")]
    [InlineData("await s3.GetLifecycleConfigurationAsync(\"b\");", "s3:GetLifecycleConfiguration[s3:GetLifecycleConfiguration]")]
    [InlineData("await s3.GetObjectMetadataAsync(\"b\", \"k\");", "s3:GetObjectMetadata[s3:GetObject]")]
    [InlineData("await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest());", "s3:GetPublicAccessBlock[s3:GetBucketPublicAccessBlock]")]
    [InlineData("await foreach (var page in s3.Paginators.ListObjectsV2(new ListObjectsV2Request()).Responses) { }", "s3:ListObjectsV2[s3:ListBucket]")]
    [InlineData("await s3.ListBucketsAsync(); await s3.GetBucketAclAsync(new GetBucketAclRequest()); await s3.ListBucketsAsync();", "s3:GetBucketAcl[s3:GetBucketAcl] s3:ListBuckets[s3:ListAllMyBuckets]")]
    [InlineData("await Help(s3);", "s3:GetBucketPolicy[s3:GetBucketPolicy] s3:GetBucketTagging[s3:GetBucketTagging]")]
    [InlineData("await s3.Deeper();", "s3:GetBucketPolicy[s3:GetBucketPolicy]")]
    [InlineData("Func<Task> later = () => s3.GetBucketAclAsync(new GetBucketAclRequest()); await later();", "s3:GetBucketAcl[s3:GetBucketAcl]")]
    [InlineData("", "")]
    public void Operations_are_read_from_the_body_and_from_helpers_at_any_depth(string body, string expected)
    {
        using var pack = LoadedPack.Of(Project(body));

        Assert.Equal(expected, Describe(pack.Collector<FacetCollector>("Fact").Operations));
    }

    [Fact]
    public void An_IAM_action_extends_the_operations_of_its_service_and_stands_alone_otherwise()
    {
        using var pack = LoadedPack.Of(Project("await s3.ListBucketsAsync();", "[IamAction(\"s3:GetBucketLocation\"), IamAction(\"kms:Decrypt\")]"));

        Assert.Equal(
            "kms:Decrypt[kms:Decrypt] s3:ListBuckets[s3:ListAllMyBuckets, s3:GetBucketLocation]",
            Describe(pack.Collector<FacetCollector>("Fact").Operations));
    }

    [Fact]
    public void Helpers_that_call_each_other_are_read_once()
    {
        using var pack = LoadedPack.Of(Project("await Ping(s3, 3);"));

        Assert.Equal(
            "s3:GetBucketLogging[s3:GetBucketLogging] s3:GetBucketWebsite[s3:GetBucketWebsite]",
            Describe(pack.Collector<FacetCollector>("Fact").Operations));
    }

    [Fact]
    public void A_client_is_made_from_the_session_s_settings_and_credentials()
    {
        using var pack = LoadedPack.Of(Project("await s3.ListBucketsAsync();"));
        var descriptor = Assert.Single(pack.Pack.Clients);
        var settings = new Settings();

        using var client = Assert.IsType<AmazonS3Client>(descriptor.Create(settings));

        Assert.Equal((typeof(IAmazonS3), "s3"), (descriptor.Interface, descriptor.Service));
        Assert.Equal("http://localhost:1/", client.Config.ServiceURL);
        Assert.True(settings.GaveCredentials);
    }

    private static string Describe(IEnumerable<ApiOperation> operations) => string.Join(
        " ", operations.Select(operation => $"{operation.Service}:{operation.Name}[{string.Join(", ", operation.Actions)}]"));

    private static TestProject Project(string body, string attributes = "") => TestProject.Of(
        $$"""
        namespace Acme;
        public sealed record Fact : IFacetOf<Bucket>;
        static class Facts
        {
            [Collector]
            {{attributes}}
            internal static async Task<Fact> Collect(Bucket bucket, IAmazonS3 s3) { await Task.Yield(); {{body}} return new(); }

            [UsesAws] private static async Task Help(IAmazonS3 client) { await client.GetBucketTaggingAsync(new GetBucketTaggingRequest()); await client.Deeper(); }
            [UsesAws] private static Task Deeper(this IAmazonS3 it) => it.GetBucketPolicyAsync("b");
            [UsesAws] private static async Task Ping(IAmazonS3 s3, int times) { if (times > 0) await Pong(s3, times - 1); await s3.GetBucketLoggingAsync("b"); }
            [UsesAws] private static async Task Pong(IAmazonS3 s3, int times) { if (times > 0) await Ping(s3, times - 1); await s3.GetBucketWebsiteAsync("b"); }
        }
        """, Samples.Tree);

    private sealed class Settings : IClientSettings
    {
        public bool GaveCredentials { get; private set; }

        public T GetCredentials<T>()
            where T : class
        {
            GaveCredentials = true;
            return (T)(object)new AnonymousAWSCredentials();
        }

        public void Configure(object configuration) => ((AmazonS3Config)configuration).ServiceURL = "http://localhost:1";
    }
}
