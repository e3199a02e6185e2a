using System.Text.Json;
using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Reports;

/// <summary>The objects that the JSON report and the page's data have in common. Dictionaries are written in ordinal order.</summary>
internal static class JsonParts
{
    public static void WriteScan(this Utf8JsonWriter json, string name, ScanInfo scan)
    {
        json.WriteStartObject(name);
        json.WriteString("account_id", scan.AccountId);
        json.WriteString("partition", scan.Partition);
        json.WriteList("regions", scan.Regions);
        json.WriteString("started_at", Words.Of(scan.StartedAt));
        json.WriteString("finished_at", Words.Of(scan.FinishedAt));
        json.WriteBoolean("complete", scan.Complete);
        json.WriteString("source", Words.Of(scan.Source));
        json.WriteString("tool_version", scan.ToolVersion);
        json.WriteNumber("checks", scan.Checks);
        json.WriteNumber("calls_made", scan.CallsMade);
        json.WriteList("statuses", scan.Statuses.Select(Words.Of));
        json.WriteEndObject();
    }

    public static void WriteTags(this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string>? tags)
    {
        json.WritePropertyName(name);
        json.WriteTagsValue(tags);
    }

    public static void WriteTagsValue(this Utf8JsonWriter json, IReadOnlyDictionary<string, string>? tags)
    {
        if (tags is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var (key, value) in tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    public static void WriteRemediation(this Utf8JsonWriter json, string name, Remediation remediation, string? commands)
    {
        json.WriteStartObject(name);
        json.WriteString("text", remediation.Text);
        json.WriteString("cli", commands);
        json.WriteString("terraform", remediation.Terraform);
        json.WriteString("cloudformation", remediation.CloudFormation);
        json.WriteString("console", remediation.Console);
        json.WriteString("url", remediation.Url);
        json.WriteEndObject();
    }

    public static void WriteCompliance(
        this Utf8JsonWriter json, string name, IReadOnlyDictionary<string, IReadOnlyList<string>> compliance)
    {
        json.WriteStartObject(name);
        foreach (var (framework, requirements) in compliance.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            json.WriteList(framework, requirements);
        json.WriteEndObject();
    }

    public static void WriteFailures(this Utf8JsonWriter json, string name, IReadOnlyList<Failure>? failures)
    {
        if (failures is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
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

    public static void WriteList(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
