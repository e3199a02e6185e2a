namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CognitoIdentity = Add(new("IAmazonCognitoIdentity", "cognito-identity")
    {
        Writing =
        [
            "GetId", // Creates an identity.
            "GetOpenIdTokenForDeveloperIdentity", // Creates an identity or links one.
        ],
        Credentials = ["GetCredentialsForIdentity", "GetOpenIdToken", "GetOpenIdTokenForDeveloperIdentity"],
    });

    public static readonly ClientFacts CognitoIdentityProvider = Add(new("IAmazonCognitoIdentityProvider", "cognito-idp")
    {
        Writing =
        [
            "GetUserAttributeVerificationCode", // Sends a message.
        ],
        Credentials =
        [
            "DescribeUserPoolClient", // With the client's secret.
            "GetTokensFromRefreshToken",
        ],
    });
}
