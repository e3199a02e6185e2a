namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ECR = Add(new("IAmazonECR", "ecr")
    {
        Credentials = ["GetAuthorizationToken", "GetDownloadUrlForLayer"],
    });

    public static readonly ClientFacts ECRPublic = Add(new("IAmazonECRPublic", "ecr-public")
    {
        Credentials = ["GetAuthorizationToken"],
    });
}
