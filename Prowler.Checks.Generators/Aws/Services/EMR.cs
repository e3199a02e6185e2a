namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts EMRContainers = Add(new("IAmazonEMRContainers", "emr-containers")
    {
        Credentials = ["GetManagedEndpointSessionCredentials"],
    });

    public static readonly ClientFacts EMRServerless = Add(new("IAmazonEMRServerless", "emr-serverless"));

    public static readonly ClientFacts ElasticMapReduce = Add(new("IAmazonElasticMapReduce", "elasticmapreduce")
    {
        Credentials = ["GetClusterSessionCredentials"],
    });
}
