namespace Prowler.Aws;

internal static class AccountCollectors
{
    /// <remarks>The session found out which regions are enabled and selected before the scan; no call is made here.</remarks>
    [Collector]
    internal static IEnumerable<AwsRegion> Regions(AwsAccount account) =>
        account.Regions.Select(name => new AwsRegion(name, account) { Region = name });
}
