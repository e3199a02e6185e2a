using Prowler.Checks.Packs;
using Prowler.Engine.Catalog;
using Prowler.Engine.Tests.Fakes;

namespace Prowler.Engine.Tests.Seeded;

internal sealed record NeedSpec(NeedKind Kind, Kind Target);

/// <summary>A method with a name of its own and what it needs.</summary>
internal abstract record MethodSpec(string Name, Kind First)
{
    public List<NeedSpec> Needs { get; } = [];
}

internal sealed record ListSpec(string Name, Kind Place, Kind Product) : MethodSpec(Name, Place);

// A batch size of 0: one by one.
internal sealed record FacetSpec(string Name, Kind Place, Kind Product, int BatchSize) : MethodSpec(Name, Place);

internal sealed record CheckSpec(string Name, string Id, Kind Subject) : MethodSpec(Name, Subject);

/// <summary>A random tree of types with its collectors and checks: whatever a pack may contain and the linker accepts.</summary>
internal sealed class RandomModel
{
    private readonly Random _random;

    public RandomModel(int seed)
    {
        Data = new RandomData(seed);
        _random = new Random(seed);
        var types = Kind.Resources.Take(_random.Next(3, 7)).ToList();
        for (var index = 1; index < types.Count; index++)
        {
            // One place, sometimes two.
            foreach (var place in Pick(types[..index], _random.Next(4) == 0 ? 2 : 1))
                Lists.Add(new ListSpec($"List{index}Under{types.IndexOf(place)}", place, types[index]));
        }

        foreach (var type in types)
        {
            foreach (var facet in Pick(Kind.Facets, _random.Next(4)))
            {
                var batch = type != types[0] && _random.Next(3) == 0 ? _random.Next(1, 5) : 0;
                Facets.Add(new FacetSpec($"Facet{Facets.Count}Of{types.IndexOf(type)}", type, facet, batch));
            }

            for (var count = _random.Next(3); count > 0; count--) Checks.Add(new CheckSpec($"Check{Checks.Count}", $"c_{Checks.Count}", type));
        }

        if (Checks.Count == 0) Checks.Add(new CheckSpec("Check0", "c_0", types[^1]));
        foreach (var type in Pick(types, _random.Next(3)))
        {
            // One more subject for a check that there is.
            var id = Checks[_random.Next(Checks.Count)].Id;
            if (!Checks.Exists(check => check.Id == id && check.Subject == type)) Checks.Add(new CheckSpec($"Check{Checks.Count}", id, type));
        }

        foreach (var method in Methods) AddNeeds(method, [.. types, .. Kind.Facets]);
    }

    public Kind Root => Kind.Resources[0];

    public RandomData Data { get; }

    public List<ListSpec> Lists { get; } = [];

    public List<FacetSpec> Facets { get; } = [];

    public List<CheckSpec> Checks { get; } = [];

    private IEnumerable<MethodSpec> Methods => [.. Lists, .. Facets, .. Checks];

    private void AddNeeds(MethodSpec method, IReadOnlyList<Kind> targets)
    {
        var wanted = method is ListSpec ? _random.Next(2) : _random.Next(4);
        for (var attempt = 0; attempt < 12 && method.Needs.Count < wanted; attempt++)
        {
            method.Needs.Add(new NeedSpec((NeedKind)_random.Next((int)NeedKind.Listing + 1), targets[_random.Next(targets.Count)]));
            if (!Links()) method.Needs.RemoveAt(method.Needs.Count - 1);
        }
    }

    private bool Links()
    {
        var pack = new ModelPack(this, new FakeApi());
        return Linker.Problems([pack], new ResourceTree(pack.Collectors)).Count == 0;
    }

    private IEnumerable<Kind> Pick(IReadOnlyList<Kind> kinds, int count)
    {
        var left = kinds.ToArray();
        _random.Shuffle(left);
        return left.Take(count);
    }
}
