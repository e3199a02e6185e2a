namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SimpleSystemsManagement = Add(new("IAmazonSimpleSystemsManagement", "ssm")
    {
        Credentials = ["GetAccessToken"],
    });
}
