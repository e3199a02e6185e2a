using Microsoft.CodeAnalysis;

namespace Prowler.Checks.Generators.Parsing;

/// <summary>A record at one of the places that it belongs to: what exactly one collector produces.</summary>
internal readonly record struct Slot(ITypeSymbol Product, ITypeSymbol Place)
{
    public bool Equals(Slot other) =>
        SymbolEqualityComparer.Default.Equals(Product, other.Product) && SymbolEqualityComparer.Default.Equals(Place, other.Place);

    public override int GetHashCode() => unchecked(
        (SymbolEqualityComparer.Default.GetHashCode(Product) * 31) + SymbolEqualityComparer.Default.GetHashCode(Place));
}

/// <summary>
/// Walks the resource tree as records declare it with <c>IUnder</c> and <c>IFacetOf</c>. Records may come from any
/// assembly; a type that is under itself, at any distance, is walked once.
/// </summary>
internal static class ResourceTree
{
    /// <summary>The slots that a record declares.</summary>
    public static IEnumerable<Slot> SlotsOf(ITypeSymbol record) =>
        KnownTypes.Places(record).Concat(KnownTypes.FacetTargets(record)).Select(place => new Slot(record, place));

    /// <summary>
    /// The slots that give a facet or ancestor to something that works on <paramref name="subject"/>: the subject's own,
    /// else the nearest ancestor's, on every path. Null if a path has none.
    /// </summary>
    public static IReadOnlyCollection<Slot>? Above(ITypeSymbol subject, ITypeSymbol record)
    {
        var slots = new HashSet<Slot>();
        return Collect(subject, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) ? slots : null;

        bool Collect(ITypeSymbol resource, HashSet<ITypeSymbol> walked)
        {
            if (Contains(KnownTypes.FacetTargets(record), resource))
            {
                slots.Add(new Slot(record, resource));
                return true;
            }

            var places = KnownTypes.Places(resource).ToList();
            if (places.Count == 0 || !walked.Add(resource)) return false;
            foreach (var place in places)
            {
                if (SymbolEqualityComparer.Default.Equals(place, record)) slots.UnionWith(SlotsOf(place));
                else if (!Collect(place, walked)) return false;
            }

            walked.Remove(resource);
            return true;
        }
    }

    /// <summary>
    /// The slots on the paths from <paramref name="subject"/> down to a record, the record's own among them. Empty if no
    /// path leads there; a facet of the subject itself is no list, it is asked for by its own type.
    /// </summary>
    public static IReadOnlyCollection<Slot> Below(ITypeSymbol subject, ITypeSymbol record)
    {
        var slots = new HashSet<Slot>();
        Climb(record, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        return slots;

        bool Climb(ITypeSymbol current, HashSet<ITypeSymbol> climbing)
        {
            if (!climbing.Add(current)) return false;
            var arrives = false;
            foreach (var slot in SlotsOf(current))
            {
                if (SymbolEqualityComparer.Default.Equals(slot.Place, subject)
                    ? Contains(KnownTypes.Places(current), subject)
                    : Climb(slot.Place, climbing))
                {
                    slots.Add(slot);
                    arrives = true;
                }
            }

            climbing.Remove(current);
            return arrives;
        }
    }

    private static bool Contains(IEnumerable<ITypeSymbol> types, ITypeSymbol type) =>
        types.Any(candidate => SymbolEqualityComparer.Default.Equals(candidate, type));
}
