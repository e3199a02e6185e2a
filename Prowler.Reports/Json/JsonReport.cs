using System.Text.Encodings.Web;
using System.Text.Json;
using Prowler.Checks;

namespace Prowler.Reports.Json;

/// <summary>
/// The report that programs read. Field names and their order are a contract; a field is added at the end of its object
/// and raises the minor part of <see cref="SchemaVersion"/>, anything else the major part.
/// </summary>
internal static class JsonReport
{
    public const string SchemaVersion = "1.0";

    private const int FlushAfterBytes = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Quotes and control characters are escaped; letters of any script, apostrophes and angle brackets stay
        // readable. The file is no HTML: the page embeds its data with an encoder of its own.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ScanReport report, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("schema_version", SchemaVersion);
        json.WriteScan("scan", report.Scan);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            WriteFinding(json, finding);
            if (json.BytesPending > FlushAfterBytes)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        var check = finding.Check;
        json.WriteStartObject();
        json.WriteString("finding_uid", finding.Uid);
        json.WriteString("check_id", check.Id);
        json.WriteString("check_title", check.Title);
        json.WriteString("status", Words.Of(finding.Status));
        json.WriteString("status_detail", finding.StatusDetail);
        json.WriteString("severity", Words.Of(finding.Severity));
        json.WriteString("service_name", check.Service);
        json.WriteString("resource_id", finding.ResourceId);
        json.WriteString("resource_arn", finding.ResourceArn);
        json.WriteString("resource_name", finding.ResourceName);
        json.WriteString("resource_type", check.ResourceType);
        json.WriteTags("resource_tags", finding.ResourceTags);
        json.WriteString("account_id", finding.AccountId);
        json.WriteString("partition", finding.Partition);
        json.WriteString("region", finding.Region);
        json.WriteString("description", check.Description);
        json.WriteString("risk", check.Risk);
        json.WriteRemediation("remediation", check.Remediation, finding.RemediationCommands());
        json.WriteList("categories", check.Categories);
        json.WriteCompliance("compliance", finding.Compliance);
        json.WriteBoolean("muted", finding.Muted);
        json.WriteFailures("not_assessed", finding.NotAssessed);
        json.WriteString("timestamp", Words.Of(finding.Timestamp));
        json.WriteEndObject();
    }
}
