using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Prowler.Aws;
using Prowler.Checks.Aws.S3;

namespace Prowler.Checks.Testing.Tests.Faulty;

/// <summary>Whether a bucket keeps versions, as told by a collector that takes a refusal for a no.</summary>
internal sealed record CarelessVersioning(bool Enabled) : IFacetOf<Bucket>;

/// <summary>How many buckets are on the first page.</summary>
internal sealed record FirstBuckets(int Count) : IFacetOf<AwsAccount>;

/// <summary>What no recording of ours has.</summary>
internal sealed record Website(bool Exists) : IFacetOf<Bucket>;

/// <summary>Whether a bucket keeps versions, as told by a collector that makes something else of every exception.</summary>
internal sealed record WrappedVersioning(bool Enabled) : IFacetOf<Bucket>;

internal static class FaultyCollectors
{
    [Collector]
    internal static async Task<CarelessVersioning> Careless(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket.Name }, cancellationToken);
            return new CarelessVersioning(answer.VersioningConfig.Status == VersionStatus.Enabled);
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.Forbidden)
        {
            return new CarelessVersioning(false);
        }
    }

    [Collector]
    internal static async Task<WrappedVersioning> Wrapped(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await s3.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket.Name }, cancellationToken);
            return new WrappedVersioning(answer.VersioningConfig.Status == VersionStatus.Enabled);
        }
        catch (AmazonS3Exception)
        {
            throw new InvalidOperationException("It did not work.");
        }
    }

    [Collector]
    internal static async Task<FirstBuckets> First(AwsAccount account, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var page = await s3.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 1000 }, cancellationToken);
        return new FirstBuckets(page.Buckets.Count);
    }

    [Collector]
    internal static async Task<Website> Website(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var answer = await s3.GetBucketWebsiteAsync(new GetBucketWebsiteRequest { BucketName = bucket.Name }, cancellationToken);
        return new Website(answer.WebsiteConfiguration is not null);
    }
}
