using System.Buffers;
using System.Text;

namespace Prowler.Aws.Secrets;

/// <summary>Replaces the secrets of a text by dummies of the same shape, which are detected by the same rules on the same lines.</summary>
internal static class SecretRedaction
{
    private const int Attempts = 10;

    // A shorter secret may be part of any word.
    private const int LongEnoughToBeNoPartOfAWord = 8;

    /// <summary>The secrets themselves. Not to be kept.</summary>
    public static IEnumerable<string> SecretsOf(string text) => SecretDetector.DetectAll(text).Select(secret => text.Substring(secret.Start, secret.Length));

    /// <summary>The text without its secrets, wherever in it they are; the same string if it has none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Secrets of other texts that may be repeated in this one.</param>
    public static string Redact(string text, IEnumerable<string>? others = null)
    {
        var secrets = SecretDetector.DetectAll(text);
        var copies = Copies(text, secrets.Select(secret => text.Substring(secret.Start, secret.Length)).Concat(others ?? []));
        if (secrets.Count == 0 && copies.Count == 0) return text;

        // A password may be the same as the name that it is known by: password=password.
        var isName = Names(text, secrets);
        var copiesOutsideNames = copies.Where(copy => !isName.AsSpan(copy.Start, copy.Value.Length).Contains(true)).ToList();
        foreach (var replaced in new[] { copies, copiesOutsideNames })
        {
            // A dummy may turn out to be a word that is no password, or not random enough: then another.
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var redacted = Replace(text, secrets, replaced, attempt);
                if (SecretDetector.Detect(redacted).Select(Place).SequenceEqual(secrets.Where(secret => secret.IsFirst).Select(Place))) return redacted;
            }
        }

        return Replace(text, secrets, copies, 0);
    }

    private static (string Rule, int Start) Place(DetectedSecret secret) => (secret.Rule.Name, secret.Start);

    /// <summary>Where secrets are repeated: a password that is echoed, in a line that tells nothing of it.</summary>
    private static List<(int Start, string Value)> Copies(string text, IEnumerable<string> secrets)
    {
        List<(int, string)> copies = [];
        var values = secrets.Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length).ToArray();
        var search = SearchValues.Create(values, StringComparison.Ordinal);
        for (var i = 0; text.AsSpan(i).IndexOfAny(search) is var next and >= 0;)
        {
            i += next;
            var value = values.First(value => text.AsSpan(i).StartsWith(value));
            var isCopy = value.Length >= LongEnoughToBeNoPartOfAWord || IsWord(text, i, value.Length);
            if (isCopy) copies.Add((i, value));
            i += isCopy ? value.Length : 1;
        }

        return copies;
    }

    /// <summary>What of a text is in the matches of the rules, and not the secrets themselves.</summary>
    private static bool[] Names(string text, IEnumerable<DetectedSecret> secrets)
    {
        var isName = new bool[text.Length];
        foreach (var secret in secrets)
        {
            isName.AsSpan(secret.MatchStart, secret.Start - secret.MatchStart).Fill(true);
            // A single character is only what ends the secret.
            var end = secret.Start + secret.Length;
            if (secret.MatchEnd - end > 1) isName.AsSpan(end, secret.MatchEnd - end).Fill(true);
        }

        return isName;
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));

    private static string Replace(string text, IReadOnlyList<DetectedSecret> secrets, List<(int Start, string Value)> copies, int attempt)
    {
        var result = text.ToCharArray();
        var isDone = new bool[text.Length];
        Dictionary<string, string> dummies = new(StringComparer.Ordinal);

        // What names findings first, tokens before passwords: the rest must not change their shapes.
        var first = secrets.Where(secret => secret.IsFirst).OrderBy(secret => secret.Rule.Evidence == Evidence.Password).ToList();
        foreach (var secret in first) Put(secret.Start, text.Substring(secret.Start, secret.Length), secret.Rule.Evidence);
        // The prefix and suffix of a token say only whose it is, and name the finding.
        var isFixed = Names(text, first.Where(secret => secret.Rule.Evidence == Evidence.Shape));
        foreach (var secret in secrets.Where(secret => !secret.IsFirst))
            Put(secret.Start, text.Substring(secret.Start, secret.Length), secret.Rule.Evidence, isFixed);
        foreach (var (start, value) in copies) Put(start, value, Evidence.Password);
        return new string(result);

        void Put(int start, string value, Evidence evidence, bool[]? spared = null)
        {
            if (!dummies.TryGetValue(value, out var dummy)) dummy = Dummy(value, evidence, new Random((attempt << 16) + dummies.Count));
            for (var i = 0; i < value.Length; i++)
            {
                if (isDone[start + i] || spared?[start + i] == true) continue;
                result[start + i] = dummy[i];
                isDone[start + i] = true;
            }

            dummies[value] = new string(result, start, value.Length);
        }
    }

    /// <summary>Letters for letters and digits for digits, drawn without regard to which: only the shape stays.</summary>
    private static string Dummy(ReadOnlySpan<char> secret, Evidence evidence, Random random)
    {
        // Digits that base32 has too, and hexadecimal letters where there are no others.
        var letters = secret.IndexOfAnyExcept("0123456789abcdefABCDEF-/\r\n") < 0 ? "abcdef" : "abcdefghijklmnopqrstuvwxyz";
        var (lower, upper, digit) = (Cycle(letters, random), Cycle(letters.ToUpperInvariant(), random), Cycle("234567", random));
        var symbol = Cycle("_+^", random);
        var dummy = new StringBuilder(secret.Length);
        for (var i = 0; i < secret.Length; i++)
        {
            dummy.Append(secret[i] switch
            {
                >= '0' and <= '9' => digit(),
                // Of the two characters \n, the escaped line break of a key in JSON.
                'n' when i > 0 && secret[i - 1] == '\\' => 'n',
                _ when char.IsUpper(secret[i]) => upper(),
                _ when char.IsLetter(secret[i]) => lower(),
                // In a token the rest is punctuation, in a password it is as secret as the letters.
                _ => evidence == Evidence.Password ? symbol() : secret[i],
            });
        }

        return dummy.ToString();
    }

    /// <summary>Each character once in random order, then again: no less random than what it replaces.</summary>
    private static Func<char> Cycle(string alphabet, Random random)
    {
        var order = alphabet.ToCharArray();
        random.Shuffle(order);
        var next = 0;
        return () => order[next++ % order.Length];
    }
}
