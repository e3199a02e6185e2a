using System.Text;
using Microsoft.VisualBasic.FileIO;
using Prowler.Checks;
using Prowler.Reports.Csv;

namespace Prowler.Reports.Tests;

public class CsvReportTests
{
    [Fact]
    public void The_columns_are_the_fields_of_the_JSON_report_with_the_remediation_flattened() =>
        Assert.Equal(
            [
                "finding_uid", "scan_id", "check_id", "check_title", "status", "status_detail", "severity", "service_name",
                "resource_id", "resource_arn", "resource_name", "resource_type", "resource_tags", "account_id", "partition",
                "region", "description", "risk", "remediation_text", "remediation_cli", "remediation_terraform",
                "remediation_cloudformation", "remediation_console", "remediation_url", "categories", "compliance", "muted",
                "not_assessed", "timestamp",
            ],
            Parse(SampleReports.Of())[0]);

    [Fact]
    public void Lists_tags_and_compliance_are_flat_text()
    {
        var row = Row(SampleReports.Finding());

        Assert.Contains("--bucket invoices-archive ", row["remediation_cli"], StringComparison.Ordinal);
        Assert.Equal("resilience | ransomware", row["categories"]);
        Assert.Equal("env=prod | team=billing", row["resource_tags"]);
        Assert.Equal("CIS-3.0: 2.1.2, 2.1.3 | PCI-4.0: 10.5.1", row["compliance"]);
        Assert.Equal("", row["not_assessed"]);
        Assert.Equal("false", row["muted"]);
        Assert.Equal("2026-03-14T09:27:00.000Z", row["timestamp"]);
    }

    [Fact]
    public void A_failure_is_one_line_of_text() =>
        Assert.Equal(
            "s3:GetBucketVersioning in eu-west-1: AccessDenied: not authorized to perform s3:GetBucketVersioning (needs s3:GetBucketVersioning)",
            Row(SampleReports.NotAssessed())["not_assessed"]);

    [Theory]
    [InlineData("plain")]
    [InlineData("comma, \"quoted\", 'single'")]
    [InlineData("two\r\nlines\nand more")]
    [InlineData("Zürich 東京 🪣")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData(" leading and trailing ")]
    [InlineData("a=b-c+d@e")]
    [InlineData("for b in *; do echo $b;\n  - done; end")]
    public void Harmless_text_comes_back_as_it_was(string text) =>
        Assert.Equal(text, Row(SampleReports.Finding() with { StatusDetail = text })["status_detail"]);

    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=a,\"b\"", "'=a,\"b\"")]
    [InlineData("\"=1+1\"", "'\"=1+1\"")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("x;=cmd|'/c calc'!A1", "x;'=cmd|'/c calc'!A1")]
    [InlineData("x;\"=1\"", "x;'\"=1\"")]
    public void A_formula_is_made_harmless_in_every_cell_that_an_account_can_fill(string text, string expected)
    {
        var row = Row(SampleReports.Finding(text) with
        {
            StatusDetail = text,
            ResourceTags = new Dictionary<string, string> { [text] = "v" },
        });

        Assert.Equal(expected, row["resource_name"]);
        Assert.Equal(expected, row["status_detail"]);
        Assert.Equal(expected + "=v", row["resource_tags"]);
    }

    [Fact]
    public void Records_end_with_CR_LF_and_there_is_no_byte_order_mark()
    {
        var bytes = Write(SampleReports.Of());

        Assert.Equal((byte)'f', bytes[0]);
        Assert.Equal("\r\n"u8.ToArray(), bytes[^2..]);
    }

    [Fact]
    public void Every_finding_is_one_record() =>
        Assert.Equal(301, Parse(SampleReports.Synthetic(300)).Count);

    private static Dictionary<string, string> Row(Finding finding)
    {
        var rows = Parse(SampleReports.Of(finding));
        Assert.Equal(2, rows.Count);
        return rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    // Not CsvHelper's own reader: what counts is that somebody else's program reads the same.
    private static List<string[]> Parse(Report report)
    {
        using var parser = new TextFieldParser(new MemoryStream(Write(report)), Encoding.UTF8) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        var rows = new List<string[]>();
        while (parser.ReadFields() is { } fields)
            rows.Add(fields);
        return rows;
    }

    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        CsvReport.Write(report, stream);
        return stream.ToArray();
    }
}
