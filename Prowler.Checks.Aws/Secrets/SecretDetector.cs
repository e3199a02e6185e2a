using System.Collections;

namespace Prowler.Checks.Aws.Secrets;

/// <summary>Finds the secrets of a text.</summary>
/// <remarks>In time linear in the text's length: the text is somebody else's.</remarks>
internal static class SecretDetector
{
    /// <summary>The secrets of a text, in the order of their places.</summary>
    public static IReadOnlyList<DetectedSecret> Detect(string text)
    {
        List<DetectedSecret> found = [];
        BitArray claimed = new(text.Length);
        foreach (var rule in SecretRules.All)
        {
            foreach (var match in rule.Matches(text))
            {
                var group = match.Groups[SecretRule.SecretGroup];
                var (start, end) = (group.Index, group.Index + group.Length);
                if (Enumerable.Range(start, group.Length).Any(i => claimed[i])) continue;

                var isBare = start == 0 || text[start - 1] is not ('"' or '\'');
                if (NotSecret.Is(group.Value, rule.Evidence, isBare, end < text.Length ? text[end] : '\n')) continue;

                for (var i = start; i < end; i++) claimed[i] = true;
                found.Add(new DetectedSecret(rule, start, group.Length));
            }
        }

        return [.. found.OrderBy(secret => secret.Start)];
    }
}

/// <summary>The place of a secret in a text. Not a record, which would be tempted to print more.</summary>
internal sealed class DetectedSecret(SecretRule rule, int start, int length)
{
    public SecretRule Rule { get; } = rule;

    public int Start { get; } = start;

    public int Length { get; } = length;
}
