using Amazon.Runtime;
using Amazon.RuntimeDependencies;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Prowler.Aws.Clients.Sample;

/// <summary>
/// Core finds the clients for roles and single sign-on by reflection, which trimming breaks; registered, they are found without.
/// </summary>
internal static class TrimmedDependencies
{
    public static void Register()
    {
        var registry = GlobalRuntimeDependencyRegistry.Instance;
        registry.RegisterSecurityTokenServiceClient(context =>
            new AmazonSecurityTokenServiceClient(DefaultCredentials(), context.SecurityTokenServiceClientContextData.Region));
        // These two are asked without credentials: the token is in the request.
        registry.RegisterSSOClient(context => new AmazonSSOClient(new AnonymousAWSCredentials(), context.SSOClientContextData.Region));
        registry.RegisterSSOOIDCClient(context => new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), context.SSOOIDCClientContextData.Region));
    }

    private static AWSCredentials DefaultCredentials() => Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
}
