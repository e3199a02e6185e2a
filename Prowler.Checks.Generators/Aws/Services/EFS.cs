namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ElasticFileSystem = Add(new("IAmazonElasticFileSystem", "elasticfilesystem"));
}
