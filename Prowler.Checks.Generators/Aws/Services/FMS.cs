namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts FMS = Add(new("IAmazonFMS", "fms"));
}
