using System.Text;
using System.Text.Json;
using Prowler.Checks;
using Prowler.Reports;
using Prowler.Reports.Json;

namespace Prowler.Runner.Tests.Reports;

public class JsonReportTests
{
    [Fact]
    public void A_finding_has_exactly_the_fields_of_the_contract_in_their_order()
    {
        var finding = Findings(SampleReports.Of(SampleReports.Finding())).Single();

        Assert.Equal(
            [
                "finding_uid", "check_id", "check_title", "status", "status_detail", "severity", "service_name",
                "resource_id", "resource_arn", "resource_name", "resource_type", "resource_tags", "account_id", "partition",
                "region", "description", "risk", "remediation", "categories", "compliance", "muted", "not_assessed", "timestamp",
            ],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("FAIL", finding.GetProperty("status").GetString());
        Assert.Equal("medium", finding.GetProperty("severity").GetString());
        Assert.Equal("billing", finding.GetProperty("resource_tags").GetProperty("team").GetString());
        Assert.Equal(["2.1.2", "2.1.3"], finding.GetProperty("compliance").GetProperty("CIS-3.0").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(
            ["text", "cli", "terraform", "cloudformation", "console", "url"],
            finding.GetProperty("remediation").EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            "aws s3api put-bucket-versioning \\\n  --bucket invoices-archive \\\n  --versioning-configuration Status=Enabled",
            finding.GetProperty("remediation").GetProperty("cli").GetString());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("not_assessed").ValueKind);
        Assert.Equal("2026-03-14T09:27:00.000Z", finding.GetProperty("timestamp").GetString());
    }

    [Fact]
    public void The_report_states_its_schema_and_its_scan()
    {
        var report = SampleReports.Of() with { Scan = SampleReports.Scan() with { Complete = false, Source = ScanSource.Demo, Statuses = [Status.Fail] } };
        var root = Parse(report);

        Assert.Equal(["schema_version", "scan", "findings"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("1.0", root.GetProperty("schema_version").GetString());
        Assert.Equal(
            """{"account_id":"123456789012","partition":"aws","regions":["eu-west-1","us-east-1"],"started_at":"2026-03-14T09:26:53.000Z","finished_at":"2026-03-14T09:28:16.500Z","complete":false,"source":"demo","tool_version":"0.1.0","checks":14,"calls_made":1234,"statuses":["FAIL"]}""",
            JsonSerializer.Serialize(root.GetProperty("scan")));
        Assert.Equal(0, root.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void What_was_not_assessed_names_call_region_action_and_cause()
    {
        var failure = Findings(SampleReports.Of(SampleReports.NotAssessed())).Single().GetProperty("not_assessed").EnumerateArray().Single();

        Assert.Equal(
            """{"kind":"denied","service":"s3","operation":"GetBucketVersioning","region":"eu-west-1","action":"s3:GetBucketVersioning","cause":"AccessDenied: not authorized to perform s3:GetBucketVersioning"}""",
            JsonSerializer.Serialize(failure));
    }

    [Fact]
    public void Tags_that_were_not_read_are_null_and_no_tags_are_an_empty_object()
    {
        var findings = Findings(SampleReports.Of(
            SampleReports.Finding("a") with { ResourceTags = null },
            SampleReports.Finding("b") with { ResourceTags = new Dictionary<string, string>() }));

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Object], findings.Select(finding => finding.GetProperty("resource_tags").ValueKind));
    }

    [Theory]
    [InlineData("quote \" backslash \\ slash / newline \n tab \t")]
    [InlineData("\0\u0001\u001b[31m\u007f\u009b")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\u2028\u2029\u202e\ufeff")]
    [InlineData("Zürich 東京 🪣")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        var finding = Findings(SampleReports.Of(SampleReports.Finding(text) with
        {
            StatusDetail = text,
            ResourceTags = new Dictionary<string, string> { [text] = text },
        })).Single();

        Assert.Equal(text, finding.GetProperty("resource_name").GetString());
        Assert.Equal(text, finding.GetProperty("status_detail").GetString());
        Assert.Equal(text, finding.GetProperty("resource_tags").GetProperty(text).GetString());
    }

    [Fact]
    public void Control_characters_are_never_written_raw()
    {
        var json = Encoding.UTF8.GetString(Write(SampleReports.Of(SampleReports.Finding("a\u001b[31mb\u009bc\u007fd"))));

        Assert.DoesNotContain(json, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        var finding = Findings(SampleReports.Of(SampleReports.Finding("half \ud83e pair"))).Single();

        Assert.Equal("half \ufffd pair", finding.GetProperty("resource_name").GetString());
    }

    [Fact]
    public void The_file_is_UTF_8_without_a_byte_order_mark() =>
        Assert.Equal((byte)'{', Write(SampleReports.Of())[0]);

    [Fact]
    public void Findings_are_ordered_by_check_and_resource_however_the_scan_found_them()
    {
        Finding[] found = [.. SampleReports.Synthetic(200).Findings];
        var shuffled = found.ToArray();
        new Random(7).Shuffle(shuffled);

        Assert.Equal(Write(SampleReports.Of(found)), Write(SampleReports.Of(shuffled)));
    }

    private static JsonElement.ArrayEnumerator Findings(ScanReport report) => Parse(report).GetProperty("findings").EnumerateArray();

    private static JsonElement Parse(ScanReport report)
    {
        using var document = JsonDocument.Parse(Write(report));
        return document.RootElement.Clone();
    }

    private static byte[] Write(ScanReport report)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        return stream.ToArray();
    }
}
