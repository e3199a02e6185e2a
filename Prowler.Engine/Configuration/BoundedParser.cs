using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Prowler.Engine.Configuration;

/// <summary>
/// Refuses YAML that is made to exhaust its reader: nesting that overflows the stack, and keys that are no plain words
/// (to look one up, a tree of aliases is walked as if it were written out). Refuses an alias of nothing too, because the
/// reader would not say where it is.
/// </summary>
internal sealed class BoundedParser(IParser parser) : IParser
{
    private const int MaximumDepth = 32;

    private readonly HashSet<AnchorName> _anchors = [];

    // For each open collection: whether a key comes next; null in a sequence.
    private readonly Stack<bool?> _open = new();

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var moved = parser.MoveNext();
        if (moved && parser.Current is { } current) Follow(current);
        return moved;
    }

    private void Follow(ParsingEvent current)
    {
        if (current is MappingEnd or SequenceEnd)
        {
            _open.Pop();
        }
        else if (current is NodeEvent or AnchorAlias)
        {
            if (current is NodeEvent { Anchor.IsEmpty: false } anchored) _anchors.Add(anchored.Anchor);
            if (current is AnchorAlias alias && !_anchors.Contains(alias.Value))
                throw new YamlException(current.Start, current.End, $"There is no anchor {alias.Value}.");
            if (_open.TryPop(out var isKey))
            {
                if (isKey == true && current is not Scalar)
                    throw new YamlException(current.Start, current.End, "A key has to be a plain word.");
                _open.Push(!isKey);
            }

            if (current is not (MappingStart or SequenceStart)) return;
            if (_open.Count == MaximumDepth)
                throw new YamlException(current.Start, current.End, $"Nested deeper than {MaximumDepth} levels.");
            _open.Push(current is MappingStart ? true : null);
        }
    }
}
