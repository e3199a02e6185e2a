namespace Prowler.Aws;

internal static class Regions
{
    /// <summary>The regions that have some of these resources, in ordinal order: for what an account should have in one region, in several or in all.</summary>
    internal static IReadOnlyList<string> RegionNames(this IEnumerable<RegionalResource> resources) =>
        [.. resources.Select(resource => resource.Location.Name).Distinct().Order(StringComparer.Ordinal)];
}
