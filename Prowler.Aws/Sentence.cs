namespace Prowler.Aws;

internal static class Sentence
{
    // Enough to go on with; a policy or a sample can have a thousand.
    private const int Most = 5;

    /// <summary>The first few items, and how many more there are.</summary>
    internal static string List<T>(IReadOnlyCollection<T> items) =>
        string.Join(", ", items.Take(Most)) + (items.Count > Most ? $" and {items.Count - Most} more" : "");
}
