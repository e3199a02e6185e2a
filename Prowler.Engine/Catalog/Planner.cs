using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Catalog;

/// <summary>Prunes the resource tree to what the selected checks need.</summary>
internal sealed class Planner
{
    private readonly ResourceTree _tree;
    private readonly HashSet<CollectorDescriptor> _collectors = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Type> _kept = [];

    private Planner(ResourceTree tree) => _tree = tree;

    public static ScanPlan Plan(CheckCatalog catalog, IReadOnlySet<string> ids, IReadOnlyList<CheckMetadata> leftOut)
    {
        var planner = new Planner(catalog.Tree);
        List<CheckDescriptor> checks = [.. catalog.Packs
            .SelectMany(pack => pack.Checks)
            .Where(check => ids.Contains(check.Metadata.Id))
            .OrderBy(check => check.Metadata.Id, StringComparer.Ordinal)];
        foreach (var check in checks)
        {
            planner.Reach(check.Subject);
            planner.Supply(check.Subject, check.Needs);
        }

        var settings = planner._collectors
            .SelectMany(collector => collector.Needs)
            .Where(need => need.Kind == NeedKind.Parameter)
            .Select(need => need.Name)
            .ToHashSet();
        return new ScanPlan(catalog, checks, planner._collectors, planner._kept)
        {
            LeftOut = leftOut,
            Settings = [.. catalog.Packs
                .SelectMany(pack => pack.Settings)
                .Where(setting => settings.Contains(setting.Name))
                .OrderBy(setting => setting.Name, StringComparer.Ordinal)],
        };
    }

    /// <summary>Plans the listing of a type of resource in every place, up to the root.</summary>
    private void Reach(Type resource)
    {
        foreach (var producer in _tree.ProducersOf(resource)) Include(producer);
    }

    private void Include(CollectorDescriptor collector)
    {
        if (!_collectors.Add(collector)) return;
        Reach(collector.Place);
        Supply(collector.Place, collector.Needs);
    }

    private void Supply(Type first, IReadOnlyList<Need> needs)
    {
        foreach (var need in needs)
        {
            foreach (var collector in Dependencies.Of(_tree, first, need))
            {
                Include(collector);
                // A list needs whole listings on the way down; what no list passes through is streamed and let go.
                if (need.Kind is NeedKind.List or NeedKind.Listing && collector is ResourceCollector listing)
                    _kept.Add(listing.Product);
            }
        }
    }
}
