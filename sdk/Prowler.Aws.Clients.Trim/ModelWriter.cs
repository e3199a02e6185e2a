using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prowler.Aws.Clients.Trim;

/// <summary>Writes one line an operation and one line a shape, so that a new model version shows as a diff that a person can read.</summary>
internal static class ModelWriter
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonObject model)
    {
        var text = new StringBuilder("{\n");
        var sections = model.Select(section => section.Value is JsonObject entries && entries.Count > 0
            ? $"{Quote(section.Key)}: {{\n{string.Join(",\n", entries.Select(e => $"  {Quote(e.Key)}: {Line(e.Value)}"))}\n}}"
            : $"{Quote(section.Key)}: {Line(section.Value)}");
        return text.AppendJoin(",\n", sections).Append("\n}\n").ToString();
    }

    private static string Quote(string name) => JsonSerializer.Serialize(name, Compact);

    private static string Line(JsonNode? node) => node?.ToJsonString(Compact) ?? "null";
}
