
namespace Prowler.Aws.Secrets;

/// <summary>What an instance gets to read when it starts, with regard to secrets. It does not hold the data, so nothing can print it.</summary>
/// <param name="IsPresent">Whether there is any.</param>
/// <param name="Secrets">The secrets that were found in it.</param>
/// <param name="Problem">Why there may be more secrets than were found; null if all of it was read.</param>
public sealed record SearchedUserData(bool IsPresent, IReadOnlyList<SecretFinding> Secrets, string? Problem)
{
    /// <summary>No user data.</summary>
    internal static readonly SearchedUserData None = new(IsPresent: false, [], null);

    // Does not hold what is not valid base64 anywhere.
    private const string Undecodable = "not kept";

    private const string CannotDecode =
        "cannot be decoded (text in UTF-8, in base64, also gzip or MIME multi-part, of at most 1 MiB in all when unpacked).";

    /// <summary>Looks for secrets in user data as EC2 gives it.</summary>
    /// <param name="base64">The data in base64; null or empty if there is none.</param>
    /// <param name="scanner">Looks for secrets.</param>
    internal static SearchedUserData Scan(string? base64, SecretScanner scanner)
    {
        if (string.IsNullOrWhiteSpace(base64)) return None;
        if (scanner.Problem is { } problem) return new SearchedUserData(IsPresent: true, [], problem);
        if (Decode(base64) is not { } data) return new SearchedUserData(IsPresent: true, [], $"it {CannotDecode}");

        var texts = Texts(data);
        var parts = texts.Where(text => text.IsPart).Select(text => text.Text).ToList();
        var inParts = parts.SelectMany((text, index) => text is null ? [] : scanner.Scan(text, parts.Count > 1 ? index + 1 : null));
        var around = texts.Where(text => !text.IsPart).SelectMany(text => text.Text is null ? [] : scanner.Scan(text.Text));
        var unread = texts.Any(text => text.Text is null) ? $"{(parts is [null] ? "it" : "a part of it")} {CannotDecode}" : null;
        return new SearchedUserData(IsPresent: true, [.. inParts, .. around], unread);
    }

    /// <summary>The secrets themselves, for finding their copies. Not to be kept.</summary>
    internal static IEnumerable<string> SecretsOf(string base64) =>
        Decode(base64) is { } data ? Texts(data).SelectMany(text => text.Text is null ? [] : SecretRedaction.SecretsOf(text.Text)) : [];

    /// <summary>The data with dummies in place of its secrets, and without what cannot be decoded; the same string if there is nothing to take out.</summary>
    /// <param name="base64">The data in base64.</param>
    /// <param name="secrets">The secrets of all data that may repeat each other's.</param>
    internal static string Redact(string base64, IReadOnlySet<string> secrets)
    {
        if (string.IsNullOrWhiteSpace(base64)) return base64;
        if (Decode(base64) is not { } data) return Undecodable;

        var redacted = PackedText.Transform(data, (text, _) => text is null ? null : SecretRedaction.Redact(text, secrets));
        return ReferenceEquals(redacted, data) ? base64 : Convert.ToBase64String(redacted);
    }

    private static List<(string? Text, bool IsPart)> Texts(byte[] data)
    {
        List<(string?, bool)> texts = [];
        PackedText.Transform(data, (text, isPart) =>
        {
            texts.Add((text, isPart));
            return text;
        });
        return texts;
    }

    private static byte[]? Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
