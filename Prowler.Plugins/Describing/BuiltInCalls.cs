using Prowler.Checks.Packs;
using Prowler.Plugins.Loading;

namespace Prowler.Plugins.Describing;

/// <summary>What the built-in collectors call for the built-in resources and facets that a plugin asks for.</summary>
internal static class BuiltInCalls
{
    private static readonly NeedKind[] s_collected = [NeedKind.Record, NeedKind.OnDemand, NeedKind.List, NeedKind.Listing];

    /// <summary>The collectors of what an assembly uses, and of what those need, up to the account.</summary>
    public static IReadOnlyCollection<CollectorDescriptor> For(AssemblyFacts assembly, IReadOnlyList<ICheckPack> builtIn)
    {
        var byProduct = builtIn.SelectMany(pack => pack.Collectors).ToLookup(collector => collector.Product);
        var used = assembly.Types.Select(type => type.Type).ToHashSet();
        var collectors = new HashSet<CollectorDescriptor>(ReferenceEqualityComparer.Instance);
        foreach (var product in byProduct.Select(group => group.Key).Where(product => used.Contains(product.FullName!))) Add(product);
        return collectors;

        void Add(Type product)
        {
            foreach (var collector in byProduct[product].Where(collectors.Add))
            {
                Add(collector.Place);
                foreach (var need in collector.Needs.Where(need => s_collected.Contains(need.Kind))) Add(need.Type);
            }
        }
    }
}
