using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;

namespace Prowler.Checks.Aws.Session;

/// <summary>The regions that an account has enabled.</summary>
internal static class EnabledRegions
{
    /// <summary>Asks EC2, or takes all regions of the partition where EC2 gives no answer.</summary>
    /// <remarks>
    /// All of them is the safe side: a region that turns out to be disabled is reported as not assessed, one that is left
    /// out would not be missed.
    /// </remarks>
    public static async Task<IReadOnlyList<string>> FindAsync(IAmazonEC2 ec2, string partition, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await ec2.DescribeRegionsAsync(new DescribeRegionsRequest(), cancellationToken).ConfigureAwait(false);
            return answer.Regions is { Count: > 0 } regions
                ? [.. regions.Select(region => region.RegionName).Order(StringComparer.Ordinal)]
                : Partitions.RegionsOf(partition);
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException)
        {
            return Partitions.RegionsOf(partition);
        }
    }
}
