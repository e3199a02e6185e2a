namespace Prowler.Checks.Generators.Aws;

/// <summary>
/// Operations whose answer is a credential, or as good as one, although their verb says that they read. A scan must not
/// call them: what it collects lies in memory, in reports and in recordings.
/// </summary>
internal static class CredentialOperations
{
    /// <summary>The namespace and the property by which a request asks for a parameter's secret in clear text.</summary>
    public const string DecryptionNamespace = "Amazon.SimpleSystemsManagement.Model";

    /// <inheritdoc cref="DecryptionNamespace" />
    public const string DecryptionProperty = "WithDecryption";

    // As IAM spells the service, and the SDK the operation.
    private static readonly HashSet<string> s_operations = new(StringComparer.Ordinal)
    {
        "apigateway:GetApiKey",
        "apigateway:GetApiKeys",
        "appsync:ListApiKeys", // Such a key's id is the key.
        "codeartifact:GetAuthorizationToken",
        "cognito-identity:GetCredentialsForIdentity",
        "cognito-identity:GetOpenIdToken",
        "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
        "cognito-idp:DescribeUserPoolClient", // With the client's secret.
        "cognito-idp:GetTokensFromRefreshToken",
        "connect:GetFederationToken",
        "datazone:GetEnvironmentCredentials",
        "ec2:GetPasswordData",
        "ec2:GetVpnConnectionDeviceSampleConfiguration", // With the tunnels' pre-shared keys.
        "ecr-public:GetAuthorizationToken",
        "ecr:GetAuthorizationToken",
        "ecr:GetDownloadUrlForLayer",
        "elasticmapreduce:GetClusterSessionCredentials",
        "emr-containers:GetManagedEndpointSessionCredentials",
        "gamelift:GetComputeAccess",
        "gamelift:GetComputeAuthToken",
        "gamelift:GetInstanceAccess",
        "lakeformation:GetTemporaryDataLocationCredentials",
        "lakeformation:GetTemporaryGluePartitionCredentials",
        "lakeformation:GetTemporaryGlueTableCredentials",
        "lambda:GetFunction", // With a presigned URL of the code; its configuration has an operation of its own.
        "license-manager:GetAccessToken",
        "lightsail:DownloadDefaultKeyPair",
        "lightsail:GetInstanceAccessDetails",
        "lightsail:GetRelationalDatabaseMasterUserPassword",
        "quicksight:GetDashboardEmbedUrl",
        "quicksight:GetSessionEmbedUrl",
        "redshift-serverless:GetCredentials",
        "redshift:GetClusterCredentials",
        "redshift:GetClusterCredentialsWithIAM",
        "redshift:GetIdentityCenterAuthToken",
        "s3:GetDataAccess",
        "s3:GetPreSignedURL",
        "secretsmanager:BatchGetSecretValue",
        "secretsmanager:GetSecretValue",
        "snowball:GetJobUnlockCode",
        "ssm:GetAccessToken",
        "sso:GetRoleCredentials",
        "storagegateway:DescribeChapCredentials",
        "sts:GetDelegatedAccessToken",
        "sts:GetFederationToken",
        "sts:GetSessionToken",
        "sts:GetWebIdentityToken",
    };

    /// <summary>Whether the operation's request has <see cref="DecryptionProperty"/>.</summary>
    public static bool MayDecrypt(string service, string operation) => service == "ssm" && operation.StartsWith("GetParameter", StringComparison.Ordinal);

    /// <summary>Whether the operation answers with a credential.</summary>
    /// <param name="service">The service as IAM spells it: <c>secretsmanager</c>.</param>
    /// <param name="operation">The operation: <c>GetSecretValue</c>.</param>
    public static bool Contains(string? service, string operation) => s_operations.Contains($"{service}:{operation}");
}
