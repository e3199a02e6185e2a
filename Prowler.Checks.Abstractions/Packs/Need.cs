namespace Prowler.Checks.Packs;

/// <summary>What kind of value a parameter gets.</summary>
public enum NeedKind
{
    /// <summary>A facet of the first parameter or of an ancestor, or an ancestor itself.</summary>
    Record,

    /// <summary>An <see cref="OnDemand{T}"/>.</summary>
    OnDemand,

    /// <summary>An <c>IReadOnlyList&lt;T&gt;</c>: all of it, or not assessed.</summary>
    List,

    /// <summary>A <see cref="Listing{T}"/>.</summary>
    Listing,

    /// <summary>An SDK client.</summary>
    Client,

    /// <summary>A value that users may configure.</summary>
    Parameter,

    /// <summary>The <see cref="ScanContext"/>.</summary>
    ScanContext,

    /// <summary>The <see cref="System.TimeProvider"/>.</summary>
    TimeProvider,

    /// <summary>An <see cref="System.Net.Http.HttpClient"/> for a network that is not the provider's.</summary>
    HttpClient,

    /// <summary>The scan's <see cref="System.Threading.CancellationToken"/>.</summary>
    CancellationToken,
}

/// <summary>What a parameter of a check or collector, other than the first, gets. Decided at compile time.</summary>
public sealed class Need
{
    private readonly Func<object, object?, object>? _wrap;

    private Need(NeedKind kind, Type type, string? name = null, Func<object, object?, object>? wrap = null)
    {
        Kind = kind;
        Type = type;
        Name = name;
        _wrap = wrap;
    }

    /// <summary>The kind of value.</summary>
    public NeedKind Kind { get; }

    /// <summary>The record, the item of a list, the client's interface, or the type of a simple value.</summary>
    public Type Type { get; }

    /// <summary>The name of a <see cref="NeedKind.Parameter"/>; the fixed region of a <see cref="NeedKind.Client"/>, or null.</summary>
    public string? Name { get; }

    /// <summary>The scan's context.</summary>
    public static Need ScanContext { get; } = new(NeedKind.ScanContext, typeof(ScanContext));

    /// <summary>The scan's clock.</summary>
    public static Need TimeProvider { get; } = new(NeedKind.TimeProvider, typeof(TimeProvider));

    /// <summary>A client for a network that is not the provider's.</summary>
    public static Need HttpClient { get; } = new(NeedKind.HttpClient, typeof(HttpClient));

    /// <summary>The scan's cancellation token.</summary>
    public static Need CancellationToken { get; } = new(NeedKind.CancellationToken, typeof(CancellationToken));

    /// <summary>A facet of the first parameter or of an ancestor, or an ancestor itself.</summary>
    public static Need Record<T>()
        where T : class => new(NeedKind.Record, typeof(T));

    /// <summary>A facet, collected when it is awaited.</summary>
    public static Need OnDemand<T>()
        where T : class => new(NeedKind.OnDemand, typeof(T), wrap: static (source, _) =>
        {
            var get = (Func<ValueTask<Attempt<object>>>)source;
            return new OnDemand<T>(async () =>
            {
                var attempt = await get().ConfigureAwait(false);
                return attempt.Succeeded ? Attempt<T>.Success((T)attempt.Value) : Attempt<T>.Failed(attempt.Failures);
            });
        });

    /// <summary>Every <typeparamref name="T"/> below the first parameter.</summary>
    public static Need List<T>()
        where T : class => new(NeedKind.List, typeof(T), wrap: static (items, _) => Typed<T>(items));

    /// <summary>Every <typeparamref name="T"/> below the first parameter that could be read.</summary>
    public static Need Listing<T>()
        where T : class => new(NeedKind.Listing, typeof(T), wrap: static (items, gaps) =>
            new Listing<T>(Typed<T>(items), (IReadOnlyList<Failure>)gaps!));

    /// <summary>An SDK client for the first parameter's region, or for a fixed one.</summary>
    /// <param name="region">The fixed region, or null.</param>
    public static Need Client<T>(string? region = null)
        where T : class => new(NeedKind.Client, typeof(T), region);

    /// <summary>A value that users may configure.</summary>
    /// <param name="name">Its key, <c>snake_case</c>.</param>
    public static Need Parameter<T>(string name)
        where T : notnull => new(NeedKind.Parameter, typeof(T), name);

    /// <summary>Makes the <see cref="Checks.OnDemand{T}"/> of a <see cref="NeedKind.OnDemand"/>.</summary>
    /// <param name="source">Collects the facet.</param>
    public object WrapOnDemand(Func<ValueTask<Attempt<object>>> source) => _wrap!(source, null);

    /// <summary>Makes the list of a <see cref="NeedKind.List"/> or <see cref="NeedKind.Listing"/>.</summary>
    /// <param name="items">The items, each of <see cref="Type"/>.</param>
    /// <param name="gaps">What could not be read; empty for a <see cref="NeedKind.List"/>.</param>
    public object WrapList(IReadOnlyCollection<object> items, IReadOnlyList<Failure> gaps) => _wrap!(items, gaps);

    private static T[] Typed<T>(object items)
    {
        var source = (IReadOnlyCollection<object>)items;
        var typed = new T[source.Count];
        var index = 0;
        foreach (var item in source) typed[index++] = (T)item;
        return typed;
    }
}
