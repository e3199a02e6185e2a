using System.Collections;

namespace Prowler.Aws.Secrets;

/// <summary>Finds the secrets of a text.</summary>
/// <remarks>In time linear in the text's length: the text is somebody else's.</remarks>
internal static class SecretDetector
{
    /// <summary>The secrets of a text, each named by the first rule that finds it, in the order of their places.</summary>
    public static IReadOnlyList<DetectedSecret> Detect(string text) => [.. DetectAll(text).Where(secret => secret.IsFirst)];

    /// <summary>Also what later rules find in overlapping places: a password that begins like a token goes on behind it.</summary>
    public static IReadOnlyList<DetectedSecret> DetectAll(string text)
    {
        List<DetectedSecret> found = [];
        BitArray claimed = new(text.Length);
        foreach (var rule in SecretRules.All)
        {
            foreach (var match in rule.Matches(text))
            {
                var group = match.Groups[SecretRule.SecretGroup];
                var (start, end) = (group.Index, group.Index + group.Length);
                var isBare = start == 0 || text[start - 1] is not ('"' or '\'');
                if (NotSecret.Is(group.Value, rule.Evidence, isBare, end < text.Length ? text[end] : '\n')) continue;

                var isFirst = true;
                for (var i = start; i < end; i++)
                {
                    isFirst &= !claimed[i];
                    claimed[i] = true;
                }

                found.Add(new DetectedSecret(rule, match.Index, start, group.Length, match.Index + match.Length, isFirst));
            }
        }

        return [.. found.OrderBy(secret => secret.Start)];
    }
}

/// <summary>The place of a secret in a text. Not a record, which would be tempted to print more.</summary>
internal sealed class DetectedSecret(SecretRule rule, int matchStart, int start, int length, int matchEnd, bool isFirst)
{
    public SecretRule Rule { get; } = rule;

    /// <summary>Where the text begins by which the rule knows the secret: a variable's name, a token's prefix.</summary>
    public int MatchStart { get; } = matchStart;

    public int Start { get; } = start;

    public int Length { get; } = length;

    /// <summary>Where that text ends: behind a token's suffix.</summary>
    public int MatchEnd { get; } = matchEnd;

    /// <summary>Whether no rule before has claimed any of it.</summary>
    public bool IsFirst { get; } = isFirst;
}
