using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine;

namespace Prowler.Reports.Tests;

/// <summary>What is said of the JSON report is what is written, and the other way round.</summary>
public class SchemaTests
{
    private static readonly Lazy<JsonSchema> s_schema = new(() => JsonSchema.FromText(Text()));

    public static TheoryData<string> Reports => [.. s_reports.Keys];

    private static readonly Dictionary<string, Func<Report>> s_reports = new()
    {
        ["empty"] = () => SampleReports.Of(),
        ["every kind of finding"] = () => SampleReports.Of(
            SampleReports.Finding(), SampleReports.Finding("b", Status.Pass, uid: "2") with { ResourceTags = null, Muted = true }, SampleReports.NotAssessed()),
        ["many findings"] = () => SampleReports.Synthetic(500),
        ["fleet"] = SampleReports.Fleet,
        ["cut short"] = () => SampleReports.Of(SampleReports.Scan() with
        {
            Complete = false,
            Source = ScanSource.Replay,
            Statuses = [Status.Fail, Status.Manual],
            Coverage =
            [
                new() { Check = SampleReports.Check(), Region = "eu-west-1", State = CoverageState.Evaluated, Findings = 3 },
                new() { Check = SampleReports.Check(), State = CoverageState.NotAssessed, Causes = [new(FailureKind.CutShort, "It ended.")] },
                new() { Check = SampleReports.Check(), State = CoverageState.NotInScope, Reason = OutOfScope.OffByDefault },
            ],
        }),
        ["hostile text"] = () => SampleReports.Of(
            SampleReports.Scan() with { AccountId = "</script>\0", Regions = ["\u202e", ""] },
            SampleReports.Finding("\"\\\n\0\u001b[31m \ud83e </script>", uid: "$ref") with { ResourceTags = new Dictionary<string, string> { ["__proto__"] = "\0" } }),
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_is_as_its_schema_says(string report) => Assert.True(IsValid(Json(s_reports[report]())));

    public static TheoryData<string, Action<JsonNode>> Wrongs => new()
    {
        { "a field more", report => report["findings"]![0]!["colour"] = "red" },
        { "a field less", report => report["findings"]![0]!.AsObject().Remove("scan_id") },
        { "an unknown status", report => report["findings"]![0]!["status"] = "PASSED" },
        { "an unknown check", report => report["findings"]![0]!["check_id"] = "s3_bucket_unheard_of" },
        { "an unknown service", report => report["findings"]![0]!["service_name"] = "s4" },
        { "null for a text", report => report["findings"]![0]!["region"] = null },
        { "a number for a text", report => report["findings"]![0]!["resource_tags"]!["team"] = 7 },
        { "no scan", report => report["scans"] = new JsonArray() },
        { "another time", report => report["scans"]![0]!["started_at"] = "yesterday" },
        { "a state that does not exist", report => report["scans"]![0]!["coverage"]![0]!["state"] = "fine" },
        { "another version", report => report["schema_version"] = "1.0" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void A_report_that_is_not_is_refused(string what, Action<JsonNode> change)
    {
        var report = JsonNode.Parse(Json(SampleReports.Of(
            SampleReports.Scan() with { Coverage = [new() { Check = SampleReports.Check(), State = CoverageState.Evaluated }] }, SampleReports.Finding())))!;
        Assert.True(IsValid(report.ToJsonString()));

        change(report);

        Assert.False(IsValid(report.ToJsonString()), what);
    }

    [Fact]
    public void It_is_a_schema_of_2020_12_that_lists_the_checks_of_the_catalog()
    {
        var schema = JsonNode.Parse(Text())!;

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        var finding = schema["properties"]!["findings"]!["items"]!["properties"]!;
        Assert.Equal(new SamplePack().Ids, finding["check_id"]!["enum"]!.AsArray().Select(id => (string?)id));
        Assert.Contains("s3", finding["service_name"]!["enum"]!.AsArray().Select(id => (string?)id));
        Assert.True(MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(Text()).RootElement).IsValid);
    }

    private static bool IsValid(string json) => s_schema.Value.Evaluate(JsonDocument.Parse(json).RootElement).IsValid;

    private static string Json(Report report)
    {
        using var stream = new MemoryStream();
        ReportFormat.Json.FilesOf(report)[0].Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Text()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ReportSchema.Write(json, CheckCatalog.Link(new SamplePack()));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The checks of the sample reports.</summary>
    private sealed class SamplePack : ICheckPack
    {
        public string Name => "Samples";

        public IReadOnlyList<CheckDescriptor> Checks { get; } =
        [
            .. SampleReports.Synthetic(500).Findings.Select(reported => reported.Finding.Check).Append(SampleReports.Check())
                .DistinctBy(check => check.Id)
                .OrderBy(check => check.Id, StringComparer.Ordinal)
                .Select(check => new CheckDescriptor { Metadata = check, Method = check.Id, Subject = typeof(Root), Body = (_, _) => ValueTask.CompletedTask }),
        ];

        public IEnumerable<string> Ids => Checks.Select(check => check.Metadata.Id);

        public IReadOnlyList<CollectorDescriptor> Collectors => [];

        public IReadOnlyList<ClientDescriptor> Clients => [];

        public IReadOnlyList<ParameterMetadata> Settings => [];
    }

    private sealed record Root : Resource
    {
        public override string Id => "root";

        public override string Arn => "arn:root";
    }
}
