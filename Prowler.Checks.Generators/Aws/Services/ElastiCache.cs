namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ElastiCache = Add(new("IAmazonElastiCache", "elasticache"));
}
