using Prowler.Checks;
using Prowler.Checks.Packs;

namespace Prowler.Engine.Tests.Seeded;

/// <summary>What a test method says of a value that it was given.</summary>
internal interface ISaid
{
    string Said { get; }
}

internal sealed record Res<T>(string Path) : Resource, ISaid
{
    public override string Id => Path[(Path.LastIndexOf('/') + 1)..];

    public override string Arn => Path;

    public string Said => Path;
}

internal sealed record Fact<T>(string Said) : ISaid;

/// <summary>A type that a random model can use without naming it.</summary>
internal abstract class Kind
{
    public static IReadOnlyList<Kind> Resources { get; } =
        [Resource<N0>(), Resource<N1>(), Resource<N2>(), Resource<N3>(), Resource<N4>(), Resource<N5>()];

    public static IReadOnlyList<Kind> Facets { get; } = [Facet<N0>(), Facet<N1>(), Facet<N2>(), Facet<N3>(), Facet<N4>()];

    public abstract Type Type { get; }

    public abstract Need Need(NeedKind kind);

    /// <summary>A resource with a path, or a fact with a value.</summary>
    public abstract object Make(string said);

    public abstract (IEnumerable<ISaid> Found, IReadOnlyList<Failure> Gaps) ReadListing(Arguments arguments, int index);

    public abstract ValueTask<ISaid> GetAsync(Arguments arguments, int index);

    /// <summary>The value, or the failures.</summary>
    public abstract ValueTask<(ISaid? Value, IReadOnlyList<Failure>? Failures)> TryGetAsync(Arguments arguments, int index);

    private static Kind Resource<T>() => new Kind<Res<T>>(path => new Res<T>(path));

    private static Kind Facet<T>() => new Kind<Fact<T>>(value => new Fact<T>(value));

    private sealed class N0;

    private sealed class N1;

    private sealed class N2;

    private sealed class N3;

    private sealed class N4;

    private sealed class N5;
}

internal sealed class Kind<T>(Func<string, T> make) : Kind
    where T : class, ISaid
{
    public override Type Type => typeof(T);

    public override Need Need(NeedKind kind) => kind switch
    {
        NeedKind.Record => Checks.Packs.Need.Record<T>(),
        NeedKind.OnDemand => Checks.Packs.Need.OnDemand<T>(),
        NeedKind.List => Checks.Packs.Need.List<T>(),
        NeedKind.Listing => Checks.Packs.Need.Listing<T>(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override object Make(string said) => make(said);

    public override (IEnumerable<ISaid> Found, IReadOnlyList<Failure> Gaps) ReadListing(Arguments arguments, int index)
    {
        var listing = arguments.Get<Listing<T>>(index);
        return (listing.Found, listing.Gaps);
    }

    public override async ValueTask<ISaid> GetAsync(Arguments arguments, int index) => await arguments.Get<OnDemand<T>>(index).Get();

    public override async ValueTask<(ISaid? Value, IReadOnlyList<Failure>? Failures)> TryGetAsync(Arguments arguments, int index)
    {
        var attempt = await arguments.Get<OnDemand<T>>(index).TryGet();
        return (attempt.Value, attempt.Failures);
    }
}
