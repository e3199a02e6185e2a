namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ResourceExplorer2 = Add(new("IAmazonResourceExplorer2", "resource-explorer-2"));
}
