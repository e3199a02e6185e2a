namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts MWAA = Add(new("IAmazonMWAA", "airflow"));
}
