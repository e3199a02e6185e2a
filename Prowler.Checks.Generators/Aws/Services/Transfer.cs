namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Transfer = Add(new("IAmazonTransfer", "transfer"));
}
