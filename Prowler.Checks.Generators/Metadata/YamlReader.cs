using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Prowler.Checks.Generators.Metadata;

/// <summary>
/// Reads a YAML document into nodes that know their place. The only class that touches YamlDotNet, and only its parser
/// events: where another analyzer brings another version of the same file, the compiler loads the higher one for both,
/// and the events are what is least likely to have changed.
/// </summary>
internal static class YamlReader
{
    /// <summary>Deeper than any metadata; keeps a hostile file from exhausting the compiler's stack.</summary>
    private const int MaximumDepth = 16;

    /// <summary>The document's root, or null for an empty document.</summary>
    /// <exception cref="YamlSyntaxException">The text is not one YAML document of plain nodes.</exception>
    public static YamlNode? Read(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return null;
            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, depth: 0);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out var next)
                ? root
                : throw new YamlSyntaxException("one document a file is enough", Span(next ?? parser.Current!));
        }
        catch (YamlException exception)
        {
            throw new YamlSyntaxException(exception.Message, Span(exception.Start, exception.End));
        }
    }

    private static YamlNode ReadNode(IParser parser, int depth)
    {
        if (depth > MaximumDepth) throw new YamlSyntaxException("too deeply nested", Span(parser.Current!));
        if (parser.TryConsume<Scalar>(out var scalar)) return ToScalar(scalar);
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlNode>();
            while (!parser.Accept<SequenceEnd>(out _)) items.Add(ReadNode(parser, depth + 1));
            parser.Consume<SequenceEnd>();
            return new YamlSequence(Span(sequence), items);
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            var entries = new List<KeyValuePair<YamlScalar, YamlNode>>();
            while (!parser.Accept<MappingEnd>(out _))
            {
                if (!parser.TryConsume<Scalar>(out var key))
                    throw new YamlSyntaxException("a key must be a plain word", Span(parser.Current!));
                entries.Add(new(ToScalar(key), ReadNode(parser, depth + 1)));
            }

            parser.Consume<MappingEnd>();
            return new YamlMapping(Span(mapping), entries);
        }

        throw new YamlSyntaxException("anchors and aliases are not used in metadata", Span(parser.Current!));
    }

    private static YamlScalar ToScalar(Scalar scalar) =>
        new(Span(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);

    private static YamlSpan Span(ParsingEvent parsed) => Span(parsed.Start, parsed.End);

    // Marks count lines and columns from 1, characters from 0.
    private static YamlSpan Span(Mark start, Mark end) => new(
        (int)start.Index, (int)end.Index, Line(start), Column(start), Line(end), Column(end));

    private static int Line(Mark mark) => Math.Max(0, (int)mark.Line - 1);

    private static int Column(Mark mark) => Math.Max(0, (int)mark.Column - 1);
}

/// <summary>A YAML file that cannot be read.</summary>
internal sealed class YamlSyntaxException(string message, YamlSpan span) : Exception(message)
{
    public YamlSpan Span { get; } = span;
}
