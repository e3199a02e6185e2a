namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Detective = Add(new("IAmazonDetective", "detective"));
}
