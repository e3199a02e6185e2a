namespace Prowler.Checks.Generators.Aws;

/// <summary>What the SDK does not say about one of its clients: facts of AWS's service authorization reference.</summary>
/// <param name="client">The client's interface, without its namespace: <c>IAmazonS3</c>.</param>
/// <param name="prefix">
/// The service as IAM spells it. Neither name can be derived from the other: the SDK's are historical, and several clients
/// share a prefix.
/// </param>
internal sealed class ClientFacts(string client, string prefix)
{
    public string Client { get; } = client;

    public string Prefix { get; } = prefix;

    /// <summary>
    /// The actions of operations whose action is not <c>prefix:Operation</c>, by the names that the SDK's methods and request
    /// classes give them: a denied call is known by its request class.
    /// </summary>
    public Dictionary<string, string[]> Actions { get; } = new(StringComparer.Ordinal);

    /// <summary>The action that stands for every operation that reads, where a service has such a one.</summary>
    public string? WholeService { get; init; }

    /// <summary>Operations that only read although their verb does not say so: they start a report.</summary>
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Operations that change something although their verb says that they read.</summary>
    public IReadOnlyList<string> Writing { get; init; } = [];

    /// <summary>Operations whose answer is a credential, or as good as one, although their verb says that they read.</summary>
    public IReadOnlyList<string> Credentials { get; init; } = [];
}
