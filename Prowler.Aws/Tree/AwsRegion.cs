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
}
