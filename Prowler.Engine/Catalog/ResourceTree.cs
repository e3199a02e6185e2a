using Prowler.Checks.Packs;

namespace Prowler.Engine.Catalog;

/// <summary>The types of resource, what hangs under which, and which facets each has; over all linked packs.</summary>
internal sealed class ResourceTree
{
    private readonly ILookup<Type, ResourceCollector> _byProduct;
    private readonly ILookup<Type, ResourceCollector> _byPlace;
    private readonly Dictionary<(Type Place, Type Facet), CollectorDescriptor> _facets;

    public ResourceTree(IReadOnlyList<CollectorDescriptor> collectors)
    {
        var resources = collectors.OfType<ResourceCollector>().ToList();
        _byProduct = resources.ToLookup(collector => collector.Product);
        _byPlace = resources.ToLookup(collector => collector.Place);
        _facets = collectors
            .Where(collector => collector is not ResourceCollector)
            .GroupBy(collector => (collector.Place, collector.Product))
            .ToDictionary(group => group.Key, group => group.First());
    }

    /// <summary>The collectors that produce a type of resource, one for each place.</summary>
    public IEnumerable<ResourceCollector> ProducersOf(Type resource) => _byProduct[resource];

    /// <summary>The collectors of what is directly under a type of resource.</summary>
    public IEnumerable<ResourceCollector> Under(Type place) => _byPlace[place];

    /// <summary>All types of resource that a type hangs under, directly or not.</summary>
    public IReadOnlySet<Type> Ancestors(Type resource)
    {
        var ancestors = new HashSet<Type>();
        Ascend(resource);
        return ancestors;

        void Ascend(Type type)
        {
            foreach (var place in ProducersOf(type).Select(producer => producer.Place).Where(ancestors.Add)) Ascend(place);
        }
    }

    /// <summary>The collector of a facet of a type of resource, or null.</summary>
    public CollectorDescriptor? Facet(Type place, Type facet) => _facets.GetValueOrDefault((place, facet));

    /// <summary>
    /// Where a record asked for by name is found from <paramref name="start"/>: its own facet, else the nearest ancestor's
    /// or the nearest ancestor itself, one answer for each path to the root. <paramref name="complete"/> tells whether it
    /// is found on every path.
    /// </summary>
    public IReadOnlyList<Found> Resolve(Type start, Type record, out bool complete)
    {
        var found = new List<Found>();
        complete = Facet(start, record) is { } own ? Add(new Found(start, own)) : ResolveAbove(start);
        return found;

        bool ResolveAbove(Type type)
        {
            var places = ProducersOf(type).Select(producer => producer.Place).Distinct().ToList();
            // The whole list is walked on purpose: one path without the record must not hide what the others need.
            return places.Count > 0 && places.Select(place =>
                place == record ? Add(new Found(place, null))
                : Facet(place, record) is { } facet ? Add(new Found(place, facet))
                : ResolveAbove(place)).ToList().TrueForAll(onPath => onPath);
        }

        bool Add(Found answer)
        {
            if (!found.Contains(answer)) found.Add(answer);
            return true;
        }
    }

    /// <summary>
    /// The collectors on every path from <paramref name="start"/> down to <paramref name="item"/>, which is a resource or
    /// the facet of one; empty where there is no path.
    /// </summary>
    public IReadOnlyList<CollectorDescriptor> PathsDown(Type start, Type item)
    {
        var used = new List<CollectorDescriptor>();
        Descend(start);
        return used;

        bool Descend(Type place)
        {
            var leads = false;
            foreach (var child in Under(place))
            {
                var arrives = child.Product == item;
                if (Facet(child.Product, item) is { } facet)
                {
                    arrives = true;
                    if (!used.Contains(facet)) used.Add(facet);
                }

                arrives |= Descend(child.Product);
                if (arrives && !used.Contains(child)) used.Add(child);
                leads |= arrives;
            }

            return leads;
        }
    }

    /// <summary>A place on the way to the root where a record was found.</summary>
    /// <param name="Place">The type of resource.</param>
    /// <param name="Facet">Its facet's collector; null when the record is the resource itself.</param>
    internal sealed record Found(Type Place, CollectorDescriptor? Facet);
}
