namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts LakeFormation = Add(new("IAmazonLakeFormation", "lakeformation")
    {
        Credentials =
        [
            "GetTemporaryDataLocationCredentials",
            "GetTemporaryGluePartitionCredentials",
            "GetTemporaryGlueTableCredentials",
        ],
    });
}
