namespace Prowler.Aws.Secrets;

/// <summary>Tells in one pass over a text which rules may match, and in which of its lines.</summary>
/// <remarks>
/// Few lines hold a keyword, so nearly all of the time goes into this pass. A keyword is looked up by its first two characters; a bit
/// for each third character rejects what is left of the positions without a comparison.
/// </remarks>
internal sealed class KeywordIndex
{
    private const int Folded = 64;

    private readonly IReadOnlyList<SecretRule> _rules;
    private readonly ulong[] _thirds = new ulong[Folded * Folded];
    private readonly Dictionary<int, List<Keyword>> _keywords = [];

    public KeywordIndex(IReadOnlyList<SecretRule> rules)
    {
        _rules = rules;
        foreach (var (rule, index) in rules.Select((rule, index) => (rule, index)))
        {
            foreach (var text in rule.Keywords)
            {
                var pair = (Fold(text[0]) * Folded) + Fold(text[1]);
                _thirds[pair] |= text.Length > 2 ? 1UL << Fold(text[2]) : ulong.MaxValue;
                if (!_keywords.TryGetValue(pair, out var keywords)) _keywords[pair] = keywords = [];
                var keyword = keywords.Find(other => other.Text == text && other.Comparison == rule.KeywordComparison);
                if (keyword is null) keywords.Add(keyword = new Keyword(text, rule.KeywordComparison, []));
                keyword.Rules.Add(index);
            }
        }
    }

    /// <summary>For each rule where to look: pieces of the text in order that do not overlap, or null for nowhere.</summary>
    public List<Range>?[] Find(string text)
    {
        var windows = new List<Range>?[_rules.Count];
        var lastLines = new int[_rules.Count];
        var line = default(Line);
        for (var i = 0; i < text.Length - 1; i++)
        {
            var pair = (Fold(text[i]) * Folded) + Fold(text[i + 1]);
            var thirds = _thirds[pair];
            if (thirds == 0 || (i + 2 < text.Length && (thirds >> Fold(text[i + 2]) & 1) == 0)) continue;
            foreach (var keyword in _keywords[pair])
            {
                if (!text.AsSpan(i).StartsWith(keyword.Text, keyword.Comparison)) continue;
                if (i >= line.End) line = Line.At(text, i);
                foreach (var rule in keyword.Rules)
                {
                    // Each line once: many keywords on one line must not cost more than one.
                    if (lastLines[rule] == line.End) continue;
                    lastLines[rule] = line.End;
                    Add(windows[rule] ??= [], text, line, _rules[rule].Lines);
                }
            }
        }

        return windows;
    }

    private static void Add(List<Range> windows, string text, Line line, int lines)
    {
        if (lines == SecretRule.WholeText && windows.Count > 0) return;
        var end = lines == SecretRule.WholeText ? text.Length : line.EndOf(text, lines);
        if (windows.Count > 0 && windows[^1].End.Value > line.Start) windows[^1] = windows[^1].Start..end;
        else windows.Add(line.Start..end);
    }

    // Letters without their case; other characters may share a number, as what is found is compared.
    private static int Fold(char character)
    {
        var folded = character | 0x20;
        return (folded >> 1 & 0x20) | (folded & 0x1f);
    }

    private sealed record Keyword(string Text, StringComparison Comparison, List<int> Rules);

    /// <summary>The place of a line, with its line break.</summary>
    private readonly record struct Line(int Start, int End)
    {
        // Behind the line before, so that a long line is not searched again for each keyword in it.
        public static Line At(string text, int position) => new(text.LastIndexOf('\n', position, position + 1) + 1, Next(text, position));

        /// <summary>Where this line and those behind it end.</summary>
        public int EndOf(string text, int lines)
        {
            var end = End;
            for (var i = 1; i < lines && end < text.Length; i++) end = Next(text, end);
            return end;
        }

        private static int Next(string text, int position) => text.IndexOf('\n', position) is var end and >= 0 ? end + 1 : text.Length;
    }
}
