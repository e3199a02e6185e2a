namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts GuardDuty = Add(new("IAmazonGuardDuty", "guardduty"));
}
