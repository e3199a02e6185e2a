namespace Prowler.Aws;

/// <summary>The half of <see cref="AwsResource"/> that lets its id be set: an override cannot add that to what can only be read.</summary>
public abstract record IdentifiedResource : Resource
{
    private protected IdentifiedResource()
    {
    }

    /// <inheritdoc />
    public sealed override string Id => KnownAs;

    private protected abstract string KnownAs { get; }
}

/// <summary>A resource of AWS's, which is made from what a listing says of it: its id, and members with names.</summary>
/// <remarks>
/// What is <c>required</c> of a resource is what tells it from others, and what would let a check pass if nobody said it. Other
/// members have a default that means "not said", so that a resource can learn one more without breaking whoever makes it.
/// </remarks>
public abstract record AwsResource : IdentifiedResource
{
    /// <summary>Its id, unique among its siblings: <c>sg-0123456789abcdef0</c>; the name of what AWS knows by name.</summary>
    public new required string Id { get; init; }

    private protected sealed override string KnownAs => Id;
}

/// <summary>A resource that an API lists by region.</summary>
public abstract record RegionalResource : AwsResource
{
    /// <summary>The region that it is in.</summary>
    public required AwsRegion Location { get; init; }
}

/// <summary>A resource that an API lists for the whole account.</summary>
public abstract record AccountResource : AwsResource
{
    /// <summary>The account that it is in.</summary>
    public required AwsAccount Account { get; init; }
}
