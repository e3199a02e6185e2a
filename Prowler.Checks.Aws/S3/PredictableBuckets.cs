using System.Net;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>
/// Buckets of a region under names that AWS services give to buckets of this account, and that are not the account's:
/// whoever knows the account id can have made them first.
/// </summary>
/// <param name="ForeignNames">The names that are taken by others.</param>
public sealed record PredictableBuckets(IReadOnlyList<string> ForeignNames) : IFacetOf<AwsRegion>
{
    /// <summary>The names that services derive from nothing but the account's id and a region.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="region">The region's name.</param>
    public static IReadOnlyList<string> NamesFor(string accountId, string region) =>
    [
        $"aws-codestar-{region}-{accountId}",
        $"aws-emr-studio-{accountId}-{region}",
        $"aws-glue-assets-{accountId}-{region}",
        $"sagemaker-{region}-{accountId}",
    ];
}

internal static class PredictableBucketsCollector
{
    [Collector]
    internal static async Task<PredictableBuckets> Foreign(
        AwsRegion region, BucketsByName own, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        List<string> foreign = [];
        foreach (var name in PredictableBuckets.NamesFor(region.Account.Id, region.Name))
        {
            if (!own.Buckets.ContainsKey(name) && await Exists(name, s3, cancellationToken)) foreign.Add(name);
        }

        return new PredictableBuckets(foreign);
    }

    /// <summary>Whether anybody has a bucket of that name.</summary>
    /// <remarks>
    /// A refusal is an answer where it names the bucket's region, as S3 does for any bucket that exists, whatever its
    /// permissions (<see href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html">HeadBucket</see>): 403
    /// without access, 301 or 400 in another region than the bucket's. One that names none is about the request:
    /// credentials that are expired, or not valid in the region.
    /// </remarks>
    [UsesAws]
    private static async Task<bool> Exists(string bucketName, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = bucketName }, cancellationToken);
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (AmazonS3Exception e) when (
            NamesRegion(e)
            && e.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MovedPermanently or HttpStatusCode.BadRequest)
        {
            return true;
        }
    }

    private static bool NamesRegion(AmazonS3Exception exception) =>
        exception.InnerException is HttpErrorResponseException { Response: { } response }
        && response.IsHeaderPresent("x-amz-bucket-region");
}
