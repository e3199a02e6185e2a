namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts RDS = Add(new("IAmazonRDS", "rds"));
}
