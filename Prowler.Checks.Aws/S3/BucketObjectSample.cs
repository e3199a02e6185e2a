using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>The access control lists of a few of a bucket's objects.</summary>
/// <param name="Objects">The objects that were looked at; empty when the bucket is empty.</param>
public sealed record BucketObjectSample(IReadOnlyList<SampledObject> Objects) : IFacetOf<Bucket>;

/// <summary>An object and who may do what with it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Grants">The grants of its access control list.</param>
public sealed record SampledObject(string Key, IReadOnlyList<AclGrant> Grants);

internal static class BucketObjectSampleCollector
{
    [Collector]
    internal static async Task<BucketObjectSample> ObjectSample(
        Bucket bucket,
        IAmazonS3 s3,
        int s3BucketObjectPublicMaxObjects,
        int s3BucketObjectPublicSampleSize,
        CancellationToken cancellationToken)
    {
        var keys = await FirstKeys(bucket.Name, s3, s3BucketObjectPublicMaxObjects, cancellationToken);
        List<SampledObject> sample = [];
        foreach (var key in EvenlySpaced(keys, s3BucketObjectPublicSampleSize))
        {
            if (await Grants(bucket.Name, key, s3, cancellationToken) is { } grants) sample.Add(new SampledObject(key, grants));
        }

        return new BucketObjectSample(sample);
    }

    [UsesAws]
    private static async Task<List<string>> FirstKeys(string bucketName, IAmazonS3 s3, int count, CancellationToken cancellationToken)
    {
        // Encoded, since a key may have characters that XML cannot carry.
        var request = new ListObjectsV2Request { BucketName = bucketName, MaxKeys = count, Encoding = EncodingType.Url };
        List<string> keys = [];
        await foreach (var page in s3.Paginators.ListObjectsV2(request).Responses.WithCancellation(cancellationToken))
        {
            keys.AddRange((page.S3Objects ?? []).Select(item => WebUtility.UrlDecode(item.Key)).Take(count - keys.Count));
            if (keys.Count == count) break;
        }

        return keys;
    }

    private static IEnumerable<string> EvenlySpaced(List<string> keys, int count)
    {
        count = Math.Min(count, keys.Count);
        for (var i = 0; i < count; i++) yield return keys[i * keys.Count / count];
    }

    /// <summary>The grants of an object; null for one that was deleted since it was listed.</summary>
    [UsesAws]
    private static async Task<IReadOnlyList<AclGrant>?> Grants(
        string bucketName, string key, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        try
        {
            var request = new GetObjectAclRequest { BucketName = bucketName, Key = key };
            return AclGrant.From((await s3.GetObjectAclAsync(request, cancellationToken)).Grants);
        }
        catch (AmazonS3Exception e) when (e.ErrorCode == "NoSuchKey")
        {
            return null;
        }
    }
}
