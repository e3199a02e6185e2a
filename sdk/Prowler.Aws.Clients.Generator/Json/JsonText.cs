namespace Prowler.Aws.Clients.Generator.Json;

internal static class JsonText
{
    /// <summary>Writes a value as compact JSON.</summary>
    public static string Of(JsonValue value) => value switch
    {
        JsonObject o => "{" + string.Join(",", o.Members.Select(m => $"{Quote(m.Key)}:{Of(m.Value)}")) + "}",
        JsonArray a => "[" + string.Join(",", a.Items.Select(Of)) + "]",
        JsonString s => Quote(s.Value),
        JsonLiteral l => l.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
