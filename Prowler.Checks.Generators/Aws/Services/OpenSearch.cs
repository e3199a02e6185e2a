namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Elasticsearch = Add(new("IAmazonElasticsearch", "es"));

    public static readonly ClientFacts OpenSearchService = Add(new("IAmazonOpenSearchService", "es"));
}
