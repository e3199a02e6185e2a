namespace Prowler.Aws.Clients.Generator.Json;

/// <summary>A JSON value that knows where in its file it starts, so that an error about it can point there.</summary>
internal abstract class JsonValue(int position)
{
    public int Position { get; } = position;
}

internal sealed class JsonObject(int position, IReadOnlyList<KeyValuePair<string, JsonValue>> members) : JsonValue(position)
{
    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; } = members;

    public JsonValue? this[string name] => Members.FirstOrDefault(m => m.Key == name).Value;
}

internal sealed class JsonArray(int position, IReadOnlyList<JsonValue> items) : JsonValue(position)
{
    public IReadOnlyList<JsonValue> Items { get; } = items;
}

internal sealed class JsonString(int position, string value) : JsonValue(position)
{
    public string Value { get; } = value;
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as written.</summary>
internal sealed class JsonLiteral(int position, string text) : JsonValue(position)
{
    public string Text { get; } = text;
}
