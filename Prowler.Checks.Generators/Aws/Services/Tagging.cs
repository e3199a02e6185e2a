namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ResourceGroupsTaggingAPI = Add(new("IAmazonResourceGroupsTaggingAPI", "tag"));
}
