namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Batch = Add(new("IAmazonBatch", "batch"));
}
