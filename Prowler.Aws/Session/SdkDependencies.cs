using System.Diagnostics.CodeAnalysis;
using Amazon.SecurityToken;
using Amazon.SSO;
using Amazon.SSOOIDC;

namespace Prowler.Aws.Session;

/// <summary>
/// Role, web identity and SSO profiles make their clients by reflection. This keeps those clients in a trimmed program.
/// Core's registry would do so too, but it is one a process, and its factories are not told the credentials that a role
/// profile starts from: an embedder's role profiles would break.
/// </summary>
internal static class SdkDependencies
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    [DynamicDependency(Constructors, typeof(AmazonSecurityTokenServiceClient))]
    [DynamicDependency(Constructors, typeof(AmazonSecurityTokenServiceConfig))]
    [DynamicDependency(Constructors, typeof(AmazonSSOClient))]
    [DynamicDependency(Constructors, typeof(AmazonSSOConfig))]
    [DynamicDependency(Constructors, typeof(AmazonSSOOIDCClient))]
    [DynamicDependency(Constructors, typeof(AmazonSSOOIDCConfig))]
    public static void Keep()
    {
    }
}
