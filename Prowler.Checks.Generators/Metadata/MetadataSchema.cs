using Prowler.Checks.Generators.Emitting;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>The JSON Schemas by which editors complete and check metadata files, made from the tables that the reader uses.</summary>
internal static class MetadataSchema
{
    public static string Check() => Json.Document("Metadata of a check", Fields(MetadataFields.Check)) + "\n";

    public static string Settings() => Json.Document("Settings of a pack", Named(Fields(MetadataFields.Parameter))) + "\n";

    private static string Fields(IReadOnlyList<MetadataField> fields) => Json.Closed(
        fields.Select(field => (field.Name, Describe(field))),
        fields.Where(field => field.IsRequired).Select(field => field.Name));

    private static string Describe(MetadataField field) =>
        "{\n  \"description\": " + Json.String(field.Meaning) + ",\n" + Schema(field.Kind).Substring(2);

    private static string Schema(FieldKind kind) => kind switch
    {
        FieldKind.Text => Text(),
        FieldKind.Texts => List(Text()),
        FieldKind.Severity => Json.Enum(MetadataFields.Severities),
        FieldKind.Switch => Json.Enum(MetadataFields.Switch),
        FieldKind.ValueType => Json.Enum(MetadataFields.ValueTypes),
        FieldKind.Integer => Json.Type("integer"),
        FieldKind.Value => Value(),
        FieldKind.Remediation => Fields(MetadataFields.Remediation),
        FieldKind.Parameters => Named(Fields(MetadataFields.Parameter)),
        FieldKind.Constants => Named(Value()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of field."),
    };

    private static string Text() => Json.Object(("type", "\"string\""), ("pattern", Json.String("\\S")));

    private static string List(string item) => Json.Object(("type", "\"array\""), ("items", item));

    private static string Value() => Json.Object(("anyOf", Json.List(
        [Json.Type("integer", "boolean", "string"), List(Json.Type("integer")), List(Json.Type("string"))])));

    private static string Named(string value) => Json.Object(
        ("type", "\"object\""),
        ("propertyNames", Json.Object(("pattern", Json.String(MetadataFields.NamePattern)))),
        ("additionalProperties", value));
}
