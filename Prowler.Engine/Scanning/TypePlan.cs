using Prowler.Checks.Metadata;
using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;

namespace Prowler.Engine.Scanning;

/// <summary>What a scan does with the resources of one type: the plan, laid out for running.</summary>
internal sealed class TypePlan(Type resource, bool kept)
{
    private readonly List<CheckDescriptor> _checks = [];
    private readonly List<CollectorDescriptor> _facets = [];
    private readonly List<ChildPlan> _children = [];
    private readonly Dictionary<Type, int> _facetSlots = [];
    private readonly HashSet<CheckMetadata> _checksAtOrBelow = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<CheckMetadata> _checksBelow = new(ReferenceEqualityComparer.Instance);

    public Type Resource { get; } = resource;

    /// <summary>Whether whole listings of the type are kept, because something lists it or what is below it.</summary>
    public bool Kept { get; } = kept;

    public IReadOnlyList<CheckDescriptor> Checks => _checks;

    /// <summary>The planned facets; a facet's index is its slot in a node.</summary>
    public IReadOnlyList<CollectorDescriptor> Facets => _facets;

    public IReadOnlyList<ChildPlan> Children => _children;

    /// <summary>All resources and facets strictly below.</summary>
    public HashSet<Type> Below { get; } = [];

    /// <summary>The checks whose subject is this type or one below: those that a broken listing of it concerns.</summary>
    public IReadOnlySet<CheckMetadata> ChecksAtOrBelow => _checksAtOrBelow;

    /// <summary>The checks whose subject is a type strictly below.</summary>
    public IReadOnlySet<CheckMetadata> ChecksBelow => _checksBelow;

    public bool TryGetFacetSlot(Type facet, out int slot) => _facetSlots.TryGetValue(facet, out slot);

    /// <summary>Lays out a plan and returns its root.</summary>
    public static TypePlan Build(ScanPlan plan, Type root)
    {
        var types = new Dictionary<Type, TypePlan>();
        // The root is kept: it is one, and everything hangs on it.
        types[root] = new TypePlan(root, kept: true);
        var listings = plan.Collectors.OfType<ResourceCollector>().ToList();
        foreach (var product in listings.Select(listing => listing.Product).Distinct())
            types[product] = new TypePlan(product, plan.Kept.Contains(product));
        foreach (var listing in listings)
            Of(listing.Place)._children.Add(new ChildPlan(listing, types[listing.Product]));
        foreach (var facet in plan.Collectors.Where(collector => collector is not ResourceCollector))
            Of(facet.Place).AddFacet(facet);
        foreach (var check in plan.CheckMethods)
            Of(check.Subject)._checks.Add(check);
        types[root].LookBelow();
        return types[root];

        TypePlan Of(Type type) => types.GetValueOrDefault(type) ?? throw new InvalidOperationException(
            $"The checks hang on {type.Name}, but the session's account is a {root.Name}.");
    }

    private void AddFacet(CollectorDescriptor facet)
    {
        _facetSlots.Add(facet.Product, _facets.Count);
        _facets.Add(facet);
    }

    private void LookBelow()
    {
        _checksAtOrBelow.UnionWith(_checks.Select(check => check.Metadata));
        foreach (var child in _children.Select(child => child.Type))
        {
            child.LookBelow();
            Below.Add(child.Resource);
            Below.UnionWith(child._facetSlots.Keys);
            Below.UnionWith(child.Below);
            _checksBelow.UnionWith(child.ChecksAtOrBelow);
        }

        _checksAtOrBelow.UnionWith(_checksBelow);
    }
}

/// <summary>A type of resource that is listed under another.</summary>
internal sealed record ChildPlan(ResourceCollector Collector, TypePlan Type);
