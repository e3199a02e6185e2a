using System.Text;

namespace Prowler.Checks.Aws.Secrets;

/// <summary>Replaces the secrets of a text by dummies of the same shape, which are detected by the same rules on the same lines.</summary>
internal static class SecretRedaction
{
    private const int Attempts = 20;

    /// <summary>The text without its secrets; the same string if it has none.</summary>
    public static string Redact(string text)
    {
        var secrets = SecretDetector.Detect(text);
        if (secrets.Count == 0) return text;

        // A dummy may turn out to be a word that is no password, or not random enough: then another.
        var redacted = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            redacted = Replace(text, secrets, attempt);
            if (SecretDetector.Detect(redacted).Select(Place).SequenceEqual(secrets.Select(Place))) break;
        }

        return redacted;
    }

    private static (string Rule, int Start) Place(DetectedSecret secret) => (secret.Rule.Name, secret.Start);

    private static string Replace(string text, IReadOnlyList<DetectedSecret> secrets, int attempt)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < secrets.Count; i++)
        {
            var secret = text.AsSpan(secrets[i].Start, secrets[i].Length);
            var dummy = Dummy(secret, secrets[i].Rule.Evidence, new Random((attempt << 16) + i));
            for (var j = 0; j < dummy.Length; j++) result[secrets[i].Start + j] = dummy[j];
        }

        return result.ToString();
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
