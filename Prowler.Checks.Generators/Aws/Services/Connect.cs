namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Connect = Add(new("IAmazonConnect", "connect")
    {
        Credentials = ["GetFederationToken"],
    });
}
