using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Prowler.Checks.Aws.Recording;

/// <summary>Empties the environment variables of Lambda functions, which no check reads and which often are secrets. Their names stay.</summary>
internal static class EnvironmentRedaction
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    public static byte[] Redact(byte[] body)
    {
        if (!Encoding.UTF8.GetString(body).Contains("Variables", StringComparison.Ordinal)) return body;
        try
        {
            var root = JsonNode.Parse(body, documentOptions: Options);
            Empty(root);
            return Encoding.UTF8.GetBytes(root?.ToJsonString() ?? "");
        }
        catch (JsonException)
        {
            return []; // The SDK cannot read it either, but there may be secrets in it.
        }
    }

    private static void Empty(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) Empty(item);
        }
        else if (node is JsonObject properties)
        {
            if (properties["Environment"] is JsonObject environment && environment["Variables"] is JsonObject variables)
                foreach (var (name, _) in variables.ToList()) variables[name] = "";
            foreach (var (_, value) in properties) Empty(value);
        }
    }
}
