using System.Security.Cryptography;
using System.Text;

namespace Prowler.Reports.Html;

/// <summary>
/// The report for people: one HTML file that needs no network and works from a disk. What the account says is in a block of
/// JSON, which a browser does not run; the page's own script puts it on the screen as text. The Content-Security-Policy
/// lets that one script and that one style sheet run, by their hashes, and nothing else.
/// </summary>
internal static class HtmlReport
{
    // In this order they are one script: a later file uses what an earlier one declares.
    private static readonly string[] Scripts = ["dom.js", "data.js", "charts.js", "filters.js", "grid.js", "detail.js", "print.js", "main.js"];

    public static void Write(Report report, Stream output)
    {
        var style = Resource("report.css");
        var script = string.Join("\n", Scripts.Select(Resource));
        var page = Resource("report.html")
            .Replace("{{policy}}", Policy(style, script))
            .Replace("{{style}}", style)
            .Replace("{{script}}", script)
            .Split("{{data}}");

        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        text.Write(page[0]);
        text.Flush();
        PageData.Write(report, output);
        text.Write(page[1]);
    }

    // Trusted types turn every way of making markup from a string into an exception, in browsers that know them.
    private static string Policy(string style, string script) => string.Join("; ",
        "default-src 'none'",
        $"style-src '{Hash(style)}'",
        $"script-src '{Hash(script)}'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'");

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("page/" + name)
            ?? throw new InvalidOperationException($"The page's {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        // A browser hashes what it parsed, in which every line end is a line feed.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
