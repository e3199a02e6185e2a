using Prowler.Aws.Clients.Generator.Json;

namespace Prowler.Aws.Clients.Generator.Parsing;

/// <summary>Typed access to JSON whose failures name the place.</summary>
internal static class JsonReading
{
    private static readonly JsonObject Empty = new(0, []);

    public static JsonObject AsObject(this JsonValue value, string what) =>
        value as JsonObject ?? throw new ModelException($"{what} should be an object", value);

    public static JsonArray AsArray(this JsonValue value, string what) =>
        value as JsonArray ?? throw new ModelException($"{what} should be a list", value);

    public static string AsString(this JsonValue value, string what) =>
        (value as JsonString)?.Value ?? throw new ModelException($"{what} should be a string", value);

    public static JsonObject Object(this JsonObject parent, string name) =>
        parent[name] is { } value ? value.AsObject($"\"{name}\"") : throw Missing(parent, name);

    public static JsonObject ObjectOrEmpty(this JsonObject parent, string name) => parent[name]?.AsObject($"\"{name}\"") ?? Empty;

    public static string String(this JsonObject parent, string name) =>
        parent[name] is { } value ? value.AsString($"\"{name}\"") : throw Missing(parent, name);

    public static string? StringOrNull(this JsonObject parent, string name) => parent[name]?.AsString($"\"{name}\"");

    public static bool Flag(this JsonObject parent, string name) => parent[name] is JsonLiteral { Text: "true" };

    /// <summary>The strings of a list; a lone string counts as a list of one, as in paginators.</summary>
    public static IEnumerable<string> Strings(this JsonObject parent, string name) => parent[name] switch
    {
        null => [],
        JsonString one => [one.Value],
        var many => many.AsArray($"\"{name}\"").Items.Select(item => item.AsString($"an item of \"{name}\"")),
    };

    /// <summary>Refuses what is not listed, so that nothing in a model is ignored by accident.</summary>
    public static void AllowOnly(this JsonObject value, string what, params string[] names)
    {
        foreach (var member in value.Members)
        {
            if (!names.Contains(member.Key))
                throw new ModelException($"{what} has the unsupported trait \"{member.Key}\"", member.Value);
        }
    }

    private static ModelException Missing(JsonObject parent, string name) => new($"\"{name}\" is missing here", parent);
}
