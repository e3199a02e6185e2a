using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace Prowler.Aws.Session;

/// <summary>Where the SDK's default chain looks for credentials, in its order, and what is there. Never a value.</summary>
internal static class PlacesSearched
{
    public static IReadOnlyList<string> Describe() =>
    [
        $"environment variables: {Variable("AWS_ACCESS_KEY_ID")}, {Variable("AWS_SECRET_ACCESS_KEY")}",
        $"web identity: {Variable("AWS_WEB_IDENTITY_TOKEN_FILE")}, {Variable("AWS_ROLE_ARN")}",
        $"profile '{DefaultAWSCredentialsIdentityResolver.GetProfileName()}': {string.Join(", ", ProfileFiles().Select(File))}",
        $"container: {Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")}, {Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")}",
        "EC2 instance metadata: " + (IsTrue("AWS_EC2_METADATA_DISABLED") ? "switched off by AWS_EC2_METADATA_DISABLED" : "no role, or no answer"),
    ];

    public static IReadOnlyList<string> ProfileFiles() => [SharedCredentialsFile.DefaultFilePath, SharedCredentialsFile.DefaultConfigFilePath];

    private static string File(string path) => System.IO.File.Exists(path) ? $"{path} has no credentials for it" : $"{path} does not exist";

    private static string Variable(string name) =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)) ? $"{name} is not set" : $"{name} is set";

    private static bool IsTrue(string name) => bool.TryParse(Environment.GetEnvironmentVariable(name), out var value) && value;
}
