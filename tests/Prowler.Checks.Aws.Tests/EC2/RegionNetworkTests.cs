using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.VPC;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>The parts of a region's network model.</summary>
public class RegionNetworkTests
{
    [Fact]
    public void Groups_VPCs_and_subnets_are_in_use_where_an_interface_is()
    {
        var interfaces = RegionInterfacesCollector.Interfaces(Ireland, [Interface("sg-1", "sg-2")]);

        Assert.True(interfaces.Use(Group()));
        Assert.False(interfaces.Use(GroupOf("sg-3")));
        Assert.True(interfaces.Use(Main));
        Assert.False(interfaces.Use(new Vpc("vpc-2", Ireland, IsDefault: false)));
        Assert.True(interfaces.Use(Subnet("subnet-1")));
        Assert.False(interfaces.Use(Subnet("subnet-2")));
        Assert.Equal("eni-1", Assert.Single(interfaces.AttachedTo(Group())).Id);
    }

    [Fact]
    public void An_interface_that_names_no_place_uses_none() =>
        Assert.False(Interfaces(Interface() with { VpcId = null, SubnetId = null }).Use(Main));

    [Fact]
    public void Security_groups_are_found_by_id_and_by_who_lets_them_in()
    {
        var selfish = Group(new IpPermission("-1", null, [], [], ["sg-1"]));
        var groups = RegionSecurityGroupsCollector.Groups(Ireland, [selfish, GroupOf("sg-2")]);

        Assert.Same(selfish, groups.Find("sg-1"));
        Assert.Null(groups.Find("sg-3"));
        Assert.True(groups.Admit(selfish));
        Assert.False(groups.Admit(GroupOf("sg-2")));
    }

    [Fact]
    public void A_subnet_with_a_table_of_its_own_follows_that()
    {
        var routes = RegionRoutesCollector.Routes(Ireland,
        [
            Table("rtb-main", "vpc-1", isMain: true, [], Route("0.0.0.0/0", gateway: "igw-1")),
            Table("rtb-own", "vpc-1", isMain: false, ["subnet-1"], Route("10.0.0.0/16", gateway: "local")),
        ]);

        Assert.False(routes.IsPublic("subnet-1", "vpc-1"));
        Assert.True(routes.IsPublic("subnet-2", "vpc-1"));
    }

    [Fact]
    public void A_subnet_without_one_follows_the_main_table_of_its_own_VPC()
    {
        var routes = new RegionRoutes(
        [
            Table("rtb-default", "vpc-default", isMain: true, [], Route("0.0.0.0/0", gateway: "igw-1")),
            Table("rtb-main", "vpc-1", isMain: true, [], Route("10.0.0.0/16", gateway: "local")),
        ]);

        Assert.False(routes.IsPublic("subnet-1", "vpc-1"));
        Assert.True(routes.IsPublic("subnet-9", "vpc-default"));
        Assert.Null(routes.TableOf("subnet-1", "vpc-unknown"));
        Assert.False(routes.IsPublic("subnet-1", "vpc-unknown"));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "igw-1", true)]
    [InlineData("0.0.0.0/0", "eigw-1", false)]
    [InlineData("0.0.0.0/0", "vgw-1", false)]
    [InlineData("0.0.0.0/0", null, false)]
    [InlineData("8.8.0.0/16", "igw-1", false)]
    [InlineData("::/0", "igw-1", false)]
    public void Only_an_IPv4_default_route_to_an_internet_gateway_makes_a_subnet_public(string destination, string? gateway, bool expected) =>
        Assert.Equal(expected, new RegionRoutes([Table("rtb-1", "vpc-1", true, [], Route(destination, gateway))]).IsPublic("subnet-1", "vpc-1"));

    [Fact]
    public void Ports_are_compared_as_ranges()
    {
        Assert.True(new PortRange(0, 65535).IsAll);
        Assert.False(new PortRange(1, 65535).IsAll);
        Assert.True(new PortRange(20, 21).Contains(21));
        Assert.False(new PortRange(20, 21).Contains(22));
    }
}
