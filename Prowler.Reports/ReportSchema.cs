using System.Text.Json;
using System.Text.Json.Nodes;
using Prowler.Engine;
using Prowler.Reports.Fields;
using Prowler.Reports.Json;

namespace Prowler.Reports;

/// <summary>The JSON Schema (2020-12) of the JSON report: of this version, and of the checks of one catalog.</summary>
public static class ReportSchema
{
    /// <summary>Writes the schema.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="catalog">The checks whose ids, services and categories a report may name.</param>
    public static void Write(Utf8JsonWriter json, CheckCatalog catalog)
    {
        var schema = FieldList.Object(
        [
            new("schema_version", new JsonObject { ["const"] = JsonReport.SchemaVersion }),
            new("scans", FieldList.Array(ScanFields.All.ObjectSchema(catalog))),
            new("findings", FieldList.Array(FindingFields.All.ObjectSchema(catalog))),
        ]);
        schema["properties"]!["scans"]!["minItems"] = 1;
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "A report of Prowler for .NET");
        schema.WriteTo(json);
    }
}
