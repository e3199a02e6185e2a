namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SecurityTokenService = Add(new("IAmazonSecurityTokenService", "sts")
    {
        Credentials = ["GetDelegatedAccessToken", "GetFederationToken", "GetSessionToken", "GetWebIdentityToken"],
    });
}
