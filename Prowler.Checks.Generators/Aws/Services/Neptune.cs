namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Neptune = Add(new("IAmazonNeptune", "rds"));
}
