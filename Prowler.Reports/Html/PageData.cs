using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Reports.Fields;

namespace Prowler.Reports.Html;

/// <summary>
/// The page's data, compact enough for tens of thousands of findings: metadata once a check, findings as columns of numbers
/// that point into tables in which each text, set of tags and failure stands once.
/// </summary>
internal static class PageData
{
    private const int FlushAfterBytes = 64 * 1024;

    // Escapes <, >, &, quotes and the two line separators: nothing in the data can end its script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Report report, Stream output)
    {
        var reported = report.Findings;
        var findings = reported.Select(item => item.Finding).ToList();
        var scans = report.Scans.Select((scan, index) => (scan, index)).ToDictionary(pair => pair.scan.Id, pair => pair.index);
        var checks = new Table<string>();
        var strings = new Table<string>();
        var failures = new Table<Failure>();
        // The findings about one resource share its tags.
        var tags = new Table<IReadOnlyDictionary<string, string>>(ReferenceEqualityComparer.Instance);

        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("scans");
        foreach (var scan in report.Scans)
            json.WriteObject(scan, ScanFields.Facts);
        json.WriteEndArray();
        json.WriteStartObject("findings");
        Numbers("scan", reported.Select(item => (long)scans[item.Scan.Id]));
        Column("check", finding => checks.IndexOf(finding.Check.Id));
        Column("status", finding => (int)finding.Status);
        Column("severity", finding => (int)finding.Severity);
        Column("detail", finding => strings.IndexOf(finding.StatusDetail));
        Column("resource_id", finding => strings.IndexOf(finding.ResourceId));
        Column("resource_arn", finding => strings.IndexOf(finding.ResourceArn));
        Column("resource_name", finding => strings.IndexOf(finding.ResourceName));
        Column("commands", finding => finding.RemediationCommands() is { } commands ? strings.IndexOf(commands) : -1);
        Column("region", finding => strings.IndexOf(finding.Region));
        Column("tags", finding => finding.ResourceTags is null ? -1 : tags.IndexOf(finding.ResourceTags));
        Column("muted", finding => finding.Muted ? 1 : 0);
        Numbers("seconds", reported.Select(item => (long)(item.Finding.Timestamp - item.Scan.StartedAt).TotalSeconds));
        WriteUids(json, findings);
        WriteNotAssessed(json, findings, failures);
        json.WriteEndObject();

        WriteChecks(json, findings);
        json.WriteStartArray("failures");
        foreach (var failure in failures.Items)
            json.WriteObject(failure, FailureFields.All);
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var set in tags.Items)
            json.WriteTagsValue(set);
        json.WriteEndArray();
        json.WriteList("strings", strings.Items);
        json.WriteEndObject();

        void Column(string name, Func<Finding, long> value) => Numbers(name, findings.Select(value));

        void Numbers(string name, IEnumerable<long> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteNumberValue(value);
            json.WriteEndArray();
            json.Flush();
        }
    }

    private static void WriteUids(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("uid");
        foreach (var finding in findings)
        {
            json.WriteStringValue(finding.Uid);
            if (json.BytesPending > FlushAfterBytes)
                json.Flush();
        }

        json.WriteEndArray();
    }

    // Sparse: most findings were assessed.
    private static void WriteNotAssessed(Utf8JsonWriter json, IReadOnlyList<Finding> findings, Table<Failure> failures)
    {
        json.WriteStartObject("not_assessed");
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i].NotAssessed is not { } causes)
                continue;
            json.WriteStartArray(i.ToString(CultureInfo.InvariantCulture));
            foreach (var cause in causes)
                json.WriteNumberValue(failures.IndexOf(cause));
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteChecks(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("checks");
        foreach (var finding in findings.DistinctBy(finding => finding.Check.Id))
            WriteCheck(json, finding.Check, finding.Compliance);
        json.WriteEndArray();
    }

    private static void WriteCheck(
        Utf8JsonWriter json, CheckMetadata check, IReadOnlyDictionary<string, IReadOnlyList<string>> compliance)
    {
        json.WriteStartObject();
        json.WriteString("id", check.Id);
        json.WriteString("title", check.Title);
        json.WriteString("service", check.Service);
        json.WriteString("resource_type", check.ResourceType);
        json.WriteList("categories", check.Categories);
        json.WriteString("description", check.Description);
        json.WriteString("risk", check.Risk);
        // The commands are each finding's own.
        json.WriteStartObject("remediation");
        json.WriteString("text", check.Remediation.Text);
        json.WriteString("terraform", check.Remediation.Terraform);
        json.WriteString("cloudformation", check.Remediation.CloudFormation);
        json.WriteString("console", check.Remediation.Console);
        json.WriteString("url", check.Remediation.Url);
        json.WriteEndObject();
        json.WriteList("references", check.References);
        json.WritePropertyName("compliance");
        json.WriteListsValue(compliance);
        json.WriteEndObject();
    }

    private sealed class Table<T>(IEqualityComparer<T>? comparer = null)
        where T : notnull
    {
        private readonly Dictionary<T, int> indexes = new(comparer);
        private readonly List<T> items = [];

        public IReadOnlyList<T> Items => items;

        public int IndexOf(T item)
        {
            if (indexes.TryGetValue(item, out var index))
                return index;
            indexes.Add(item, items.Count);
            items.Add(item);
            return items.Count - 1;
        }
    }
}
