using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

/// <summary>The parts of a region's network model.</summary>
public class RegionNetworkTests
{
    [Fact]
    public void Groups_VPCs_and_subnets_are_in_use_where_an_interface_is()
    {
        var interfaces = RegionInterfacesCollector.Interfaces(Ireland, [Interface("sg-1", "sg-2")]);

        Assert.True(interfaces.IsInUse(Group()));
        Assert.False(interfaces.IsInUse(GroupOf("sg-3")));
        Assert.True(interfaces.IsInUse(Main));
        Assert.False(interfaces.IsInUse(new Vpc { Id = "vpc-2", Location = Ireland, IsDefault = false }));
        Assert.True(interfaces.IsInUse(Subnet("subnet-1")));
        Assert.False(interfaces.IsInUse(Subnet("subnet-2")));
        Assert.Equal("eni-1", Assert.Single(interfaces.AttachedTo(Group())).Id);
    }

    [Fact]
    public void Interfaces_and_subnets_are_found_by_id()
    {
        Assert.Equal("eni-1", Interfaces(Interface()).Find("eni-1")?.Id);
        Assert.Null(Interfaces(Interface()).Find("eni-2"));
        Assert.Equal("subnet-1", new RegionSubnets([Subnet("subnet-1")]).Find("subnet-1")?.Id);
        Assert.Null(new RegionSubnets([Subnet("subnet-1")]).Find("subnet-2"));
    }

    [Fact]
    public void What_was_listed_twice_counts_as_listed_last()
    {
        var later = Interface() with { InterfaceType = "trunk" };

        Assert.Same(later, Interfaces(Interface(), later).Find("eni-1"));
    }

    [Fact]
    public void An_interface_that_names_no_place_uses_none() =>
        Assert.False(Interfaces(Interface() with { VpcId = null, SubnetId = null }).IsInUse(Main));

    [Fact]
    public void Security_groups_are_found_by_id_and_by_who_lets_them_in()
    {
        var selfish = Group(new IpPermission
        {
            Protocol = "-1",
            Ports = null,
            Ranges = [],
            PrefixListIds = [],
            GroupIds = ["sg-1"],
        });
        var groups = RegionSecurityGroupsCollector.Groups(Ireland, [selfish, GroupOf("sg-2")]);

        Assert.Same(selfish, groups.Find("sg-1"));
        Assert.Null(groups.Find("sg-3"));
        Assert.True(groups.IsAdmitted(selfish));
        Assert.False(groups.IsAdmitted(GroupOf("sg-2")));
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

    [Theory]
    [InlineData("0.0.0.0/0", "igw-1", true)]
    [InlineData("::/0", "igw-1", true)]
    [InlineData("::/0", "eigw-1", false)]
    [InlineData("2600::/16", "igw-1", false)]
    public void Where_hosts_of_either_family_count_an_IPv6_default_route_does_too(string destination, string gateway, bool expected) => Assert.Equal(
        expected, new RegionRoutes([Table("rtb-1", "vpc-1", true, [], Route(destination, gateway))]).IsPublicInAnyFamily("subnet-1", "vpc-1"));

    [Fact]
    public void Ports_are_compared_as_ranges()
    {
        Assert.True(new PortRange(0, 65535).IsAll);
        Assert.False(new PortRange(1, 65535).IsAll);
        Assert.True(new PortRange(20, 21).Contains(21));
        Assert.False(new PortRange(20, 21).Contains(22));
        Assert.Equal(65536, new PortRange(0, 65535).Count);
        Assert.True(new PortRange(20, 22).Overlaps(new PortRange(22, 30)));
        Assert.False(new PortRange(20, 22).Overlaps(new PortRange(23, 30)));
    }

    [Theory]
    [InlineData("22", 22, 22, "22")]
    [InlineData("8000-8090", 8000, 8090, "8000-8090")]
    [InlineData("8090-8000", 8000, 8090, "8000-8090")]
    public void Ports_are_read_alone_and_as_ranges(string text, int from, int to, string written)
    {
        Assert.Equal(new PortRange(from, to), PortRange.Parse(text));
        Assert.Equal(written, PortRange.Parse(text).ToString());
    }
}
