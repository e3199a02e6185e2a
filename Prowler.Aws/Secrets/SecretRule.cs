using System.Text.RegularExpressions;

namespace Prowler.Aws.Secrets;

/// <summary>What makes a text that matches a rule a secret.</summary>
internal enum Evidence
{
    /// <summary>Its own shape: a prefix that one provider's tokens have.</summary>
    Shape,

    /// <summary>It stands where a password stands. A weak one is a secret too.</summary>
    Password,

    /// <summary>It stands where a key or token stands, and is random.</summary>
    Key,
}

/// <summary>A kind of secret and how to recognize it.</summary>
internal sealed class SecretRule
{
    /// <summary>The group of the pattern that is the secret: what is judged, and replaced in recordings.</summary>
    public const string SecretGroup = "secret";

    /// <summary>The group within it that is the same in all secrets of the kind; optional.</summary>
    public const string KeptGroup = "kept";

    /// <summary>For <see cref="Lines"/>: a match may be of any length.</summary>
    public const int WholeText = 0;

    private readonly Lazy<Regex> _pattern;
    private readonly Lazy<Regex>? _scope;

    /// <param name="name">The kind of secret, for people.</param>
    /// <param name="evidence">What makes a match a secret.</param>
    /// <param name="keywords">Texts of which each match holds one, in any letter case: most texts are done after looking for these.</param>
    /// <param name="pattern">A regular expression with the group <c>secret</c>.</param>
    /// <param name="scope">
    /// What a match must start in, such as a command of which each <c>-u</c> has a password; null: anywhere. One pattern for both
    /// would find one secret of each command, as a group keeps its last capture only.
    /// </param>
    /// <param name="lines">How many lines a match has at most, from the one with the keyword on; or <see cref="WholeText"/>.</param>
    public SecretRule(string name, Evidence evidence, string[] keywords, string pattern, string? scope = null, int lines = 1)
    {
        Name = name;
        Evidence = evidence;
        Keywords = keywords;
        KeywordComparison = StringComparison.OrdinalIgnoreCase;
        Lines = lines;
        _pattern = Linear(pattern);
        _scope = scope is null ? null : Linear(scope);
    }

    /// <param name="shape">The form of a provider's tokens.</param>
    public SecretRule(SecretShape shape)
        : this(shape.Kind, Evidence.Shape, shape.Keywords, shape.Pattern) => KeywordComparison = StringComparison.Ordinal;

    public string Name { get; }

    public IReadOnlyList<string> Keywords { get; }

    public StringComparison KeywordComparison { get; }

    public int Lines { get; }

    /// <summary>How its patterns are matched.</summary>
    public IEnumerable<RegexOptions> Options => new[] { _pattern, _scope }.OfType<Lazy<Regex>>().Select(pattern => pattern.Value.Options);

    public Evidence Evidence { get; }

    /// <param name="text">The text.</param>
    /// <param name="windows">Where in it the keywords are, with as many lines as a match has.</param>
    public IEnumerable<Match> Matches(string text, IEnumerable<Range> windows)
    {
        foreach (var window in windows)
        {
            var matches = Matches(_pattern.Value, text, window);
            foreach (var match in _scope is null ? matches : Within(Matches(_scope.Value, text, window), matches)) yield return match;
        }
    }

    private static IEnumerable<Match> Matches(Regex pattern, string text, Range window)
    {
        var (start, length) = window.GetOffsetAndLength(text.Length);
        for (var match = pattern.Match(text, start, length); match.Success; match = match.NextMatch()) yield return match;
    }

    private static IEnumerable<Match> Within(IEnumerable<Match> scopes, IEnumerable<Match> matches)
    {
        using var scope = scopes.GetEnumerator();
        if (!scope.MoveNext()) yield break;
        foreach (var match in matches)
        {
            while (scope.Current.Index + scope.Current.Length <= match.Index)
                if (!scope.MoveNext()) yield break;
            if (scope.Current.Index <= match.Index) yield return match;
        }
    }

    // Not backtracking: the time is linear in the text, whoever wrote it.
    private static Lazy<Regex> Linear(string pattern) =>
        new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline));
}
