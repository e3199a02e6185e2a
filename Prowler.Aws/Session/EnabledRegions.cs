using Amazon.Runtime;

namespace Prowler.Aws.Session;

/// <summary>The regions that an account has enabled.</summary>
internal static class EnabledRegions
{
    /// <summary>Asks the service that knows, or takes all regions of the partition where there is no answer.</summary>
    /// <remarks>
    /// All of them is the safe side: a region that turns out to be disabled is reported as not assessed, one that is left
    /// out would not be missed.
    /// </remarks>
    public static async Task<IReadOnlyList<string>> FindAsync(
        Transport transport, AWSCredentials credentials, string partition, string region, ClientDefaults clients, CancellationToken cancellationToken)
    {
        if (transport.Services.RegionLister is not { } lister) return Partitions.RegionsOf(partition);
        try
        {
            using var client = lister.CreateClient(
                new ClientSettings(credentials, region, clients with { Retries = ClientDefaults.RetriesWhileOpening }, lister));
            transport.Calls.Watch(client, lister.Name, region);
            return await lister.ListAsync(client, cancellationToken).ConfigureAwait(false) is { Count: > 0 } regions
                ? [.. regions.Order(StringComparer.Ordinal)]
                : Partitions.RegionsOf(partition);
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            return Partitions.RegionsOf(partition);
        }
    }
}
