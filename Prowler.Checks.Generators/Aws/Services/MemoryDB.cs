namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts MemoryDB = Add(new("IAmazonMemoryDB", "memorydb"));
}
