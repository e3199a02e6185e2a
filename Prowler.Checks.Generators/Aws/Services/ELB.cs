namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ElasticLoadBalancing = Add(new("IAmazonElasticLoadBalancing", "elasticloadbalancing"));
}
