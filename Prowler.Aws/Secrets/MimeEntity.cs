using System.Text;
using System.Text.RegularExpressions;

namespace Prowler.Aws.Secrets;

/// <summary>A MIME message, or a part of one: headers and a body, which may be parts again.</summary>
/// <remarks>
/// RFC 2045 and 2046, as far as cloud-init's users go. Bytes are kept as they are, but for the bodies that are changed.
/// Quoted-printable is left as it is: it changes no letters.
/// </remarks>
internal sealed class MimeEntity
{
    private const int Base64LineLength = 76;

    // Not backtracking, as everywhere where the text is somebody else's.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant;

    private static readonly Regex Headers = new(@"\A[\r\n]*(?<headers>(?:[a-z][a-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*)+)\r?\n", Options);
    private static readonly Regex Folding = new(@"\r?\n[ \t]+", Options);
    private static readonly Regex ContentType = new(@"^content-type:[ \t]*(?<type>[^;\s]+)[^\n]*", Options);
    private static readonly Regex Boundary = new("""boundary[ \t]*=[ \t]*(?:"(?<boundary>[^"]+)"|(?<boundary>[^\s;"]+))""", Options);
    private static readonly Regex Base64Encoding = new(@"^content-transfer-encoding:[ \t]*base64[ \t]*\r?$", Options);

    private readonly int _bodyStart;
    private readonly string? _boundary;
    private readonly bool _isBase64;

    private MimeEntity(int bodyStart, string? boundary, bool isBase64)
    {
        _bodyStart = bodyStart;
        _boundary = boundary;
        _isBase64 = isBase64;
    }

    /// <summary>Reads the headers; null for what is no MIME entity, such as a script.</summary>
    public static MimeEntity? Parse(byte[] data)
    {
        if (!HasHeaders(data)) return null;
        var match = Headers.Match(Encoding.Latin1.GetString(data));
        if (!match.Success) return null;

        var headers = Folding.Replace(match.Groups["headers"].Value, " ");
        var type = ContentType.Match(headers);
        if (!type.Success) return null;
        var boundary = type.Groups["type"].Value.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? Boundary.Match(type.Value) is { Success: true } found ? found.Groups["boundary"].Value : ""
            : null;
        return new MimeEntity(match.Length, boundary, Base64Encoding.IsMatch(headers));
    }

    /// <summary>Hands the decoded body, or the bodies of all parts with their headers, to a function, and puts its results in their places.</summary>
    /// <param name="data">What was parsed.</param>
    /// <param name="change">Gets null for a body that cannot be decoded.</param>
    /// <param name="changeRest">Gets what is around the bodies: headers, and the text before, between and behind the parts.</param>
    /// <returns>The same array if nothing was changed.</returns>
    public byte[] Transform(byte[] data, Func<byte[]?, byte[]> change, Func<byte[], byte[]> changeRest)
    {
        if (_boundary is null) return Splice(data, [(_bodyStart, data.Length)], body => ChangeBody(body, change), changeRest);
        var parts = Parts(data);
        return parts.Count == 0
            ? Splice(data, [(_bodyStart, data.Length)], _ => change(null), changeRest)
            : Splice(data, parts, part => change(part), changeRest);
    }

    private byte[] ChangeBody(byte[] body, Func<byte[]?, byte[]> change)
    {
        if (!_isBase64) return change(body);
        byte[] decoded;
        try
        {
            decoded = Convert.FromBase64String(Encoding.Latin1.GetString(body));
        }
        catch (FormatException)
        {
            return change(null);
        }

        var changed = change(decoded);
        return ReferenceEquals(changed, decoded)
            ? body
            : Encoding.Latin1.GetBytes(string.Join('\n', Convert.ToBase64String(changed).Chunk(Base64LineLength).Select(line => new string(line))) + "\n");
    }

    /// <summary>Where the parts are: from behind one line with the boundary to before the line break of the next.</summary>
    private List<(int Start, int End)> Parts(byte[] data)
    {
        List<(int, int)> parts = [];
        if (_boundary is not { Length: > 0 }) return parts;

        var text = Encoding.Latin1.GetString(data);
        int? start = null;
        for (var line = _bodyStart; line < text.Length;)
        {
            var next = text.IndexOf('\n', line) is var end and >= 0 ? end + 1 : text.Length;
            var content = text.AsSpan(line, next - line).TrimEnd();
            if (content.StartsWith("--") && content[2..].StartsWith(_boundary) && content[(2 + _boundary.Length)..] is "" or "--")
            {
                if (start is { } from && from < line) parts.Add((from, line));
                start = content.Length == 2 + _boundary.Length ? next : null;
            }

            line = next;
        }

        // cloud-init takes a message that was cut off as well.
        if (start is { } last && last < text.Length) parts.Add((last, text.Length));
        return parts;
    }

    private static byte[] Splice(byte[] data, List<(int Start, int End)> places, Func<byte[], byte[]> change, Func<byte[], byte[]> changeRest)
    {
        using var result = new MemoryStream();
        var (copied, isChanged) = (0, false);
        foreach (var (start, end) in places)
        {
            Write(copied, start, changeRest);
            Write(start, end, change);
            copied = end;
        }

        Write(copied, data.Length, changeRest);
        return isChanged ? result.ToArray() : data;

        void Write(int start, int end, Func<byte[], byte[]> change)
        {
            var piece = data[start..end];
            var changed = change(piece);
            isChanged |= !ReferenceEquals(piece, changed);
            result.Write(changed);
        }
    }

    // Most user data is a script; it need not be searched for headers.
    private static bool HasHeaders(byte[] data) => data.Length > 0 && (data[0] is (byte)'\r' or (byte)'\n' || char.IsAsciiLetter((char)data[0]));
}
