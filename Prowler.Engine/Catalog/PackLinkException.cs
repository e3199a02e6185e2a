namespace Prowler.Engine.Catalog;

/// <summary>Packs that do not fit together: nothing of them may run, or a scan would quietly lack checks.</summary>
public sealed class PackLinkException : Exception
{
    internal PackLinkException(IReadOnlyList<string> problems)
        : base("The packs of checks do not fit together:\n" + string.Join("\n", problems.Select(problem => "- " + problem))) =>
        Problems = problems;

    /// <summary>Each thing that is wrong, naming the methods or types concerned.</summary>
    public IReadOnlyList<string> Problems { get; }
}
