namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SecretsManager = Add(new("IAmazonSecretsManager", "secretsmanager")
    {
        Credentials = ["BatchGetSecretValue", "GetSecretValue"],
    });
}
