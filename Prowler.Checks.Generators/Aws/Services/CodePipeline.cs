namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CodePipeline = Add(new("IAmazonCodePipeline", "codepipeline"));
}
