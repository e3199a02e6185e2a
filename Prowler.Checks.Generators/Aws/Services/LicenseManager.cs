namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts LicenseManager = Add(new("IAmazonLicenseManager", "license-manager")
    {
        Credentials = ["GetAccessToken"],
    });
}
