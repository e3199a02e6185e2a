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

    public static string DidYouMean(string name, IEnumerable<string> candidates)
    {
        var close = candidates
            .Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate)))
            .Where(pair => pair.distance <= 2)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .Take(3)
            .ToArray();
        return close.Length == 0 ? "" : $" Did you mean {string.Join(" or ", close)}?";
    }

    private static string[] Names(Func<RegionEndpoint, bool> condition) =>
        [.. RegionEndpoint.EnumerableAllRegions
            .Where(region => region.SystemName != PseudoRegion && condition(region))
            .Select(region => region.SystemName)
            .Order(StringComparer.Ordinal)];

    // Levenshtein's, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[^1];
    }
}
