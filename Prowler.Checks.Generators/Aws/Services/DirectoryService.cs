namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts DirectoryService = Add(new("IAmazonDirectoryService", "ds"));
}
