namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Shield = Add(new("IAmazonShield", "shield"));
}
