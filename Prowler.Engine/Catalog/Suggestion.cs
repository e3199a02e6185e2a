namespace Prowler.Engine.Catalog;

/// <summary>Finds what a person may have meant by a word that is not known.</summary>
public static class Suggestion
{
    /// <summary>A sentence that offers the known words nearest to <paramref name="word"/>, or an empty string.</summary>
    /// <param name="word">What was typed.</param>
    /// <param name="known">The words that would have been right.</param>
    public static string For(string word, IEnumerable<string> known)
    {
        // A third of the word may be wrong; beyond that an offer is noise.
        var reach = Math.Max(2, word.Length / 3);
        var near = known
            .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= reach && pair.Distance < pair.Candidate.Length)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => pair.Candidate)
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>Levenshtein's edit distance.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var substitution = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(substitution, 1 + Math.Min(previous[column], current[column - 1]));
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
