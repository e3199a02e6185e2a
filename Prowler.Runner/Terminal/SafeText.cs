using System.Globalization;
using System.Text;

namespace Prowler.Runner.Terminal;

/// <summary>
/// Makes text that came from an account, a file or a plugin harmless to print: a bucket's tag can hold an escape
/// sequence that rewrites what the terminal already shows, or a bidi override that makes a name read as another.
/// Whatever a terminal could obey becomes a visible placeholder.
/// </summary>
internal static class SafeText
{
    /// <summary>The text in one line.</summary>
    public static string Line(string text) => Lines(text.ReplaceLineEndings(" "));

    /// <summary>The text with its line breaks.</summary>
    public static string Lines(string text)
    {
        var harmless = new StringBuilder(text.Length);
        // Lone surrogates are enumerated as the replacement character.
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            harmless.Append(Harmless(rune).ToString());
        return harmless.ToString();
    }

    private static Rune Harmless(Rune rune) => rune.Value switch
    {
        '\n' => rune,
        '\t' => new Rune(' '),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? Rune.ReplacementChar
            : rune,
    };
}
