using System.Text.Json.Nodes;

namespace Prowler.Aws.Clients.Trim;

/// <summary>A <c>services/*.json</c> file: which operations of which model are wanted, and how the .NET names differ from the model's.</summary>
internal sealed record ServiceFile(string Path, string Model, IReadOnlyList<string> Operations, JsonObject DotNet)
{
    public IReadOnlySet<string> TrimmedEnums { get; } =
        (DotNet["trimEnums"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).ToHashSet();

    public static ServiceFile Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path)) as JsonObject ?? throw new TrimException($"{path}: expected a JSON object.");
        return new ServiceFile(
            path,
            json["model"]?.GetValue<string>() ?? throw new TrimException($"{path}: \"model\" is missing; write for example \"ec2/2016-11-15\"."),
            [.. (json["operations"] as JsonArray ?? throw new TrimException($"{path}: \"operations\" is missing.")).Select(o => o!.GetValue<string>())],
            json["dotnet"] as JsonObject ?? throw new TrimException($"{path}: \"dotnet\" is missing."));
    }
}
