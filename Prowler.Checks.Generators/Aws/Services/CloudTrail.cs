namespace Prowler.Checks.Generators.Aws;

internal static partial class ClientTable
{
    public static readonly ClientFacts CloudTrail = Add(new("IAmazonCloudTrail", "cloudtrail"));
}
