namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CodeBuild = Add(new("IAmazonCodeBuild", "codebuild"));
}
