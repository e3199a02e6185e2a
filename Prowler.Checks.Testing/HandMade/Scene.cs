using Prowler.Checks.Packs;
using Prowler.Checks.Sessions;
using Prowler.Engine.Catalog;

namespace Prowler.Checks.Testing.HandMade;

/// <summary>
/// An account made by hand. The collectors that would call AWS are replaced by what was given; those that only work out
/// facts from others stay, unless what they make was given too.
/// </summary>
internal sealed class Scene
{
    private readonly Tree _tree;
    private readonly ResourceTree _types;
    private readonly Dictionary<(Key Place, Type Facet), object> _facets = [];
    private readonly Dictionary<Type, Failure> _failing;
    private readonly HashSet<Type> _absent;

    private Scene(IReadOnlyList<ICheckPack> packs, Given given, string checkId)
    {
        _types = new ResourceTree([.. packs.SelectMany(pack => pack.Collectors)]);
        _tree = new Tree(_types, given);
        _absent = [.. given.Absent];
        _failing = given.Failing.DistinctBy(failing => failing.Type).ToDictionary(failing => failing.Type, failing => failing.Failure);
        foreach (var (resource, facts) in given.Things)
            foreach (var fact in facts.Where(fact => fact is not Resource))
                Place(resource, fact);

        Known(packs);
        Packs = [.. packs.Select(pack => new ReplacedPack(pack, [.. Methods(pack, checkId)], [.. pack.Collectors.Select(Replace)]))];
        Session = new HandMadeSession(_tree.Account, _tree.Region, given);
    }

    public IReadOnlyList<ICheckPack> Packs { get; }

    public IScanSession Session { get; }

    /// <exception cref="CheckTestException">What was given makes no account, or nothing that the check judges.</exception>
    public static Scene Arrange(IReadOnlyList<ICheckPack> packs, Given given, string checkId)
    {
        var scene = new Scene(packs, given, checkId);
        if (scene.Packs.Any(pack => pack.Checks.Any(check => check.Metadata.Id == checkId))) return scene;
        var subjects = packs.SelectMany(pack => pack.Checks).Where(check => check.Metadata.Id == checkId).Select(check => check.Subject.Name);
        throw new CheckTestException($"{checkId} judges {string.Join(" and ", subjects)}, and none was given. Give one: On(resource, facts).");
    }

    /// <summary>The methods whose subjects were given: of a check on an account or its buckets, the test of a bucket means the latter.</summary>
    private IEnumerable<CheckDescriptor> Methods(ICheckPack pack, string checkId) =>
        pack.Checks.Where(check => check.Metadata.Id != checkId || _tree.IsGiven(check.Subject));

    private void Place(Resource resource, object facet)
    {
        var type = facet.GetType();
        var places = _tree.Path(resource).Where(key => _types.Facet(key.Type, type) is not null).ToList();
        if (places.Count == 0)
            throw new CheckTestException($"{type.Name} is no facet of {resource.GetType().Name}, nor of anything that it is under.");
        if (!_facets.TryAdd((places[0], type), facet) && !_facets[(places[0], type)].Equals(facet))
            throw new CheckTestException($"{type.Name} of {places[0].Type.Name} {places[0].Id} was given twice, with different values.");
    }

    private void Known(IReadOnlyList<ICheckPack> packs)
    {
        var products = packs.SelectMany(pack => pack.Collectors).Select(collector => collector.Product).ToHashSet();
        if (_failing.Keys.Concat(_absent).FirstOrDefault(type => !products.Contains(type)) is { } unknown)
            throw new CheckTestException($"No collector produces {unknown.Name}: it can be neither absent nor unreadable.");
    }

    private CollectorDescriptor Replace(CollectorDescriptor collector)
    {
        var isGiven = _failing.ContainsKey(collector.Product) || _absent.Contains(collector.Product)
            || _tree.Has(collector.Product) || _facets.Keys.Any(key => key.Facet == collector.Product);
        if (!isGiven && IsDerived(collector)) return collector;
        return collector is ResourceCollector listing
            ? listing with { Needs = [], Collect = arguments => List(listing, arguments.Get<Resource>(0)) }
            : new FacetCollector
            {
                Method = collector.Method,
                Product = collector.Product,
                Place = collector.Place,
                Operations = collector.Operations,
                Collect = arguments => ValueTask.FromResult(Facet(collector, arguments.Get<Resource>(0))),
            };
    }

    private static bool IsDerived(CollectorDescriptor collector) =>
        collector.Operations.Count == 0 && collector.Needs.All(need => need.Kind is not (NeedKind.Client or NeedKind.HttpClient));

    private async IAsyncEnumerable<Resource> List(ResourceCollector collector, Resource place)
    {
        var type = collector.Product;
        if (!_tree.Has(type) && !_absent.Contains(type) && !_failing.ContainsKey(type))
        {
            throw new NotGivenException($"All {type.Name} under {Name(place)} are asked for, and none was given: " +
                $"On(…) gives some, None<{type.Name}>() says that there are none, Denied<{type.Name}>() that they cannot be listed.");
        }

        foreach (var resource in _tree.Under(place, type)) yield return resource;
        await Task.CompletedTask.ConfigureAwait(false);
        if (_failing.TryGetValue(type, out var failure)) throw new NotAssessedException([Complete(failure, collector)]);
    }

    private object Facet(CollectorDescriptor collector, Resource place)
    {
        var type = collector.Product;
        if (_facets.TryGetValue((Key.Of(place), type), out var facet)) return facet;
        if (_failing.TryGetValue(type, out var failure)) throw new NotAssessedException([Complete(failure, collector)]);
        throw new NotGivenException($"{type.Name} of {Name(place)} is asked for and was not given: " +
            $"On(…, new {type.Name}(…)) gives it, Denied<{type.Name}>() says that it cannot be read.");
    }

    /// <summary>The failure as it would be of the collector's call.</summary>
    private static Failure Complete(Failure failure, CollectorDescriptor collector)
    {
        // Of several calls, the one that the others follow from.
        var called = collector.Operations.FirstOrDefault(operation => operation.Name.StartsWith("List", StringComparison.Ordinal))
            ?? collector.Operations.FirstOrDefault();
        return failure with
        {
            Service = failure.Service ?? called?.Service,
            Operation = failure.Operation ?? called?.Name ?? collector.Method,
            Action = failure.Action ?? (called is null ? null : string.Join(", ", called.Actions)),
        };
    }

    private static string Name(Resource resource) => $"{resource.GetType().Name} {resource.Id}";
}
