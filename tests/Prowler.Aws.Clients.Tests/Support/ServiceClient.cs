using System.Reflection;
using System.Text.Json;
using Amazon.Runtime;

namespace Prowler.Aws.Clients.Tests.Support;

/// <summary>A client that was generated: its model, and the types that came of it.</summary>
/// <param name="Service">The name of the model's file.</param>
/// <param name="Model">The text of the model.</param>
/// <param name="Assembly">Where the types are.</param>
internal sealed record ServiceClient(string Service, string Model, Assembly Assembly)
{
    private static readonly Dictionary<string, ServiceClient> Clients = Enumerable.Concat(
            Read("models", typeof(Prowler.Aws.Clients.Runtime.ServiceDefaults).Assembly),
            Read("specimens", typeof(ServiceClient).Assembly))
        .ToDictionary(client => client.Service);

    private readonly JsonElement _model = JsonDocument.Parse(Model).RootElement;

    public static IEnumerable<ServiceClient> All => Clients.Values;

    public IEnumerable<string> Operations => _model.GetProperty("operations").EnumerateObject().Select(operation => operation.Name);

    public string Namespace => DotNet.GetProperty("namespace").GetString()!;

    private JsonElement DotNet => _model.GetProperty("dotnet");

    public static ServiceClient Of(string service) => Clients.GetValueOrDefault(service)
        ?? throw new Xunit.Sdk.XunitException($"There is no model {service}.json, neither in sdk/models nor in Specimens/models.");

    public static ServiceClient Of(Type type) => All.Single(client => type.Namespace == client.Namespace + ".Model");

    /// <summary>The client with made-up credentials, talking to <paramref name="http"/>.</summary>
    public AmazonServiceClient Create(FakeHttp http)
    {
        var config = TestClients.Configure((ClientConfig)Activator.CreateInstance(Type("Config"))!, http);
        return (AmazonServiceClient)Activator.CreateInstance(Type("Client"), TestClients.Credentials, config)!;
    }

    /// <param name="suffix">What follows the client's stem in the type's name, such as <c>Client</c>.</param>
    public Type Type(string suffix)
    {
        var name = $"{Namespace}.{DotNet.GetProperty("client").GetString()}{suffix}";
        return Assembly.GetType(name) ?? throw new Xunit.Sdk.XunitException($"{Assembly.GetName().Name} has no {name}.");
    }

    /// <summary>What a member of a structure is called in .NET.</summary>
    public string Property(string structure, string member) =>
        Customization("renameMembers", Shape(structure)) is { ValueKind: JsonValueKind.Object } names && names.TryGetProperty(member, out var name)
            ? name.GetString()!
            : char.ToUpperInvariant(member[0]) + member[1..];

    /// <summary>The property of its response that holds an operation's whole result, or null where the response is the result.</summary>
    public string? WrappedResult(string operation) => Customization("wrapResults", operation)?.GetString();

    private string Shape(string structure) => !DotNet.TryGetProperty("renameShapes", out var renamed) ? structure
        : renamed.EnumerateObject().Where(shape => shape.Value.GetString() == structure).Select(shape => shape.Name).SingleOrDefault(structure);

    private JsonElement? Customization(string kind, string name) =>
        DotNet.TryGetProperty(kind, out var all) && all.TryGetProperty(name, out var one) ? one : null;

    private static IEnumerable<ServiceClient> Read(string folder, Assembly assembly) =>
        Resources.Services(folder).Select(service => new ServiceClient(service, Resources.Text(folder, service)!, assembly));
}
