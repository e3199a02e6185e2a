namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Redshift = Add(new("IAmazonRedshift", "redshift")
    {
        Credentials = ["GetClusterCredentials", "GetClusterCredentialsWithIAM", "GetIdentityCenterAuthToken"],
    });

    public static readonly ClientFacts RedshiftServerless = Add(new("IAmazonRedshiftServerless", "redshift-serverless")
    {
        Credentials = ["GetCredentials"],
    });
}
