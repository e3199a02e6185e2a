namespace Prowler.Checks.Generators.Emitting;

/// <summary>The JSON Schema of a pack's findings, as reports write them.</summary>
internal static class FindingSchema
{
    /// <summary><c>Prowler.Checks.FailureKind</c>, as reports spell it.</summary>
    private static readonly string[] s_failureKinds = ["denied", "throttled", "timed_out", "not_recorded", "call_failed", "defect"];

    public static string Build(IReadOnlyList<string> checkIds, IReadOnlyList<string> services)
    {
        var text = Json.Type("string");
        var nullableText = Json.Type("string", "null");
        var texts = Json.Object(("type", "\"array\""), ("items", text));
        var fields = new (string Name, string Schema)[]
        {
            ("finding_uid", text),
            ("check_id", Json.Enum(checkIds)),
            ("check_title", text),
            ("status", Json.Enum(["PASS", "FAIL", "MANUAL"])),
            ("status_detail", text),
            ("severity", Json.Enum(Metadata.MetadataFields.Severities)),
            ("service_name", Json.Enum(services)),
            ("resource_id", text),
            ("resource_arn", text),
            ("resource_name", text),
            ("resource_type", text),
            ("resource_tags", MapOf(text, "object", "null")),
            ("account_id", text),
            ("partition", text),
            ("region", text),
            ("description", text),
            ("risk", text),
            ("remediation", Json.Closed(
                [("text", text), ("cli", nullableText), ("terraform", nullableText), ("cloudformation", nullableText), ("console", nullableText), ("url", nullableText)],
                ["text", "cli", "terraform", "cloudformation", "console", "url"])),
            ("categories", texts),
            ("compliance", MapOf(texts, "object")),
            ("muted", Json.Type("boolean")),
            ("not_assessed", Json.Object(
                ("type", "[\"array\", \"null\"]"),
                ("minItems", "1"),
                ("items", Json.Closed(
                    [("kind", Json.Enum(s_failureKinds)), ("service", nullableText), ("operation", nullableText), ("region", nullableText), ("action", nullableText), ("cause", text)],
                    ["kind", "service", "operation", "region", "action", "cause"])))),
            ("timestamp", Json.Object(("type", "\"string\""), ("format", "\"date-time\""))),
        };
        return Json.Document("A finding", Json.Closed(fields, fields.Select(field => field.Name)));
    }

    private static string MapOf(string schema, params string[] types) => Json.Object(
        ("type", types.Length == 1 ? $"\"{types[0]}\"" : $"[{string.Join(", ", types.Select(type => $"\"{type}\""))}]"),
        ("additionalProperties", schema));
}
