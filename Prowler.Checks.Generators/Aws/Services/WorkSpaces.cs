namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts WorkSpaces = Add(new("IAmazonWorkSpaces", "workspaces"));
}
