namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts SecurityHub = Add(new("IAmazonSecurityHub", "securityhub"));
}
