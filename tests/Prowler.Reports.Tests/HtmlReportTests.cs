using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Prowler.Reports.Html;

namespace Prowler.Reports.Tests;

public partial class HtmlReportTests
{
    [Fact]
    public void The_policy_allows_the_pages_own_script_and_style_by_hash_and_nothing_else()
    {
        var page = Write(SampleReports.Of(SampleReports.Finding()));

        var style = Hash(Between(page, "<style>", "</style>"));
        var script = Hash(Between(page, "<script type=\"module\">", "</script>"));
        Assert.Contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + $"style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'\">",
            page);
    }

    [Fact]
    public void The_page_names_no_other_file_and_has_no_inline_style_or_handler()
    {
        var page = Write(SampleReports.Of());
        var markup = page.Replace(Between(page, "<style>", "</style>"), "").Replace(Between(page, "<script type=\"module\">", "</script>"), "");

        Assert.DoesNotMatch(@"\s(src|style|on\w+)\s*=", markup);
        Assert.All(Href().Matches(markup), match => Assert.StartsWith("#", match.Groups[1].Value));
        Assert.DoesNotMatch(@"@import|url\(\s*[""']?(?!#)", Between(page, "<style>", "</style>"));
        Assert.DoesNotContain("{{", markup);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("a & b > c")]
    [InlineData("line\u2028separator\u2029")]
    [InlineData("\0\u001b\"'\\`")]
    public void No_text_can_end_the_block_of_data(string text)
    {
        var json = Data(Write(SampleReports.Of(SampleReports.Finding(text))));

        Assert.DoesNotContain(json, character => character is '<' or '>' or '&' or '\u2028' or '\u2029' || char.IsControl(character));
        Assert.Contains(text, JsonDocument.Parse(json).RootElement.GetProperty("strings").EnumerateArray().Select(item => item.GetString()));
    }

    [Fact]
    public void Repeated_texts_and_checks_are_written_once()
    {
        var report = SampleReports.Synthetic(2_000);
        var data = JsonDocument.Parse(Data(Write(report))).RootElement;

        Assert.Equal(report.Findings.DistinctBy(reported => reported.Finding.Check.Id).Count(), data.GetProperty("checks").GetArrayLength());
        var strings = data.GetProperty("strings").EnumerateArray().Select(item => item.GetString()).ToArray();
        Assert.Equal(strings.Distinct().Count(), strings.Length);
        Assert.All(
            data.GetProperty("findings").EnumerateObject().Where(column => column.Value.ValueKind == JsonValueKind.Array),
            column => Assert.Equal(2_000, column.Value.GetArrayLength()));
    }

    [Fact]
    public void A_browser_without_scripts_is_told_what_is_missing() =>
        Assert.Contains("Scripts are switched off", Between(Write(SampleReports.Of()), "<noscript>", "</noscript>"));

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Data(string page) => Between(page, "<script type=\"application/json\" id=\"data\">", "</script>");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
