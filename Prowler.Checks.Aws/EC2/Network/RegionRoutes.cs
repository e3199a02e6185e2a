
namespace Prowler.Checks.Aws.EC2;

/// <summary>Which routes the subnets of a region follow: a part of the region's network model.</summary>
public sealed class RegionRoutes : IFacetOf<AwsRegion>
{
    private readonly Dictionary<string, RouteTable> _bySubnet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RouteTable> _mainByVpc = new(StringComparer.Ordinal);
    private readonly ILookup<string, (RouteTable Table, Route Route)> _byPeering;

    /// <summary>Arranges the route tables of a region.</summary>
    /// <param name="tables">All of them.</param>
    public RegionRoutes(IReadOnlyList<RouteTable> tables)
    {
        foreach (var table in tables)
        {
            if (table.IsMain) _mainByVpc[table.VpcId] = table;
            foreach (var subnet in table.SubnetIds) _bySubnet[subnet] = table;
        }

        _byPeering = tables
            .SelectMany(table => table.Routes, (table, route) => (Table: table, Route: route))
            .Where(pair => pair.Route.PeeringConnectionId is not null)
            .ToLookup(pair => pair.Route.PeeringConnectionId!, StringComparer.Ordinal);
    }

    /// <summary>The table that a subnet follows: its own, or else the main one of its VPC; null where neither is known.</summary>
    /// <param name="subnetId">The subnet's id.</param>
    /// <param name="vpcId">The id of its VPC.</param>
    public RouteTable? TableOf(string subnetId, string vpcId) =>
        _bySubnet.GetValueOrDefault(subnetId) ?? _mainByVpc.GetValueOrDefault(vpcId);

    /// <summary>Whether a subnet is public: its IPv4 default route leads to an internet gateway.</summary>
    /// <param name="subnetId">The subnet's id.</param>
    /// <param name="vpcId">The id of its VPC.</param>
    public bool IsPublic(string subnetId, string vpcId) => TableOf(subnetId, vpcId)?.Routes
        .Any(route => route is { LeadsToInternet: true, Destination.IsIpv4: true }) == true;

    /// <summary>Whether a subnet is public in either address family: an IPv4 or IPv6 default route leads to an internet gateway.</summary>
    /// <param name="subnetId">The subnet's id.</param>
    /// <param name="vpcId">The id of its VPC.</param>
    public bool IsPublicInAnyFamily(string subnetId, string vpcId) =>
        TableOf(subnetId, vpcId)?.Routes.Any(route => route.LeadsToInternet) == true;

    /// <summary>The routes that lead to a peering connection, each with its table.</summary>
    /// <param name="peering">A peering connection of the region.</param>
    public IEnumerable<(RouteTable Table, Route Route)> Through(VpcPeeringConnection peering) => _byPeering[peering.Id];
}

internal static class RegionRoutesCollector
{
    [Collector]
    internal static RegionRoutes Routes(AwsRegion region, IReadOnlyList<RouteTable> tables) => new(tables);
}
