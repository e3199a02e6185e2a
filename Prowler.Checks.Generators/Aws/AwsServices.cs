namespace Prowler.Checks.Generators.Aws;

/// <summary>
/// What the SDK does not say about its own clients: how IAM spells their service, which operation a method sends, and
/// which action an operation needs. Facts of AWS's service authorization reference.
/// </summary>
internal static class AwsServices
{
    private const string AsyncSuffix = "Async";

    /// <summary>The service as IAM spells it; null for a client that the table does not know.</summary>
    /// <param name="client">The client's interface: <c>Amazon.S3.IAmazonS3</c>.</param>
    public static string? KnownPrefix(string client) =>
        ServicePrefixes.ByInterface.TryGetValue(InterfaceName(client), out var prefix) ? prefix : null;

    /// <summary>The service as IAM spells it, guessed from the client's name where the table does not know it.</summary>
    public static string Prefix(string client) =>
        KnownPrefix(client) ?? InterfaceName(client).Replace("IAmazon", "").ToLowerInvariant();

    /// <summary>The operation that a client's method sends: <c>GetBucketAclAsync</c> → <c>GetBucketAcl</c>.</summary>
    public static string Operation(string member) => member.EndsWith(AsyncSuffix, StringComparison.Ordinal)
        ? member.Substring(0, member.Length - AsyncSuffix.Length)
        : member;

    /// <summary>The IAM actions that an operation needs.</summary>
    public static IReadOnlyList<string> ActionsFor(string client, string operation) =>
        Actions.Exceptional.TryGetValue($"{InterfaceName(client)}.{operation}", out var actions)
            ? actions
            : [Actions.WholeService.TryGetValue(InterfaceName(client), out var action) ? action : $"{Prefix(client)}:{operation}"];

    /// <summary>Whether an operation only reads. It may still read what a scan must not: see <see cref="IsCredential"/>.</summary>
    public static bool IsReadOnly(string client, string operation) =>
        Actions.HarmlessOperations.Contains($"{Prefix(client)}:{operation}")
        || (Actions.ReadingVerbs.Any(verb => StartsWithWord(operation, verb)) && !Actions.WritingOperations.Contains($"{Prefix(client)}:{operation}"));

    /// <summary>Whether an operation answers with a credential.</summary>
    public static bool IsCredential(string client, string operation) => CredentialOperations.Contains(Prefix(client), operation);

    private static bool StartsWithWord(string operation, string verb) =>
        operation.StartsWith(verb, StringComparison.Ordinal)
        && operation.Length > verb.Length
        && char.IsUpper(operation[verb.Length]);

    private static string InterfaceName(string client) => client.Substring(client.LastIndexOf('.') + 1);
}
