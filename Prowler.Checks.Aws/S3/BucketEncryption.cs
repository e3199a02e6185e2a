using Amazon.S3;
using Amazon.S3.Model;

namespace Prowler.Checks.Aws.S3;

/// <summary>How a bucket encrypts new objects whose writer asks for nothing else.</summary>
/// <param name="Algorithm"><c>AES256</c> (keys of S3), <c>aws:kms</c> or <c>aws:kms:dsse</c>; null where nothing is set.</param>
/// <param name="KmsKeyId">The id, alias or ARN of the KMS key; null for the AWS managed key, or without KMS.</param>
public sealed record BucketEncryption(string? Algorithm, string? KmsKeyId) : IFacetOf<Bucket>
{
    /// <summary>Whether the keys are held in KMS.</summary>
    public bool UsesKms => Algorithm is "aws:kms" or "aws:kms:dsse";
}

internal static class BucketEncryptionCollector
{
    [Collector]
    internal static async Task<BucketEncryption> Encryption(Bucket bucket, IAmazonS3 s3, CancellationToken cancellationToken)
    {
        var request = new GetBucketEncryptionRequest { BucketName = bucket.Name };
        var response = await s3.GetBucketEncryptionAsync(request, cancellationToken);
        // ServerSideEncryptionConfigurationNotFoundError is no exception in this SDK, but a response without configuration.
        var rules = response.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules;
        var rule = rules?.FirstOrDefault()?.ServerSideEncryptionByDefault;
        return new BucketEncryption(rule?.ServerSideEncryptionAlgorithm?.Value, rule?.ServerSideEncryptionKeyManagementServiceKeyId);
    }
}
