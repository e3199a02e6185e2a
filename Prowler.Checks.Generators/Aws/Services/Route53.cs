namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Route53 = Add(new("IAmazonRoute53", "route53"));

    public static readonly ClientFacts Route53Domains = Add(new("IAmazonRoute53Domains", "route53domains"));
}
