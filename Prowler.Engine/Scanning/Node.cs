using Prowler.Checks;
using Prowler.Checks.Metadata;

namespace Prowler.Engine.Scanning;

/// <summary>A resource in the tree of a running scan.</summary>
internal sealed class Node
{
    private Dictionary<Type, Task<Gathered>>? _gathered;

    public Node(Resource resource, TypePlan type, Node? parent, Func<string, bool> isSelected)
    {
        Resource = resource;
        Type = type;
        Parent = parent;
        Region = resource.Region ?? parent?.Region;
        IsSelected = Region is null || isSelected(Region);
        // A resource of another region stays in lists, but nothing is called for it.
        Slots = IsSelected && type.Facets.Count > 0 ? new object?[type.Facets.Count] : [];
    }

    public Resource Resource { get; }

    public TypePlan Type { get; }

    public Node? Parent { get; }

    /// <summary>Its own region, or that of the nearest ancestor that has one; null when there is none.</summary>
    public string? Region { get; }

    /// <summary>Whether it is judged, and called for: whether its region is scanned.</summary>
    public bool IsSelected { get; }

    /// <summary>
    /// A slot for each planned facet: null (nobody asked), a <see cref="TaskCompletionSource{T}"/> (being collected), a
    /// <see cref="Batch"/> (collected with its siblings), a <see cref="Failed"/>, or the facet.
    /// </summary>
    public object?[] Slots { get; }

    /// <summary>How far the checks are in its region; set when the resource becomes known.</summary>
    public CoverageScope Scope { get; set; } = null!;

    /// <summary>The listings of what is under it, one for each of its type's children; set when the first are started.</summary>
    public IReadOnlyList<ChildListing> Listings { get; set; } = [];

    /// <summary>Why not all that a check judges below could be listed; empty when it could.</summary>
    public async Task<IReadOnlyList<Failure>> MissingAsync(CheckMetadata check)
    {
        var concerned = Listings.Where(listing => listing.Plan.Type.ChecksAtOrBelow.Contains(check)).ToList();
        await Task.WhenAll(concerned.Select(listing => listing.Completion)).ConfigureAwait(false);
        return Failures.Union(concerned.SelectMany(listing => listing.Failures ?? []));
    }

    /// <summary>What is below, gathered once however many ask.</summary>
    public Task<Gathered> Gather(Type item, Func<Task<Gathered>> gather)
    {
        lock (this)
        {
            _gathered ??= [];
            if (!_gathered.TryGetValue(item, out var task)) _gathered[item] = task = Task.Run(gather);
            return task;
        }
    }
}

/// <summary>The listing of one type of resource under one parent.</summary>
internal sealed class ChildListing(ChildPlan plan)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChildPlan Plan { get; } = plan;

    /// <summary>What was listed, if the type is kept. Read it only after <see cref="Completion"/>.</summary>
    public List<Node> Nodes { get; } = [];

    /// <summary>Why the listing is not whole, or null. Read it only after <see cref="Completion"/>.</summary>
    public IReadOnlyList<Failure>? Failures { get; private set; }

    /// <summary>Ends when the listing does, whole or not.</summary>
    public Task Completion => _completion.Task;

    public void Complete(IReadOnlyList<Failure>? failures)
    {
        Failures = failures;
        _completion.SetResult();
    }

    public void Cancel() => _completion.TrySetCanceled();
}

/// <summary>What is below a resource, as far as it could be read.</summary>
internal sealed record Gathered(IReadOnlyList<object> Items, IReadOnlyList<Failure> Gaps);

/// <summary>Stands where a value would: why there is none.</summary>
internal sealed record Failed(IReadOnlyList<Failure> Failures);
