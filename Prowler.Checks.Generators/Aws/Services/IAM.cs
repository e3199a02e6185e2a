namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts IdentityManagementService = Add(new("IAmazonIdentityManagementService", "iam")
    {
        Harmless = ["GenerateCredentialReport", "GenerateServiceLastAccessedDetails"],
    });
}
