namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts ConfigService = Add(new("IAmazonConfigService", "config"));
}
