namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts AccessAnalyzer = Add(new("IAmazonAccessAnalyzer", "access-analyzer"));
}
