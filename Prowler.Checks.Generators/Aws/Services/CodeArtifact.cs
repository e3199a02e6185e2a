namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CodeArtifact = Add(new("IAmazonCodeArtifact", "codeartifact")
    {
        Credentials = ["GetAuthorizationToken"],
    });
}
