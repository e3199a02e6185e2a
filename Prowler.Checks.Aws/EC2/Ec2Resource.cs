namespace Prowler.Checks.Aws.EC2;

/// <summary>A resource that EC2's API lists by region, and whose ARN follows from its kind and id.</summary>
/// <param name="Id">Its id, such as <c>sg-0123456789abcdef0</c>.</param>
/// <param name="Location">The region that it is in.</param>
public abstract record Ec2Resource(string Id, AwsRegion Location) : Resource
{
    /// <inheritdoc />
    public override string Id { get; } = Id;

    /// <inheritdoc />
    public override string Arn => $"arn:{Location.Account.Partition}:ec2:{Location.Name}:{Owner}:{Kind}/{Id}";

    /// <summary>What the ARN calls this kind of resource: <c>security-group</c>.</summary>
    private protected abstract string Kind { get; }

    /// <summary>What the ARN has for an account: nothing for images and snapshots.</summary>
    private protected virtual string Owner => Location.Account.Id;
}
