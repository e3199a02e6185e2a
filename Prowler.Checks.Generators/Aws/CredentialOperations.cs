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
    private static readonly HashSet<string> s_operations = new(
        ClientTable.All.SelectMany(client => client.Credentials.Select(operation => $"{client.Prefix}:{operation}")), StringComparer.Ordinal);

    /// <summary>Whether the operation's request has <see cref="DecryptionProperty"/>.</summary>
    public static bool MayDecrypt(string service, string operation) => service == "ssm" && operation.StartsWith("GetParameter", StringComparison.Ordinal);

    /// <summary>Whether the operation answers with a credential.</summary>
    /// <param name="service">The service as IAM spells it: <c>secretsmanager</c>.</param>
    /// <param name="operation">The operation: <c>GetSecretValue</c>.</param>
    public static bool Contains(string? service, string operation) => s_operations.Contains($"{service}:{operation}");
}
