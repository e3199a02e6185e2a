using System.Text.Encodings.Web;
using System.Text.Json;
using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Runner.Reports;

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
        WriteScan(json, report.Scan);
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

    private static void WriteScan(Utf8JsonWriter json, ScanInfo scan)
    {
        json.WriteStartObject("scan");
        json.WriteString("account_id", scan.AccountId);
        json.WriteString("partition", scan.Partition);
        WriteList(json, "regions", scan.Regions);
        json.WriteString("started_at", Words.Of(scan.StartedAt));
        json.WriteString("finished_at", Words.Of(scan.FinishedAt));
        json.WriteBoolean("complete", scan.Complete);
        json.WriteString("source", Words.Of(scan.Source));
        json.WriteString("tool_version", scan.ToolVersion);
        json.WriteNumber("checks", scan.Checks);
        json.WriteNumber("calls_made", scan.CallsMade);
        WriteList(json, "statuses", scan.Statuses.Select(Words.Of));
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
        WriteTags(json, finding.ResourceTags);
        json.WriteString("account_id", finding.AccountId);
        json.WriteString("partition", finding.Partition);
        json.WriteString("region", finding.Region);
        json.WriteString("description", check.Description);
        json.WriteString("risk", check.Risk);
        WriteRemediation(json, check.Remediation);
        WriteList(json, "categories", check.Categories);
        WriteCompliance(json, finding.Compliance);
        json.WriteBoolean("muted", finding.Muted);
        WriteNotAssessed(json, finding.NotAssessed);
        json.WriteString("timestamp", Words.Of(finding.Timestamp));
        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is null)
        {
            json.WriteNull("resource_tags");
            return;
        }

        json.WriteStartObject("resource_tags");
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    private static void WriteRemediation(Utf8JsonWriter json, Remediation remediation)
    {
        json.WriteStartObject("remediation");
        json.WriteString("text", remediation.Text);
        json.WriteString("cli", remediation.Cli);
        json.WriteString("terraform", remediation.Terraform);
        json.WriteString("cloudformation", remediation.CloudFormation);
        json.WriteString("console", remediation.Console);
        json.WriteString("url", remediation.Url);
        json.WriteEndObject();
    }

    private static void WriteCompliance(Utf8JsonWriter json, IReadOnlyDictionary<string, IReadOnlyList<string>> compliance)
    {
        json.WriteStartObject("compliance");
        foreach (var (framework, requirements) in compliance.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            WriteList(json, framework, requirements);
        json.WriteEndObject();
    }

    private static void WriteNotAssessed(Utf8JsonWriter json, IReadOnlyList<Failure>? failures)
    {
        if (failures is null)
        {
            json.WriteNull("not_assessed");
            return;
        }

        json.WriteStartArray("not_assessed");
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("kind", Words.Of(failure.Kind));
            json.WriteString("service", failure.Service);
            json.WriteString("operation", failure.Operation);
            json.WriteString("region", failure.Region);
            json.WriteString("action", failure.Action);
            json.WriteString("cause", failure.Cause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
