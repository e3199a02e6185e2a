namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DirectConnect = Add(new("IAmazonDirectConnect", "directconnect"));
}
