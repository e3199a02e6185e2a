using Prowler.Checks.Aws.EC2;

namespace Prowler.Checks.Aws.VPC;

/// <summary>Connections from a VPC to another network.</summary>
internal static class ConnectionChecks
{
    [Check("vpc_peering_routing_tables_with_least_privilege")]
    internal static Verdict PeeringRoutes(VpcPeeringConnection peering, RegionRoutes routes)
    {
        var wide = routes.Through(peering)
            .Where(pair => pair.Route.Destination is { } destination && (destination.IsEverywhere || peering.Ranges.Contains(destination)))
            .Select(pair => $"{pair.Route.Destination} in {pair.Table.Id}")
            .ToList();
        return Verdict.PassIf(
            wide.Count == 0,
            pass: $"No route table sends all addresses, or those of a whole VPC, to peering connection {peering.Id}.",
            fail: $"Routes send all addresses, or those of a whole VPC, to peering connection {peering.Id}: {Sentence.List(wide)}.");
    }

    [Check("vpc_vpn_connection_tunnels_up")]
    internal static Verdict? TunnelsUp(VpnConnection connection)
    {
        if (connection.IsDeleted) return null;

        var down = connection.Tunnels.Where(tunnel => !tunnel.IsUp).Select(tunnel => tunnel.OutsideIpAddress).ToList();
        if (down.Count > 0) return Verdict.Fail($"VPN connection {connection.Id} has tunnels that are down: {Sentence.List(down)}.");
        return Verdict.PassIf(
            connection.Tunnels.Count >= 2,
            pass: $"All {connection.Tunnels.Count} tunnels of VPN connection {connection.Id} are up.",
            fail: $"VPN connection {connection.Id} has fewer than two tunnels.");
    }
}
