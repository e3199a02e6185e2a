using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>A general purpose bucket that the account owns.</summary>
public sealed record Bucket : AccountResource, IUnder<AwsAccount>
{
    /// <summary>Its name, unique in the partition, which is its id.</summary>
    public string Name => Id;

    /// <summary>The account's canonical user id, by which ACLs name it; null where S3 does not say.</summary>
    public string? OwnerId { get; init; }

    /// <inheritdoc />
    public override string Arn => $"arn:{Account.Partition}:s3:::{Name}";
}

/// <summary>All buckets of the account by their names, those outside the scanned regions too.</summary>
/// <param name="Buckets">The buckets.</param>
public sealed record BucketsByName(IReadOnlyDictionary<string, Bucket> Buckets) : IFacetOf<AwsAccount>;

internal static class BucketCollector
{
    [Collector]
    internal static async IAsyncEnumerable<Bucket> Buckets(
        AwsAccount account, IAmazonS3 s3, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // S3 tells the buckets' regions only to a request that asks for pages.
        var request = new ListBucketsRequest { MaxBuckets = 1000 };
        await foreach (var page in s3.Paginators.ListBuckets(request).Responses.WithCancellation(cancellationToken))
        {
            foreach (var bucket in page.Buckets ?? [])
            {
                yield return new Bucket
                {
                    Id = bucket.BucketName,
                    Account = account,
                    OwnerId = page.Owner?.Id,
                    Region = bucket.BucketRegion ?? await Location(bucket.BucketName, s3, cancellationToken),
                };
            }
        }
    }

    [Collector]
    internal static BucketsByName ByName(AwsAccount account, IReadOnlyList<Bucket> buckets) =>
        new(buckets.ToDictionary(bucket => bucket.Name, StringComparer.Ordinal));

    /// <summary>The region of a bucket whose listing did not bring it, as emulators and other stores answer.</summary>
    [UsesAws]
    private static async Task<string> Location(string bucketName, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketLocationRequest { BucketName = bucketName };
        var response = await s3.GetBucketLocationAsync(request, cancellationToken);
        return response.Location?.Value switch
        {
            // The names of the two oldest locations are from before there were regions.
            null or "" or "US" => "us-east-1",
            "EU" => "eu-west-1",
            var region => region,
        };
    }
}
