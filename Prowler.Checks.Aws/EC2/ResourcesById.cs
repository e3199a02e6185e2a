using System.Collections.Frozen;

namespace Prowler.Checks.Aws.EC2;

internal static class ResourcesById
{
    /// <summary>Resources by their ids. EC2 may list one twice, if it changes between two pages; the last counts.</summary>
    internal static FrozenDictionary<string, T> ById<T>(this IEnumerable<T> resources)
        where T : Ec2Resource => resources
            .Select(resource => KeyValuePair.Create(resource.Id, resource))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
