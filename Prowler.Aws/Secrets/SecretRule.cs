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

    private readonly string[] _keywords;
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
    public SecretRule(string name, Evidence evidence, string[] keywords, string pattern, string? scope = null)
    {
        Name = name;
        Evidence = evidence;
        _keywords = keywords;
        _pattern = Linear(pattern);
        _scope = scope is null ? null : Linear(scope);
    }

    public string Name { get; }

    public Evidence Evidence { get; }

    public IEnumerable<Match> Matches(string text)
    {
        if (!_keywords.Any(keyword => text.Contains(keyword, StringComparison.OrdinalIgnoreCase))) return [];
        var matches = _pattern.Value.Matches(text);
        return _scope is null ? matches : Within(_scope.Value.Matches(text), matches);
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
