using Prowler.Aws;
using Prowler.Engine.Catalog;

namespace Prowler.Checks.Testing.HandMade;

/// <summary>The resources that were given, each under its parent.</summary>
internal sealed class Tree
{
    private const string DefaultRegion = "us-east-1";

    private readonly ResourceTree _types;
    private readonly string _region;
    private readonly Dictionary<Key, Resource> _resources = [];
    private readonly Dictionary<Key, Key> _parents = [];
    private readonly HashSet<Type> _given = [];

    public Tree(ResourceTree types, Given given)
    {
        _types = types;
        _region = given.Region ?? DefaultRegion;
        var things = given.Things.SelectMany(thing => thing.Facts.OfType<Resource>().Prepend(thing.Resource)).ToList();
        foreach (var thing in things)
        {
            _given.Add(thing.GetType());
            Add(thing);
        }

        var accounts = _resources.Values.OfType<AwsAccount>().ToList();
        if (accounts.Count > 1)
            throw new CheckTestException($"The resources belong to several accounts: {string.Join(", ", accounts.Select(account => account.Id))}.");
        var known = accounts.FirstOrDefault() ?? new AwsAccount("123456789012", "aws", []);
        AddRegions(known, things);
        Account = known with { Regions = [.. _resources.Values.OfType<AwsRegion>().Select(region => region.Name).Order(StringComparer.Ordinal)] };
        _resources[Key.Of(Account)] = Account;

        foreach (var (resource, facts) in given.Things)
            foreach (var child in facts.OfType<Resource>().Where(child => Places(child).Contains(resource.GetType())))
                _parents[Key.Of(child)] = Key.Of(resource);
        foreach (var resource in _resources.Values.ToList())
            if (resource is not AwsAccount)
                _parents.TryAdd(Key.Of(resource), ParentOf(resource));
    }

    /// <summary>The root, with the regions of everything that was given.</summary>
    public AwsAccount Account { get; }

    /// <summary>The region that resources without one are in.</summary>
    public string Region => Account.Regions.Contains(_region) ? _region : Account.Regions[0];

    /// <summary>Whether the author gave a resource of a type, rather than one that refers to it.</summary>
    public bool IsGiven(Type type) => _given.Contains(type);

    public bool Has(Type type) => _resources.Keys.Any(key => key.Type == type);

    public IEnumerable<Resource> Under(Resource parent, Type type) =>
        _resources.Where(pair => pair.Key.Type == type && _parents[pair.Key] == Key.Of(parent)).Select(pair => pair.Value);

    /// <summary>A resource and all that it is under, the nearest first.</summary>
    public IEnumerable<Key> Path(Resource resource)
    {
        var key = Key.Of(resource);
        yield return key;
        while (_parents.TryGetValue(key, out key)) yield return key;
    }

    /// <summary>Takes in a resource and the resources that its properties name.</summary>
    private void Add(Resource resource)
    {
        // The session's regions say where they are, as the collector of regions makes them.
        if (resource is AwsRegion { Region: null } region) resource = region with { Region = region.Name };
        if (!_resources.TryAdd(Key.Of(resource), resource)) return;
        foreach (var other in Named(resource)) Add(other);
    }

    private void AddRegions(AwsAccount account, List<Resource> things)
    {
        var regions = things.Select(thing => thing.Region).OfType<string>();
        if (_given.Contains(typeof(AwsAccount))) regions = regions.Concat(account.Regions);
        var needsDefault = !_resources.Values.OfType<AwsRegion>().Any() && !regions.Any()
            || things.Any(thing => thing.Region is null && Places(thing).Contains(typeof(AwsRegion)) && !Named(thing).OfType<AwsRegion>().Any());
        if (needsDefault) regions = regions.Append(_region);
        foreach (var name in regions.Distinct().ToList()) Add(new AwsRegion(name, account));
    }

    private Key ParentOf(Resource resource)
    {
        var places = Places(resource);
        if (places.Count == 0)
            throw new CheckTestException($"No pack collects a {resource.GetType().Name}: it cannot be part of an account.");
        if (Named(resource).FirstOrDefault(other => places.Contains(other.GetType())) is { } named) return Key.Of(named);
        if (places.Contains(typeof(AwsRegion))) return Key.Of(new AwsRegion(resource.Region ?? Region, Account));

        var candidates = _resources.Keys.Where(key => places.Contains(key.Type)).ToList();
        var names = string.Join(" or ", places.Select(place => place.Name));
        return candidates switch
        {
            [var only] => only,
            [] => throw new CheckTestException(
                $"{resource.GetType().Name} {resource.Id} hangs under a {names}, and none was given. Give them together: On(parent, resource)."),
            _ => throw new CheckTestException(
                $"{resource.GetType().Name} {resource.Id} hangs under a {names}, and several were given. Say which: On(parent, resource)."),
        };
    }

    private List<Type> Places(Resource resource) => [.. _types.ProducersOf(resource.GetType()).Select(producer => producer.Place)];

    private static IEnumerable<Resource> Named(Resource resource) => resource.GetType().GetProperties()
        .Where(property => property.PropertyType.IsAssignableTo(typeof(Resource)) && property.GetIndexParameters().Length == 0)
        .Select(property => property.GetValue(resource))
        .OfType<Resource>();
}

/// <summary>Which resource it is: the engine makes some anew, such as the account with the regions of the scan.</summary>
internal readonly record struct Key(Type Type, string Id, string Arn)
{
    public static Key Of(Resource resource) => new(resource.GetType(), resource.Id, resource.Arn);
}
