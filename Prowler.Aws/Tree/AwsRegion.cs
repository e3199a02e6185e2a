namespace Prowler.Aws;

/// <summary>An enabled region of the account: what regional APIs list hangs under it.</summary>
/// <param name="Name">The region's name: <c>eu-west-1</c>.</param>
/// <param name="Account">The account.</param>
public sealed record AwsRegion(string Name, AwsAccount Account) : Resource, IUnder<AwsAccount>
{
    /// <inheritdoc />
    public override string Id => Name;

    /// <summary>The ARN of the account: a region has none of its own.</summary>
    public override string Arn => Account.Arn;

    /// <summary>The ARN of something in the region.</summary>
    /// <param name="service">The service, as ARNs spell it: <c>dynamodb</c>.</param>
    /// <param name="resource">The last part of the ARN: <c>table/orders</c>.</param>
    /// <param name="owner">What the ARN has for an account; by default this region's.</param>
    public string ArnOf(string service, string resource, string? owner = null) =>
        $"arn:{Account.Partition}:{service}:{Name}:{owner ?? Account.Id}:{resource}";
}
