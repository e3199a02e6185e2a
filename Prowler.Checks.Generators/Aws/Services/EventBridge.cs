namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts EventBridge = Add(new("IAmazonEventBridge", "events"));
}
