namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts StorageGateway = Add(new("IAmazonStorageGateway", "storagegateway")
    {
        Credentials = ["DescribeChapCredentials"],
    });
}
