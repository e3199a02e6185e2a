using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Prowler.Engine;

namespace Prowler.Reports.Fields;

/// <summary>Yes or no.</summary>
internal sealed class FlagField<T>(string name, Func<T, bool> value) : Field<T>(name)
{
    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteBooleanValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog) => new() { ["type"] = "boolean" };

    protected override string Flat(T of) => value(of) ? "true" : "false";
}

/// <summary>How many there are of something.</summary>
internal sealed class CountField<T>(string name, Func<T, long> value) : Field<T>(name)
{
    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteNumberValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog) => new() { ["type"] = "integer", ["minimum"] = 0 };

    protected override string Flat(T of) => value(of).ToString(CultureInfo.InvariantCulture);
}

/// <summary>The tags of a resource, or null where they were not read.</summary>
internal sealed class TagsField<T>(string name, Func<T, IReadOnlyDictionary<string, string>?> value) : Field<T>(name)
{
    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteTagsValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["additionalProperties"] = new JsonObject { ["type"] = "string" },
    };

    protected override string? Flat(T of) => value(of) is { } tags
        ? Join(tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"))
        : null;
}

/// <summary>Lists by name: requirements by framework.</summary>
internal sealed class ListsField<T>(string name, Func<T, IReadOnlyDictionary<string, IReadOnlyList<string>>> value) : Field<T>(name)
{
    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteListsValue(value(of));

    public override JsonObject Schema(CheckCatalog catalog) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = FieldList.Array(new JsonObject { ["type"] = "string" }),
    };

    protected override string Flat(T of) => Join(value(of)
        .OrderBy(list => list.Key, StringComparer.Ordinal)
        .Select(list => $"{list.Key}: {string.Join(", ", list.Value)}"));
}
