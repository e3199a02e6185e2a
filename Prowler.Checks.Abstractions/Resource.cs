namespace Prowler.Checks;

/// <summary>
/// A record that findings are about: a bucket, a user, a security group, a region, the account itself.
/// </summary>
/// <remarks>
/// A resource says where it belongs with <see cref="IUnder{TParent}"/>, once for each place it is found in:
/// <code>public sealed record Bucket(string Name, string Arn) : Resource, IUnder&lt;AwsAccount&gt; { public override string Id => Name; }</code>
/// Resources are immutable and are handed to many checks at once.
/// </remarks>
public abstract record Resource
{
    /// <summary>The identifier the provider knows the resource by, unique among its siblings; <c>resource_id</c> of a finding.</summary>
    public abstract string Id { get; }

    /// <summary>The Amazon Resource Name, or the closest there is to one; <c>resource_arn</c> of a finding.</summary>
    public abstract string Arn { get; }

    /// <summary>The name a person would call the resource by; <c>resource_name</c> of a finding. By default its <see cref="Id"/>.</summary>
    public virtual string DisplayName => Id;

    /// <summary>
    /// The region the resource lives in, where that is a fact of its own; null when it is that of the resource it is
    /// under, or when there is none. A bucket listed under the account sets it, a subnet listed under a region does not.
    /// </summary>
    public string? Region { get; init; }

    /// <summary>The resource's tags, or null when its listing does not bring them.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
