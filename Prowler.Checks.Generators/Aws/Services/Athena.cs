namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Athena = Add(new("IAmazonAthena", "athena"));
}
