using System.Text.Json;
using System.Text.Json.Nodes;
using Prowler.Engine;

namespace Prowler.Reports.Fields;

/// <summary>A text, or one of a few words.</summary>
/// <param name="name">The field's name.</param>
/// <param name="value">The text; null only where the field is optional.</param>
internal sealed class TextField<T>(string name, Func<T, string?> value) : Field<T>(name)
{
    /// <summary>Whether there may be none.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The words that there are; null for any text.</summary>
    public Func<CheckCatalog, IEnumerable<string>>? Known { get; init; }

    /// <summary>What the whole text looks like, as a regular expression of JavaScript; null for any text.</summary>
    public string? Pattern { get; init; }

    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteStringValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog)
    {
        var schema = TextSchema.Of(Known?.Invoke(catalog), IsOptional);
        if (Pattern is not null) schema["pattern"] = Pattern;
        return schema;
    }

    protected override string? Flat(T of) => value(of);
}

/// <summary>Several texts, or words out of a few.</summary>
/// <param name="name">The field's name.</param>
/// <param name="value">The texts.</param>
internal sealed class TextsField<T>(string name, Func<T, IEnumerable<string>> value) : Field<T>(name)
{
    /// <summary>The words that there are; null for any text.</summary>
    public Func<CheckCatalog, IEnumerable<string>>? Known { get; init; }

    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteListValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog) =>
        FieldList.Array(TextSchema.Of(Known?.Invoke(catalog), isOptional: false));

    protected override string Flat(T of) => Join(value(of));
}

internal static class TextSchema
{
    public static JsonObject Of(IEnumerable<string>? known, bool isOptional)
    {
        var schema = new JsonObject { ["type"] = isOptional ? new JsonArray("string", "null") : "string" };
        if (known is not null)
            schema["enum"] = new JsonArray([.. known.Select(word => (JsonNode?)word), .. isOptional ? new JsonNode?[] { null } : []]);
        return schema;
    }
}
