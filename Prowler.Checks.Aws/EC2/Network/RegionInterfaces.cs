using System.Collections.Frozen;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What the network interfaces of a region use: a part of the region's network model.</summary>
/// <remarks>
/// The model is in parts (interfaces, security groups, subnets, routes, endpoints), a facet each, so that a scan makes
/// only the calls that its checks need, and a denied one costs only the checks that depend on it.
/// </remarks>
/// <param name="interfaces">All interfaces of the region.</param>
public sealed class RegionInterfaces(IReadOnlyList<NetworkInterface> interfaces) : IFacetOf<AwsRegion>
{
    private readonly FrozenDictionary<string, NetworkInterface> _byId = interfaces.ById();

    private readonly ILookup<string, NetworkInterface> _byGroup = interfaces
        .SelectMany(item => item.SecurityGroupIds, (item, group) => (item, group))
        .ToLookup(pair => pair.group, pair => pair.item, StringComparer.Ordinal);

    private readonly FrozenSet<string> _places = interfaces
        .SelectMany(item => new[] { item.VpcId, item.SubnetId })
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The interface of an id, or null where the region has none.</summary>
    /// <param name="id">An interface's id.</param>
    public NetworkInterface? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a security group is in use: attached to an interface.</summary>
    /// <param name="group">A group of the region.</param>
    public bool IsInUse(SecurityGroup group) => _byGroup.Contains(group.Id);

    /// <summary>Whether a VPC is in use: it has an interface.</summary>
    /// <param name="vpc">A VPC of the region.</param>
    public bool IsInUse(Vpc vpc) => _places.Contains(vpc.Id);

    /// <summary>Whether a subnet is in use: it has an interface.</summary>
    /// <param name="subnet">A subnet of the region.</param>
    public bool IsInUse(Subnet subnet) => _places.Contains(subnet.Id);

    /// <summary>The interfaces that a security group is attached to.</summary>
    /// <param name="group">A group of the region.</param>
    public IEnumerable<NetworkInterface> AttachedTo(SecurityGroup group) => _byGroup[group.Id];
}

internal static class RegionInterfacesCollector
{
    [Collector]
    internal static RegionInterfaces Interfaces(AwsRegion region, IReadOnlyList<NetworkInterface> interfaces) => new(interfaces);
}
