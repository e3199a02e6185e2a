namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts KeyManagementService = Add(new("IAmazonKeyManagementService", "kms"));
}
