namespace Prowler.Checks.Generators.Aws;

/// <summary>
/// What the SDK does not say about its own clients: how IAM spells their service, which operation a method sends, and
/// which action an operation needs. The facts are those of <see cref="ClientTable"/>.
/// </summary>
internal static class AwsServices
{
    private const string AsyncSuffix = "Async";

    private static readonly Dictionary<string, ClientFacts> s_clients =
        ClientTable.All.ToDictionary(client => client.Client, StringComparer.Ordinal);

    // Several clients share a prefix, and what is known of an operation holds for all of them.
    private static readonly HashSet<string> s_harmless = Operations(client => client.Harmless);
    private static readonly HashSet<string> s_writing = Operations(client => client.Writing);

    // Verbs of operations that change nothing.
    private static readonly string[] s_readingVerbs = ["Get", "List", "Describe", "Head", "BatchGet", "Lookup", "Search", "Simulate"];

    /// <summary>The service as IAM spells it; null for a client that the table does not know.</summary>
    /// <param name="client">The client's interface: <c>Amazon.S3.IAmazonS3</c>.</param>
    public static string? KnownPrefix(string client) => Find(client)?.Prefix;

    /// <summary>The service as IAM spells it, guessed from the client's name where the table does not know it.</summary>
    public static string Prefix(string client) =>
        KnownPrefix(client) ?? InterfaceName(client).Replace("IAmazon", "").ToLowerInvariant();

    /// <summary>The operation that a client's method sends: <c>GetBucketAclAsync</c> → <c>GetBucketAcl</c>.</summary>
    public static string Operation(string member) => member.EndsWith(AsyncSuffix, StringComparison.Ordinal)
        ? member.Substring(0, member.Length - AsyncSuffix.Length)
        : member;

    /// <summary>The IAM actions that an operation needs.</summary>
    public static IReadOnlyList<string> ActionsFor(string client, string operation)
    {
        var facts = Find(client);
        return facts is not null && facts.Actions.TryGetValue(operation, out var actions)
            ? actions
            : [facts?.WholeService ?? $"{Prefix(client)}:{operation}"];
    }

    /// <summary>Whether an operation only reads. It may still read what a scan must not: see <see cref="IsCredential"/>.</summary>
    public static bool IsReadOnly(string client, string operation)
    {
        var name = $"{Prefix(client)}:{operation}";
        return s_harmless.Contains(name) || (s_readingVerbs.Any(verb => StartsWithWord(operation, verb)) && !s_writing.Contains(name));
    }

    /// <summary>Whether an operation answers with a credential.</summary>
    public static bool IsCredential(string client, string operation) => CredentialOperations.Contains(Prefix(client), operation);

    private static bool StartsWithWord(string operation, string verb) =>
        operation.StartsWith(verb, StringComparison.Ordinal)
        && operation.Length > verb.Length
        && char.IsUpper(operation[verb.Length]);

    private static ClientFacts? Find(string client) => s_clients.TryGetValue(InterfaceName(client), out var facts) ? facts : null;

    private static string InterfaceName(string client) => client.Substring(client.LastIndexOf('.') + 1);

    private static HashSet<string> Operations(Func<ClientFacts, IEnumerable<string>> select) => new(
        ClientTable.All.SelectMany(client => select(client).Select(operation => $"{client.Prefix}:{operation}")), StringComparer.Ordinal);
}
