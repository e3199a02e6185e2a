namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CloudFormation = Add(new("IAmazonCloudFormation", "cloudformation"));
}
