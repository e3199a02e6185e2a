using Prowler.Aws.Network;
using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.VPC;
using static Prowler.Checks.Aws.Tests.EC2.Network;
using static Prowler.Checks.Aws.VPC.ConnectionChecks;

namespace Prowler.Checks.Aws.Tests.VPC;

public class ConnectionChecksTests
{
    private static readonly VpcPeeringConnection Peering = new()
    {
        Id = "pcx-1",
        Location = Ireland,
        Ranges = [AddressBlock.Parse("10.0.0.0/16"), AddressBlock.Parse("10.1.0.0/16")],
    };

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("10.0.0.0/16")]
    [InlineData("10.1.0.0/16")]
    public void A_route_for_everything_or_a_whole_VPC_fails(string destination) => Assert.Equal(
        Verdict.Fail($"Routes send all addresses, or those of a whole VPC, to peering connection pcx-1: {destination} in rtb-1."),
        PeeringRoutes(Peering, Routes(Route("10.1.4.0/24", peering: "pcx-1"), Route(destination, peering: "pcx-1"))));

    [Fact]
    public void Routes_for_subnets_pass() => Assert.Equal(
        Verdict.Pass("No route table sends all addresses, or those of a whole VPC, to peering connection pcx-1."),
        PeeringRoutes(Peering, Routes(Route("10.1.4.0/24", peering: "pcx-1"))));

    [Fact]
    public void Routes_elsewhere_and_through_other_connections_do_not_count() => Assert.Equal(
        Status.Pass, PeeringRoutes(Peering, Routes(Route("0.0.0.0/0", gateway: "igw-1"), Route("10.1.0.0/16", peering: "pcx-2"))).Status);

    [Fact]
    public void Two_tunnels_that_are_up_pass() => Assert.Equal(
        Verdict.Pass("All 2 tunnels of VPN connection vpn-1 are up."), TunnelsUp(Connection(true, true)));

    [Fact]
    public void A_tunnel_that_is_down_fails_and_is_named() => Assert.Equal(
        Verdict.Fail("VPN connection vpn-1 has tunnels that are down: 192.0.2.1."), TunnelsUp(Connection(true, false)));

    [Fact]
    public void Fewer_than_two_tunnels_fail()
    {
        Assert.Equal(Verdict.Fail("VPN connection vpn-1 has fewer than two tunnels."), TunnelsUp(Connection(true)));
        Assert.Equal(Status.Fail, TunnelsUp(Connection())?.Status);
    }

    [Fact]
    public void A_deleted_connection_is_not_judged() => Assert.Null(TunnelsUp(Connection(false, false) with { IsDeleted = true }));

    private static RegionRoutes Routes(params Route[] routes) => new([Table("rtb-1", "vpc-1", isMain: true, [], routes)]);

    private static VpnConnection Connection(params bool[] up) => new()
    {
        Id = "vpn-1",
        Location = Ireland,
        IsDeleted = false,
        Tunnels = [.. up.Select((isUp, index) => new VpnTunnel($"192.0.2.{index}", isUp))],
    };
}
