using Prowler.Checks.Packs;

namespace Prowler.Engine.Catalog;

/// <summary>Which collectors a method waits for, directly.</summary>
internal static class Dependencies
{
    public static IEnumerable<CollectorDescriptor> Of(ResourceTree tree, Type firstParameter, IReadOnlyList<Need> needs) =>
        needs.SelectMany(need => Of(tree, firstParameter, need)).Distinct();

    public static IEnumerable<CollectorDescriptor> Of(ResourceTree tree, Type firstParameter, Need need) => need.Kind switch
    {
        NeedKind.Record or NeedKind.OnDemand =>
            tree.Resolve(firstParameter, need.Type, out _).Select(found => found.Facet).OfType<CollectorDescriptor>(),
        NeedKind.List or NeedKind.Listing => tree.PathsDown(firstParameter, need.Type),
        _ => [],
    };

    /// <summary>A cycle among the collectors, first and last the same, or null.</summary>
    public static IReadOnlyList<CollectorDescriptor>? FindCycle(ResourceTree tree, IReadOnlyList<CollectorDescriptor> collectors)
    {
        var finished = new HashSet<CollectorDescriptor>(ReferenceEqualityComparer.Instance);
        var path = new List<CollectorDescriptor>();
        return collectors.Select(Visit).FirstOrDefault(cycle => cycle is not null);

        IReadOnlyList<CollectorDescriptor>? Visit(CollectorDescriptor collector)
        {
            if (finished.Contains(collector)) return null;
            var start = path.FindIndex(visited => ReferenceEquals(visited, collector));
            if (start >= 0) return [.. path[start..], collector];

            path.Add(collector);
            var cycle = Of(tree, collector.Place, collector.Needs).Select(Visit).FirstOrDefault(found => found is not null);
            path.RemoveAt(path.Count - 1);
            finished.Add(collector);
            return cycle;
        }
    }
}
