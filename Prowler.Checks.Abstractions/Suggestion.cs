namespace Prowler.Checks;

/// <summary>
/// Finds what a person may have meant by a word that is not known. The one rule for it: the generator, which can reference no
/// assembly of this framework, compiles this very file.
/// </summary>
public static class Suggestion
{
    /// <summary>A sentence that offers the known word nearest to <paramref name="word"/>, or up to three that are as near, or an empty string.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">The words that would have been right.</param>
    public static string For(string word, IEnumerable<string> known)
    {
        // A third of the word may be wrong; beyond that an offer is noise.
        var reach = Math.Max(2, word.Length / 3);
        var near = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), reach)))
            .Where(pair => pair.Distance <= reach && pair.Distance < pair.Candidate.Length)
            .GroupBy(pair => pair.Distance, pair => pair.Candidate)
            .OrderBy(alike => alike.Key)
            .FirstOrDefault();
        return near is null ? "" : $" Did you mean {string.Join(" or ", near.OrderBy(candidate => candidate, StringComparer.Ordinal).Take(3))}?";
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with their neighbour; one for a word cut short.</summary>
    private static int Distance(string from, string to, int reach)
    {
        if (from.Length >= 3 && from.Length < to.Length && to.StartsWith(from, StringComparison.Ordinal)) return 1;

        // No table for what is out of reach by its length alone: a word from a file may be of any length.
        if (Math.Abs(from.Length - to.Length) > reach) return int.MaxValue;
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
