using System.Text.Json;
using System.Text.Json.Nodes;
using Prowler.Engine;

namespace Prowler.Reports.Fields;

/// <summary>An object with fields of its own; in a table, one column each.</summary>
/// <param name="name">The field's name.</param>
/// <param name="fields">What the object has.</param>
internal sealed class ObjectField<T>(string name, IReadOnlyList<Field<T>> fields) : Field<T>(name)
{
    public override IReadOnlyList<Column<T>> Columns =>
        [.. fields.SelectMany(part => part.Columns).Select(column => column with { Name = $"{Name}_{column.Name}" })];

    public override void WriteValue(Utf8JsonWriter json, T of) => json.WriteObject(of, fields);

    public override JsonObject Schema(CheckCatalog catalog) => fields.ObjectSchema(catalog);

    protected override string? Flat(T of) => throw new NotSupportedException("It has columns of its own.");
}

/// <summary>Several objects.</summary>
/// <param name="name">The field's name.</param>
/// <param name="value">The objects; null only where the field is optional.</param>
/// <param name="fields">What each has.</param>
internal sealed class ObjectsField<T, TItem>(string name, Func<T, IReadOnlyList<TItem>?> value, IReadOnlyList<Field<TItem>> fields) : Field<T>(name)
    where TItem : notnull
{
    /// <summary>Whether there may be null in place of a list.</summary>
    public bool IsOptional { get; init; }

    public override void WriteValue(Utf8JsonWriter json, T of)
    {
        if (value(of) is not { } items)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartArray();
        foreach (var item in items) json.WriteObject(item, fields);
        json.WriteEndArray();
    }

    public override JsonObject Schema(CheckCatalog catalog)
    {
        var schema = FieldList.Array(fields.ObjectSchema(catalog));
        if (IsOptional) schema["type"] = new JsonArray("array", "null");
        return schema;
    }

    // An item says itself in one line.
    protected override string Flat(T of) => Join(value(of)?.Select(item => item.ToString() ?? "") ?? []);
}
