namespace Prowler.Checks.Generators.Metadata;

/// <summary>What an author probably meant.</summary>
internal static class Suggestion
{
    /// <summary><c>. Did you mean 'title'?</c>, or nothing where no word is near.</summary>
    public static string For(string written, IEnumerable<string> words)
    {
        var nearest = words
            .Select(word => (Word: word, Distance: IsShort(written, word) ? 1 : Distance(written.ToLowerInvariant(), word)))
            .OrderBy(candidate => candidate.Distance)
            .First();
        // One slip in three letters: more, and it is another word.
        return nearest.Distance <= Math.Max(written.Length, nearest.Word.Length) / 3 ? $". Did you mean '{nearest.Word}'?" : "";
    }

    private static bool IsShort(string written, string word) =>
        written.Length >= 3 && word.StartsWith(written, StringComparison.OrdinalIgnoreCase);

    /// <summary>How many letters must be added, removed, replaced or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        // Far from every word, and long enough to cost time.
        if (from.Length > 2 * to.Length + 2) return from.Length;
        var table = new int[from.Length + 1, to.Length + 1];
        for (var row = 0; row <= from.Length; row++) table[row, 0] = row;
        for (var column = 0; column <= to.Length; column++) table[0, column] = column;
        for (var row = 1; row <= from.Length; row++)
        {
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = table[row - 1, column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(table[row - 1, column], table[row, column - 1]) + 1);
                if (row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1])
                    least = Math.Min(least, table[row - 2, column - 2] + 1);
                table[row, column] = least;
            }
        }

        return table[from.Length, to.Length];
    }
}
