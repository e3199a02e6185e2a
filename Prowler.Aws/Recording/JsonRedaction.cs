using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prowler.Aws.Recording;

/// <summary>Redacts the properties of an answer in JSON. Names stay, numbers too.</summary>
internal static class JsonRedaction
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>The body to keep: the same array where nothing was taken out, null where it cannot be read.</summary>
    public static byte[]? Redact(byte[] body, FieldRedaction redaction)
    {
        if (Parse(body) is not { } root) return null;

        var leaves = Leaves(root, []).Where(leaf => leaf.Kind != FieldKind.Kept).ToList();
        foreach (var (value, kind) in leaves) redaction.Gather(kind, value.GetValue<string>());
        var isChanged = false;
        foreach (var (value, kind) in leaves)
        {
            var text = value.GetValue<string>();
            var kept = redaction.Redact(kind, text);
            if (text == kept) continue;
            Replace(value, kept);
            isChanged = true;
        }

        return isChanged ? Encoding.UTF8.GetBytes(root.ToJsonString()) : body;

        IEnumerable<(JsonValue Value, FieldKind Kind)> Leaves(JsonNode? node, IReadOnlyList<string> path) => node switch
        {
            JsonArray items => items.SelectMany(item => Leaves(item, path)),
            JsonObject properties => properties.SelectMany(property => Leaves(property.Value, [.. path, property.Key])),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => [(value, redaction.KindOf(path))],
            _ => [],
        };
    }

    private static void Replace(JsonValue value, string text)
    {
        if (value.Parent is JsonArray items) items[value.GetElementIndex()] = text;
        else if (value.Parent is JsonObject properties) properties[value.GetPropertyName()] = text;
    }

    private static JsonNode? Parse(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
