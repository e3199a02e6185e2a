using Amazon;

namespace Prowler.Aws.Session;

/// <summary>What AWSSDK.Core knows of partitions and their regions, without a call.</summary>
internal static class Partitions
{
    // Core lists one name that is an endpoint's and no region's.
    private const string PseudoRegion = "us-east-1-regional";

    public static IReadOnlyList<string> AllRegions { get; } = Names(_ => true);

    public static bool IsRegion(string name) => AllRegions.Contains(name);

    public static IReadOnlyList<string> RegionsOf(string partition) => Names(region => region.PartitionName == partition);

    /// <summary>The region where a partition's global services live.</summary>
    public static string GlobalRegion(string partition) => partition switch
    {
        "aws" => "us-east-1",
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-east-1",
        _ => RegionsOf(partition) is [var first, ..] ? first : "us-east-1",
    };

    private static string[] Names(Func<RegionEndpoint, bool> condition) =>
        [.. RegionEndpoint.EnumerableAllRegions
            .Where(region => region.SystemName != PseudoRegion && condition(region))
            .Select(region => region.SystemName)
            .Order(StringComparer.Ordinal)];
}
