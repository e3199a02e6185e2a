using System.Globalization;
using System.Text;

namespace Prowler.Aws.Clients.Generator.Json;

/// <summary>
/// Reads JSON with positions. The compiler promises no JSON library to the generators it hosts, and a second copy of
/// one beside this assembly would be unified with everybody else's: a page of code is the smaller burden.
/// </summary>
internal sealed class JsonParser
{
    private const int MaximumDepth = 64;
    private readonly string _text;
    private int _position;
    private int _depth;

    private JsonParser(string text) => _text = text;

    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        var value = parser.ReadValue();
        parser.SkipWhitespace();
        return parser._position == text.Length ? value : throw parser.Unexpected("the end of the file");
    }

    private JsonValue ReadValue()
    {
        SkipWhitespace();
        if (++_depth > MaximumDepth)
            throw new JsonFormatException($"more than {MaximumDepth} levels of nesting", _position);
        JsonValue value = Peek() switch
        {
            '{' => ReadObject(),
            '[' => ReadArray(),
            '"' => new JsonString(_position, ReadString()),
            _ => ReadLiteral(),
        };
        _depth--;
        return value;
    }

    private JsonObject ReadObject()
    {
        var start = _position++;
        var members = new List<KeyValuePair<string, JsonValue>>();
        SkipWhitespace();
        if (TryTake('}'))
            return new JsonObject(start, members);
        do
        {
            SkipWhitespace();
            var name = ReadString();
            SkipWhitespace();
            Take(':');
            members.Add(new KeyValuePair<string, JsonValue>(name, ReadValue()));
            SkipWhitespace();
        }
        while (TryTake(','));
        Take('}');
        return new JsonObject(start, members);
    }

    private JsonArray ReadArray()
    {
        var start = _position++;
        var items = new List<JsonValue>();
        SkipWhitespace();
        if (TryTake(']'))
            return new JsonArray(start, items);
        do
        {
            items.Add(ReadValue());
            SkipWhitespace();
        }
        while (TryTake(','));
        Take(']');
        return new JsonArray(start, items);
    }

    private string ReadString()
    {
        Take('"');
        var text = new StringBuilder();
        for (var c = Next(); c != '"'; c = Next())
            text.Append(c == '\\' ? ReadEscape() : c);
        return text.ToString();
    }

    private char ReadEscape() => Next() switch
    {
        '"' => '"',
        '\\' => '\\',
        '/' => '/',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => ReadCodeUnit(),
        _ => throw Unexpected("an escape sequence"),
    };

    private char ReadCodeUnit()
    {
        if (_position + 4 > _text.Length
            || !ushort.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw Unexpected("four hexadecimal digits");
        }

        _position += 4;
        return (char)unit;
    }

    private JsonLiteral ReadLiteral()
    {
        var start = _position;
        while (_position < _text.Length && (char.IsLetterOrDigit(_text[_position]) || "+-.".IndexOf(_text[_position]) >= 0))
            _position++;
        var text = _text.Substring(start, _position - start);
        return text is "true" or "false" or "null" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? new JsonLiteral(start, text)
            : throw new JsonFormatException("expected a value", start);
    }

    private void SkipWhitespace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\r' or '\n')
            _position++;
    }

    private char Peek() => _position < _text.Length ? _text[_position] : throw Unexpected("a value");

    private char Next() => _position < _text.Length ? _text[_position++] : throw Unexpected("more text");

    private bool TryTake(char expected)
    {
        if (_position >= _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
            throw Unexpected($"'{expected}'");
    }

    private JsonFormatException Unexpected(string expected) => new($"expected {expected}", _position);
}

internal sealed class JsonFormatException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}
