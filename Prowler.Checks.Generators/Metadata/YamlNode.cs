using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>Where something stands in a YAML file. Lines and columns count from 0.</summary>
internal sealed record YamlSpan(int Start, int End, int Line, int Column, int EndLine, int EndColumn)
{
    public static YamlSpan FileStart { get; } = new(0, 0, 0, 0, 0, 0);

    public Location ToLocation(string path) => Location.Create(
        path,
        TextSpan.FromBounds(Start, Math.Max(Start, End)),
        new LinePositionSpan(new LinePosition(Line, Column), new LinePosition(EndLine, EndColumn)));
}

internal abstract class YamlNode(YamlSpan span)
{
    public YamlSpan Span { get; } = span;
}

internal sealed class YamlScalar(YamlSpan span, string text, bool isPlain) : YamlNode(span)
{
    public string Text { get; } = text;

    /// <summary>Not quoted and no block: <c>true</c> and <c>22</c> are then no strings.</summary>
    public bool IsPlain { get; } = isPlain;
}

internal sealed class YamlSequence(YamlSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}

internal sealed class YamlMapping(YamlSpan span, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> entries) : YamlNode(span)
{
    public IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries { get; } = entries;
}
