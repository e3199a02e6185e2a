namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts WAF = Add(new("IAmazonWAF", "waf"));

    public static readonly ClientFacts WAFRegional = Add(new("IAmazonWAFRegional", "waf-regional"));
}
