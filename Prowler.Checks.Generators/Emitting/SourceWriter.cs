using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Prowler.Checks.Generators.Emitting;

/// <summary>Writes indented lines. Line ends are always <c>\n</c>, so that output is the same on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
        _text.Append('\n');
    }

    /// <summary>Writes the opening line and a brace; disposing of the result closes it.</summary>
    /// <param name="opening">The line before the brace.</param>
    /// <param name="closing">What closes the block: <c>}</c>, or <c>};</c> after an initializer.</param>
    public Scope Block(string opening, string closing = "}")
    {
        Line(opening);
        Line("{");
        _depth++;
        return new Scope(this, closing);
    }

    public SourceText ToSourceText() => SourceText.From(_text.ToString(), Encoding.UTF8);

    public override string ToString() => _text.ToString();

    internal readonly struct Scope(SourceWriter writer, string closing) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(closing);
        }
    }
}
