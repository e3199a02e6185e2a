using System.Text.RegularExpressions;
using Prowler.Checks.Generators.Diagnostics;
using Prowler.Checks.Metadata;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>Refuses placeholders of commands that no finding fills in.</summary>
internal static class PlaceholderReader
{
    /// <summary>
    /// Reads the YAML as it is written, for the place: neither folding nor indentation ever breaks a placeholder.
    /// </summary>
    public static void Check(FieldReader reader, YamlNode node, string yaml)
    {
        if (node is not YamlScalar) return;
        var end = Math.Min(node.Span.End, yaml.Length);
        for (var match = Placeholders.Pattern.Match(yaml, node.Span.Start); match.Success && match.Index < end; match = match.NextMatch())
        {
            var name = match.Groups["name"].Value;
            if (Placeholders.All.Contains(name)) continue;
            reader.Report(
                Descriptors.UnknownPlaceholder, Span(yaml, match), name, string.Join(", ", Placeholders.All), FieldReader.Meant(name, Placeholders.All));
        }
    }

    private static YamlSpan Span(string yaml, Match match)
    {
        var lineStart = yaml.LastIndexOf('\n', match.Index) + 1;
        var line = yaml.Take(match.Index).Count(character => character == '\n');
        var column = match.Index - lineStart;
        return new YamlSpan(match.Index, match.Index + match.Length, line, column, line, column + match.Length);
    }
}
