namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Organizations = Add(new("IAmazonOrganizations", "organizations"));
}
