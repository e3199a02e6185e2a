namespace Prowler.Aws.Secrets;

internal static class Entropy
{
    /// <summary>Shannon's entropy of a text in bits a character: 0 for <c>aaaa</c>, about 4 for 20 random characters.</summary>
    public static double BitsPerCharacter(ReadOnlySpan<char> text)
    {
        Dictionary<char, int> counts = [];
        foreach (var character in text) counts[character] = counts.GetValueOrDefault(character) + 1;

        var bits = 0.0;
        foreach (var count in counts.Values)
        {
            var share = (double)count / text.Length;
            bits -= share * Math.Log2(share);
        }

        return bits;
    }
}
