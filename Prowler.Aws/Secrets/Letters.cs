namespace Prowler.Aws.Secrets;

/// <summary>Tells random letters from words and names: in these letters follow each other as in English.</summary>
internal static class Letters
{
    // How rare each letter (column) is after each letter (row), in bits, counted in programs and their manuals.
    private static readonly string[] Rarity =
    [
        "85458758486343858343667768",
        "36563767357366467446377756",
        "38573783584467278563578778",
        "46652677277566477546477768",
        "47435568798453757334867579",
        "47664467277466366455477757",
        "46662654377454467446466766",
        "27762776376566377564577767",
        "55455558887452468543859796",
        "45553555455555455555355555",
        "46552656466565566535564666",
        "37752778287377378755578848",
        "25762778377657438756578778",
        "48443538486676478733568878",
        "66447668686442549345455788",
        "37663775486477348354577868",
        "55655555555555555555255555",
        "37552668386655368544677858",
        "57573774386567457732477868",
        "38672784288677469345587858",
        "54564557477443647343778777",
        "36661667366666566666666666",
        "36653664366554466446665666",
        "46454565466556536653666456",
        "55554556466544536544555655",
        "45562555456554555555555555",
    ];

    /// <summary>How rare the pairs of a text are, in bits a pair: 3 to 4 for words, about 5.5 for random letters.</summary>
    /// <param name="text">A text; what is no ASCII letter is passed over.</param>
    public static double BitsPerPair(ReadOnlySpan<char> text)
    {
        var (previous, bits, pairs) = (-1, 0, 0);
        foreach (var character in text)
        {
            if (!char.IsAsciiLetter(character)) continue;
            var letter = (character | 0x20) - 'a';
            if (previous >= 0)
            {
                bits += Rarity[previous][letter] - '0';
                pairs++;
            }

            previous = letter;
        }

        return pairs == 0 ? 0 : (double)bits / pairs;
    }
}
