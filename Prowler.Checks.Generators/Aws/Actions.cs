namespace Prowler.Checks.Generators.Aws;

/// <summary>Where an operation and its IAM action differ from the SDK method's own name. Keys start with the interface.</summary>
internal static class Actions
{
    /// <summary>Verbs of operations that change nothing.</summary>
    public static IReadOnlyList<string> ReadingVerbs { get; } =
        ["Get", "List", "Describe", "Head", "BatchGet", "Lookup", "Search", "Simulate"];

    /// <summary>Operations that only read although their verb does not say so: they start a report.</summary>
    public static IReadOnlyCollection<string> HarmlessOperations { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "iam:GenerateCredentialReport",
        "iam:GenerateServiceLastAccessedDetails",
    };

    /// <summary>Operations that change something although their verb says that they read.</summary>
    public static IReadOnlyCollection<string> WritingOperations { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "cognito-identity:GetId", // Creates an identity.
        "cognito-identity:GetOpenIdTokenForDeveloperIdentity", // Creates an identity or links one.
        "cognito-idp:GetUserAttributeVerificationCode", // Sends a message.
    };

    /// <summary>
    /// Operations whose action is not <c>prefix:Operation</c>, by the names that the SDK's methods and request classes give
    /// them: a denied call is known by its request class.
    /// </summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Exceptional { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["IAmazonS3.GetACL"] = ["s3:GetBucketAcl", "s3:GetObjectAcl"],
            ["IAmazonS3.GetBucketAccelerateConfiguration"] = ["s3:GetAccelerateConfiguration"],
            ["IAmazonS3.GetBucketAnalyticsConfiguration"] = ["s3:GetAnalyticsConfiguration"],
            ["IAmazonS3.GetBucketEncryption"] = ["s3:GetEncryptionConfiguration"],
            ["IAmazonS3.GetBucketIntelligentTieringConfiguration"] = ["s3:GetIntelligentTieringConfiguration"],
            ["IAmazonS3.GetBucketInventoryConfiguration"] = ["s3:GetInventoryConfiguration"],
            ["IAmazonS3.GetBucketMetadataConfiguration"] = ["s3:GetBucketMetadataTableConfiguration"],
            ["IAmazonS3.GetBucketMetricsConfiguration"] = ["s3:GetMetricsConfiguration"],
            ["IAmazonS3.GetBucketReplication"] = ["s3:GetReplicationConfiguration"],
            ["IAmazonS3.GetCORSConfiguration"] = ["s3:GetBucketCORS"],
            ["IAmazonS3.GetObjectAttributes"] = ["s3:GetObject", "s3:GetObjectAttributes"],
            ["IAmazonS3.GetObjectLockConfiguration"] = ["s3:GetBucketObjectLockConfiguration"],
            ["IAmazonS3.GetObjectMetadata"] = ["s3:GetObject"],
            ["IAmazonS3.GetPublicAccessBlock"] = ["s3:GetBucketPublicAccessBlock"],
            ["IAmazonS3.HeadBucket"] = ["s3:ListBucket"],
            ["IAmazonS3.ListBucketAnalyticsConfigurations"] = ["s3:GetAnalyticsConfiguration"],
            ["IAmazonS3.ListBucketIntelligentTieringConfigurations"] = ["s3:GetIntelligentTieringConfiguration"],
            ["IAmazonS3.ListBucketInventoryConfigurations"] = ["s3:GetInventoryConfiguration"],
            ["IAmazonS3.ListBucketMetricsConfigurations"] = ["s3:GetMetricsConfiguration"],
            ["IAmazonS3.ListBuckets"] = ["s3:ListAllMyBuckets"],
            ["IAmazonS3.ListDirectoryBuckets"] = ["s3express:ListAllMyDirectoryBuckets"],
            ["IAmazonS3.ListMultipartUploads"] = ["s3:ListBucketMultipartUploads"],
            ["IAmazonS3.ListObjects"] = ["s3:ListBucket"],
            ["IAmazonS3.ListObjectsV2"] = ["s3:ListBucket"],
            ["IAmazonS3.ListParts"] = ["s3:ListMultipartUploadParts"],
            ["IAmazonS3.ListVersions"] = ["s3:ListBucketVersions"],
            ["IAmazonS3Control.GetPublicAccessBlock"] = ["s3:GetAccountPublicAccessBlock"],
        };

    /// <summary>Services where one action stands for every operation that reads.</summary>
    public static IReadOnlyDictionary<string, string> WholeService { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IAmazonAPIGateway"] = "apigateway:GET",
        ["IAmazonApiGatewayV2"] = "apigateway:GET",
    };
}
