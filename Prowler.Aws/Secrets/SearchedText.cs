namespace Prowler.Aws.Secrets;

/// <summary>A text that was searched for secrets. It does not hold the text, so nothing can print it.</summary>
/// <param name="Secrets">The secrets that were found in it.</param>
/// <param name="Problem">Why there may be more secrets than were found; null if all of it was read.</param>
/// <param name="Place">Which text it is, of several that are judged together: <c>version 3</c>.</param>
internal sealed record SearchedText(IReadOnlyList<SecretFinding> Secrets, string? Problem, string? Place = null)
{
    private string InPlace => Place is null ? "" : $" in {Place}";

    /// <summary>The verdict on texts that belong together: a secret that was seen decides; then what could not be read may hide one.</summary>
    /// <param name="what">What they are: <c>user data of instance i-1</c>.</param>
    /// <param name="texts">The texts.</param>
    internal static Verdict Judge(string what, params IReadOnlyCollection<SearchedText> texts)
    {
        var secrets = texts.SelectMany(text => text.Secrets, (text, secret) => $"{secret}{text.InPlace}").ToList();
        if (secrets.Count > 0) return Verdict.Fail($"The {what} has secrets: {Sentence.List(secrets)}.");

        return texts.FirstOrDefault(text => text.Problem is not null) is { } unread
            ? Verdict.Manual($"The {what} could not all be searched for secrets{unread.InPlace}, so a person has to do it: {unread.Problem}")
            : Verdict.Pass($"No secrets were found in the {what}.");
    }
}
