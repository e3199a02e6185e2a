using Prowler.Checks;
using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;

namespace Prowler.Engine;

/// <summary>The checks of one or more packs, linked: what there is to list, select, plan and scan with.</summary>
public sealed class CheckCatalog
{
    private CheckCatalog(IReadOnlyList<ICheckPack> packs, ResourceTree tree)
    {
        Packs = packs;
        Tree = tree;
        Checks = [.. packs
            .SelectMany(pack => pack.Checks)
            .Select(check => check.Metadata)
            .DistinctBy(metadata => metadata.Id)
            .OrderBy(metadata => metadata.Id, StringComparer.Ordinal)];
        Services = Words(Checks.Select(check => check.Service));
        Categories = Words(Checks.SelectMany(check => check.Categories));
        Parameters = [.. Checks
            .SelectMany(check => check.Parameters)
            .Concat(packs.SelectMany(pack => pack.Settings))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
    }

    /// <summary>The linked packs.</summary>
    public IReadOnlyList<ICheckPack> Packs { get; }

    /// <summary>The checks, in ordinal order of their ids.</summary>
    public IReadOnlyList<CheckMetadata> Checks { get; }

    /// <summary>The services that have checks, in ordinal order.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The categories that have checks, in ordinal order.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>All values that users may configure; one name may stand in several checks, with a default of its own in each.</summary>
    public IReadOnlyList<ParameterMetadata> Parameters { get; }

    internal ResourceTree Tree { get; }

    /// <summary>Links packs.</summary>
    /// <param name="packs">The packs, each once.</param>
    /// <exception cref="PackLinkException">They do not fit together: a duplicate, a missing producer, a cycle, an empty registry.</exception>
    public static CheckCatalog Link(params IReadOnlyList<ICheckPack> packs)
    {
        var tree = new ResourceTree([.. packs.SelectMany(pack => pack.Collectors)]);
        List<string> problems = packs.Count == 0 ? ["No pack is given."] : [.. Linker.Problems(packs, tree)];
        return problems.Count == 0 ? new CheckCatalog(packs, tree) : throw new PackLinkException(problems);
    }

    /// <summary>The checks that run by a selection, in ordinal order of their ids; at least one.</summary>
    /// <remarks>A check that is <see cref="CheckMetadata.OffByDefault"/> runs only where its id or one of its categories is selected.</remarks>
    /// <param name="selection">What to pick.</param>
    /// <exception cref="SelectionException">A word is not known, or nothing is picked.</exception>
    public IReadOnlyList<CheckMetadata> Select(CheckSelection selection)
    {
        var matching = Match(selection);
        List<CheckMetadata> picked = [.. matching.Where(check => IsOn(check, selection))];
        return picked.Count > 0 ? picked : throw new SelectionException(
            $"Off by default, and not selected by id or category: {string.Join(", ", matching.Select(check => check.Id))}.");
    }

    /// <summary>The checks that a selection's words match, whether or not they are off by default; at least one.</summary>
    /// <param name="selection">What to match.</param>
    /// <exception cref="SelectionException">A word is not known, or nothing matches.</exception>
    public IReadOnlyList<CheckMetadata> Match(CheckSelection selection)
    {
        Known("check", selection.Checks.Concat(selection.ExcludedChecks), [.. Checks.Select(check => check.Id)]);
        Known("service", selection.Services.Concat(selection.ExcludedServices), Services);
        Known("category", selection.Categories, Categories);

        var matching = Checks
            .Where(check =>
                Allows(selection.Checks, check.Id) &&
                Allows(selection.Services, check.Service) &&
                Allows(selection.Severities, check.Severity) &&
                (selection.Categories.Count == 0 || check.Categories.Any(selection.Categories.Contains)) &&
                !selection.ExcludedChecks.Contains(check.Id) &&
                !selection.ExcludedServices.Contains(check.Service))
            .ToList();
        return matching.Count > 0 ? matching : throw new SelectionException("No check matches all that was asked for.");
    }

    /// <summary>What a scan by a selection takes, and which checks it leaves out.</summary>
    /// <param name="selection">What to run.</param>
    /// <exception cref="SelectionException">A word is not known, or nothing is picked.</exception>
    public ScanPlan Plan(CheckSelection selection)
    {
        var picked = Select(selection);
        return Planner.Plan(this, picked.Select(check => check.Id).ToHashSet(), [.. Match(selection).Except(picked)]);
    }

    /// <summary>What running checks takes: API operations and IAM actions, with those of all that they need.</summary>
    /// <param name="checks">Checks of this catalog.</param>
    public ScanPlan Plan(IEnumerable<CheckMetadata> checks) => Planner.Plan(this, checks.Select(check => check.Id).ToHashSet(), leftOut: []);

    private static bool IsOn(CheckMetadata check, CheckSelection selection) =>
        check.OffByDefault is null || selection.Checks.Contains(check.Id) || check.Categories.Any(selection.Categories.Contains);

    private static bool Allows<T>(IReadOnlyList<T> words, T word) => words.Count == 0 || words.Contains(word);

    private static IReadOnlyList<string> Words(IEnumerable<string> words) =>
        [.. words.Distinct().Order(StringComparer.Ordinal)];

    private static void Known(string kind, IEnumerable<string> words, IReadOnlyList<string> known)
    {
        foreach (var word in words.Where(word => !known.Contains(word)))
        {
            var hint = word.Contains(',') ? " Give several words one by one, not with commas." : Suggestion.For(word, known);
            throw new SelectionException($"Unknown {kind}: {word}.{hint}");
        }
    }
}
