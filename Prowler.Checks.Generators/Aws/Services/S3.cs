namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts S3 = Add(new("IAmazonS3", "s3")
    {
        Actions =
        {
            ["GetACL"] = ["s3:GetBucketAcl", "s3:GetObjectAcl"],
            ["GetBucketAccelerateConfiguration"] = ["s3:GetAccelerateConfiguration"],
            ["GetBucketAnalyticsConfiguration"] = ["s3:GetAnalyticsConfiguration"],
            ["GetBucketEncryption"] = ["s3:GetEncryptionConfiguration"],
            ["GetBucketIntelligentTieringConfiguration"] = ["s3:GetIntelligentTieringConfiguration"],
            ["GetBucketInventoryConfiguration"] = ["s3:GetInventoryConfiguration"],
            ["GetBucketMetadataConfiguration"] = ["s3:GetBucketMetadataTableConfiguration"],
            ["GetBucketMetricsConfiguration"] = ["s3:GetMetricsConfiguration"],
            ["GetBucketReplication"] = ["s3:GetReplicationConfiguration"],
            ["GetCORSConfiguration"] = ["s3:GetBucketCORS"],
            ["GetObjectAttributes"] = ["s3:GetObject", "s3:GetObjectAttributes"],
            ["GetObjectLockConfiguration"] = ["s3:GetBucketObjectLockConfiguration"],
            ["GetObjectMetadata"] = ["s3:GetObject"],
            ["GetPublicAccessBlock"] = ["s3:GetBucketPublicAccessBlock"],
            ["HeadBucket"] = ["s3:ListBucket"],
            ["ListBucketAnalyticsConfigurations"] = ["s3:GetAnalyticsConfiguration"],
            ["ListBucketIntelligentTieringConfigurations"] = ["s3:GetIntelligentTieringConfiguration"],
            ["ListBucketInventoryConfigurations"] = ["s3:GetInventoryConfiguration"],
            ["ListBucketMetricsConfigurations"] = ["s3:GetMetricsConfiguration"],
            ["ListBuckets"] = ["s3:ListAllMyBuckets"],
            ["ListDirectoryBuckets"] = ["s3express:ListAllMyDirectoryBuckets"],
            ["ListMultipartUploads"] = ["s3:ListBucketMultipartUploads"],
            ["ListObjects"] = ["s3:ListBucket"],
            ["ListObjectsV2"] = ["s3:ListBucket"],
            ["ListParts"] = ["s3:ListMultipartUploadParts"],
            ["ListVersions"] = ["s3:ListBucketVersions"],
        },
        Credentials = ["GetDataAccess", "GetPreSignedURL"],
    });

    public static readonly ClientFacts S3Control = Add(new("IAmazonS3Control", "s3")
    {
        Actions =
        {
            ["GetPublicAccessBlock"] = ["s3:GetAccountPublicAccessBlock"],
        },
    });
}
