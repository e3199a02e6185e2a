namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts GameLift = Add(new("IAmazonGameLift", "gamelift")
    {
        Credentials = ["GetComputeAccess", "GetComputeAuthToken", "GetInstanceAccess"],
    });
}
