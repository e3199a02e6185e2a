using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Prowler.Aws.Policies;

namespace Prowler.Checks.Aws.S3;

/// <summary>The policy of a bucket.</summary>
/// <param name="Document">The policy; null when the bucket has none.</param>
public sealed record BucketPolicy(PolicyDocument? Document) : IFacetOf<Bucket>;

internal static class BucketPolicyCollector
{
    [Collector]
    internal static async Task<BucketPolicy> Policy(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketPolicyRequest { BucketName = bucket.Name };
        var response = await s3.GetBucketPolicyAsync(request, cancellationToken);
        // NoSuchBucketPolicy is no exception in this SDK: the error document stands where the policy would.
        return new BucketPolicy(response.HttpStatusCode == HttpStatusCode.NotFound ? null : PolicyDocument.Parse(response.Policy));
    }
}
