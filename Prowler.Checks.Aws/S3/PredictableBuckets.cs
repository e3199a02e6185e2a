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
    /// A refusal is an answer: S3 refuses access only to a bucket that exists, and says 404 to anybody where there is
    /// none. Asked in another region than the bucket's it redirects (301, or 400 where the signature is for the wrong
    /// region) and names the bucket's region. A 400 that names none is about the request, such as expired credentials.
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
        catch (AmazonS3Exception e) when (e.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MovedPermanently)
        {
            return true;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.BadRequest && NamesRegion(e))
        {
            return true;
        }
    }

    private static bool NamesRegion(AmazonS3Exception exception) =>
        exception.InnerException is HttpErrorResponseException { Response: { } response }
        && response.IsHeaderPresent("x-amz-bucket-region");
}
