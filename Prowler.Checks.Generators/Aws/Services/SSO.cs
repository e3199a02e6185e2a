namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SSO = Add(new("IAmazonSSO", "sso")
    {
        Credentials = ["GetRoleCredentials"],
    });

    public static readonly ClientFacts SSOAdmin = Add(new("IAmazonSSOAdmin", "sso"));
}
