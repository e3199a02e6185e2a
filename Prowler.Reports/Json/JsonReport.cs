using System.Text.Encodings.Web;
using System.Text.Json;
using Prowler.Reports.Fields;

namespace Prowler.Reports.Json;

/// <summary>
/// The report that programs read. Field names and their order are a contract; a field is added at the end of its object
/// and raises the minor part of <see cref="SchemaVersion"/>, anything else the major part.
/// </summary>
internal static class JsonReport
{
    public const string SchemaVersion = "2.0";

    private const int FlushAfterBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Quotes and control characters are escaped; letters of any script, apostrophes and angle brackets stay
        // readable. The file is no HTML: the page embeds its data with an encoder of its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(Report report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema_version", SchemaVersion);
        json.WriteStartArray("scans");
        foreach (var scan in report.Scans)
        {
            json.WriteObject(scan, ScanFields.All);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteObject(finding, FindingFields.All);
            if (json.BytesPending > FlushAfterBytes)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
