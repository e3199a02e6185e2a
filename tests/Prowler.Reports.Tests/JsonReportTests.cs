using System.Text;
using System.Text.Json;
using Prowler.Checks;
using Prowler.Engine;
using Prowler.Reports.Json;

namespace Prowler.Reports.Tests;

public class JsonReportTests
{
    [Fact]
    public void A_finding_has_exactly_the_fields_of_the_contract_in_their_order()
    {
        var finding = Findings(SampleReports.Of(SampleReports.Finding())).Single();

        Assert.Equal(
            [
                "finding_uid", "scan_id", "check_id", "check_title", "status", "status_detail", "severity", "service_name",
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
        var root = Parse(SampleReports.Of(SampleReports.Scan() with { Complete = false, Source = ScanSource.Demo, Statuses = [Status.Fail] }));

        Assert.Equal(["schema_version", "scans", "findings"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2.0", root.GetProperty("schema_version").GetString());
        Assert.Equal(
            """[{"id":"123456789012-20260314T092653000Z","account_id":"123456789012","partition":"aws","regions":["eu-west-1","us-east-1"],"started_at":"2026-03-14T09:26:53.000Z","finished_at":"2026-03-14T09:28:16.500Z","complete":false,"source":"demo","tool_version":"0.1.0","checks":14,"calls_made":1234,"statuses":["FAIL"],"coverage":[]}]""",
            JsonSerializer.Serialize(root.GetProperty("scans")));
        Assert.Equal(0, root.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void Coverage_says_of_each_check_and_region_how_far_the_scan_got()
    {
        var cause = new Failure(FailureKind.CutShort, "The scan ended before it was read.");
        var root = Parse(SampleReports.Of(SampleReports.Scan() with
        {
            Coverage =
            [
                new() { Check = SampleReports.Check(), Region = "eu-west-1", State = CoverageState.Evaluated, Findings = 3 },
                new() { Check = SampleReports.Check(), Region = null, State = CoverageState.NotAssessed, Causes = [cause] },
                new() { Check = SampleReports.Check(), Region = "off-1", State = CoverageState.NotInScope, Reason = OutOfScope.RegionNotSelected },
            ],
        }));

        Assert.Equal(
            [
                """{"check_id":"s3_bucket_object_versioning","region":"eu-west-1","state":"evaluated","findings":3,"causes":[],"reason":null}""",
                """{"check_id":"s3_bucket_object_versioning","region":null,"state":"not_assessed","findings":0,"causes":[{"kind":"cut_short","service":null,"operation":null,"region":null,"action":null,"cause":"The scan ended before it was read."}],"reason":null}""",
                """{"check_id":"s3_bucket_object_versioning","region":"off-1","state":"not_in_scope","findings":0,"causes":[],"reason":"region_not_selected"}""",
            ],
            root.GetProperty("scans")[0].GetProperty("coverage").EnumerateArray().Select(row => JsonSerializer.Serialize(row)));
    }

    [Fact]
    public void A_report_of_several_scans_has_each_and_a_finding_names_its_own()
    {
        var root = Parse(SampleReports.Fleet());

        Assert.Equal(["123456789012", SampleReports.OtherAccount], root.GetProperty("scans").EnumerateArray().Select(scan => scan.GetProperty("account_id").GetString()));
        Assert.Equal(
            ["alpha 123456789012-20260314T092653000Z", "beta 123456789012-20260314T092653000Z", "gamma 210987654321-20260314T092753000Z"],
            Findings(SampleReports.Fleet()).Select(finding => $"{finding.GetProperty("resource_name")} {finding.GetProperty("scan_id")}"));
    }

    [Fact]
    public void Two_scans_of_one_id_are_refused() =>
        Assert.Contains("123456789012-20260314T092653000Z", Assert.Throws<ArgumentException>(
            () => new Report(SampleReports.Of(), SampleReports.Of())).Message);

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
        Finding[] found = [.. SampleReports.Synthetic(200).Findings.Select(reported => reported.Finding)];
        var shuffled = found.ToArray();
        new Random(7).Shuffle(shuffled);

        Assert.Equal(Write(SampleReports.Of(found)), Write(SampleReports.Of(shuffled)));
    }

    private static JsonElement.ArrayEnumerator Findings(Report report) => Parse(report).GetProperty("findings").EnumerateArray();

    private static JsonElement Parse(Report report)
    {
        using var document = JsonDocument.Parse(Write(report));
        return document.RootElement.Clone();
    }

    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        return stream.ToArray();
    }
}
