namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts WAFV2 = Add(new("IAmazonWAFV2", "wafv2"));
}
