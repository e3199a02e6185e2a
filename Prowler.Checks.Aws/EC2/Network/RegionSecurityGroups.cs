using System.Collections.Frozen;

namespace Prowler.Checks.Aws.EC2;

/// <summary>The security groups of a region by id, and which of them refer to which: a part of the region's network model.</summary>
/// <param name="groups">All groups of the region.</param>
public sealed class RegionSecurityGroups(IReadOnlyList<SecurityGroup> groups) : IFacetOf<AwsRegion>
{
    private readonly FrozenDictionary<string, SecurityGroup> _byId = groups.ById();

    private readonly FrozenSet<string> _admitted = groups
        .SelectMany(group => group.Ingress)
        .SelectMany(permission => permission.GroupIds)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether somebody made a group, beside those that VPCs come with.</summary>
    public bool HasCustomGroup { get; } = groups.Any(group => !group.IsDefault);

    /// <summary>The group of an id, or null where the region has none.</summary>
    /// <param name="id">A group's id.</param>
    public SecurityGroup? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether some group, itself among them, lets a group's members in.</summary>
    /// <param name="group">A group of the region.</param>
    public bool IsAdmitted(SecurityGroup group) => _admitted.Contains(group.Id);
}

internal static class RegionSecurityGroupsCollector
{
    [Collector]
    internal static RegionSecurityGroups Groups(AwsRegion region, IReadOnlyList<SecurityGroup> groups) => new(groups);
}
