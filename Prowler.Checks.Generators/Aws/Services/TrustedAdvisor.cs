namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts TrustedAdvisor = Add(new("IAmazonTrustedAdvisor", "trustedadvisor"));
}
