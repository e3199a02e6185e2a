namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ElasticLoadBalancingV2 = Add(new("IAmazonElasticLoadBalancingV2", "elasticloadbalancing"));
}
