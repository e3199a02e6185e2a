namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DocDB = Add(new("IAmazonDocDB", "rds"));
}
