namespace Prowler.Checks.Aws.EC2;

/// <summary>A resource that EC2's API lists by region, and whose ARN follows from its kind and id.</summary>
public abstract record Ec2Resource : RegionalResource
{
    /// <inheritdoc />
    public override string Arn => Location.ArnOf("ec2", $"{Kind}/{Id}", Owner);

    /// <summary>What the ARN calls this kind of resource: <c>security-group</c>.</summary>
    private protected abstract string Kind { get; }

    /// <summary>What the ARN has for an account: nothing for images and snapshots.</summary>
    private protected virtual string Owner => Location.Account.Id;
}
