using System.Text.Json;
using System.Text.Json.Nodes;
using Prowler.Engine;

namespace Prowler.Reports.Fields;

/// <summary>A field of what reports state: its name, and its value in each of the ways in which formats say it.</summary>
/// <typeparam name="T">What has the field.</typeparam>
/// <param name="name">The name, a contract with whoever reads the reports.</param>
internal abstract class Field<T>(string name)
{
    public string Name { get; } = name;

    /// <summary>The field where there are only lines of cells; most are one column.</summary>
    public virtual IReadOnlyList<Column<T>> Columns => [new(Name, Flat)];

    /// <summary>Writes the value.</summary>
    public abstract void WriteValue(Utf8JsonWriter json, T of);

    /// <summary>The JSON Schema of the value.</summary>
    /// <param name="catalog">The checks that there are.</param>
    public abstract JsonObject Schema(CheckCatalog catalog);

    /// <summary>The value as one cell; empty for none.</summary>
    protected abstract string? Flat(T of);

    protected static string Join(IEnumerable<string> items) => string.Join(" | ", items);
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Text">Its cell in the line of an item.</param>
internal sealed record Column<T>(string Name, Func<T, string?> Text);

/// <summary>What is made of several fields.</summary>
internal static class FieldList
{
    public static void WriteObject<T>(this Utf8JsonWriter json, T item, IReadOnlyList<Field<T>> fields)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Name);
            field.WriteValue(json, item);
        }

        json.WriteEndObject();
    }

    /// <summary>The schema of an object that has all of the fields and no other.</summary>
    public static JsonObject ObjectSchema<T>(this IReadOnlyList<Field<T>> fields, CheckCatalog catalog) => Object(
        [.. fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Schema(catalog)))]);

    public static JsonObject Object(IReadOnlyList<KeyValuePair<string, JsonNode?>> properties) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. properties.Select(property => (JsonNode?)property.Key)]),
        ["properties"] = new JsonObject(properties),
        ["additionalProperties"] = false,
    };

    public static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
