namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts Bedrock = Add(new("IAmazonBedrock", "bedrock"));

    public static readonly ClientFacts BedrockAgent = Add(new("IAmazonBedrockAgent", "bedrock"));
}
