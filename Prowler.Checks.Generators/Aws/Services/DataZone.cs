namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DataZone = Add(new("IAmazonDataZone", "datazone")
    {
        Credentials = ["GetEnvironmentCredentials"],
    });
}
