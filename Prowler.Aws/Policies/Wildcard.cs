namespace Prowler.Aws.Policies;

/// <summary>
/// The patterns of IAM's actions, resources and <c>…Like</c> conditions: <c>*</c> is any text, <c>?</c> any one character.
/// </summary>
public static class Wildcard
{
    /// <summary>Whether a pattern matches every text that another pattern, or a plain name, stands for.</summary>
    /// <param name="pattern">The pattern: <c>s3:Put*</c>.</param>
    /// <param name="name">A name (<c>s3:PutObject</c>), or a pattern all of whose names are to be matched (<c>s3:PutObject*</c>).</param>
    /// <param name="comparison">Ordinal for resources; for actions ordinal without case, as AWS compares them.</param>
    /// <remarks>A false answer for two patterns may be too strict (<c>?*</c> and <c>*?</c>), a true one never is wrong.</remarks>
    public static bool Covers(string pattern, string name, StringComparison comparison)
    {
        // The classic walk with one point to come back to: only the latest * can need to swallow more.
        int p = 0, n = 0, star = -1, resume = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, resume) = (p++, n);
            }
            else if (p < pattern.Length && CoversCharacter(pattern[p], name[n], comparison))
            {
                (p, n) = (p + 1, n + 1);
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(p).Trim('*').IsEmpty;
    }

    /// <summary>Whether an action pattern of a policy matches an action, or every action that another pattern stands for.</summary>
    /// <param name="pattern">The pattern as a policy has it: <c>s3:Put*</c>, <c>*</c>.</param>
    /// <param name="action">The action, <c>s3:PutObject</c>, or a pattern, <c>s3:*</c>.</param>
    public static bool CoversAction(string pattern, string action) =>
        Covers(pattern, action, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a resource pattern of a policy matches an ARN, or every ARN that another pattern stands for.</summary>
    /// <param name="pattern">The pattern as a policy has it: <c>arn:aws:s3:::photos/*</c>, <c>*</c>.</param>
    /// <param name="arn">The ARN, or a pattern.</param>
    public static bool CoversResource(string pattern, string arn) => Covers(pattern, arn, StringComparison.Ordinal);

    // A * of the name stands for any text, so that only a * of the pattern can take it; a ? needs a ? at the least.
    private static bool CoversCharacter(char pattern, char name, StringComparison comparison) => (pattern, name) switch
    {
        (_, '*') => false,
        ('?', _) => true,
        _ => MemoryExtensions.Equals([pattern], [name], comparison),
    };
}
