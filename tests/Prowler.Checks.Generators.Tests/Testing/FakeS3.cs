using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Generators.Tests.Testing;

/// <summary>A client that answers by itself.</summary>
internal sealed class FakeS3(params string[] buckets) : AmazonS3Client(new AnonymousAWSCredentials(), RegionEndpoint.EUWest1)
{
    public override Task<ListBucketsResponse> ListBucketsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new ListBucketsResponse { Buckets = [.. buckets.Select(name => new S3Bucket { BucketName = name })] });
}
