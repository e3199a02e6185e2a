namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ServiceCatalog = Add(new("IAmazonServiceCatalog", "servicecatalog"));
}
