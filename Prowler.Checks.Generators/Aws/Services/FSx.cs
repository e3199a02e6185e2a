namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts FSx = Add(new("IAmazonFSx", "fsx"));
}
