namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Lightsail = Add(new("IAmazonLightsail", "lightsail")
    {
        Credentials = ["DownloadDefaultKeyPair", "GetInstanceAccessDetails", "GetRelationalDatabaseMasterUserPassword"],
    });
}
