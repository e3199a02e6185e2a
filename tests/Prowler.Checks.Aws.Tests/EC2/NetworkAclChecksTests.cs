using Prowler.Aws.Network;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.NetworkAclChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class NetworkAclChecksTests
{
    private static readonly RegionSecurityGroups Groups = new([Group()]);
    private static readonly RegionSecurityGroups OnlyDefault = new([Group() with { Name = "default" }]);

    [Fact]
    public void An_entry_for_everyone_and_the_port_opens_it()
    {
        Assert.Equal(
            Verdict.Fail("Network ACL acl-1 lets SSH (TCP port 22) in from the internet."),
            TcpPort(Acl(Entry(100, "6", 20, 25, "0.0.0.0/0", allows: true)), Groups, Context, 22, "SSH"));
        Assert.Equal(
            Verdict.Pass("Network ACL acl-1 does not let SSH (TCP port 22) in from the internet."),
            TcpPort(Acl(Entry(100, "6", 443, 443, "0.0.0.0/0", allows: true)), Groups, Context, 22, "SSH"));
    }

    [Fact]
    public void The_lowest_number_decides_wherever_it_stands()
    {
        var allow = Entry(100, "-1", null, null, "0.0.0.0/0", allows: true);

        Assert.False(Acl(allow, Entry(90, "6", 22, 22, "0.0.0.0/0", allows: false)).OpensTcpPort(22));
        Assert.True(Acl(Entry(110, "6", 22, 22, "0.0.0.0/0", allows: false), allow).OpensTcpPort(22));
    }

    [Fact]
    public void An_IPv6_entry_opens_it_although_IPv4_is_denied()
    {
        var denied = Entry(90, "-1", null, null, "0.0.0.0/0", allows: false);

        Assert.True(Acl(denied, Entry(100, "6", 22, 22, "::/0", allows: true)).OpensTcpPort(22));
        Assert.False(Acl(denied, Entry(100, "6", 22, 22, "::/0", allows: false)).OpensTcpPort(22));
    }

    [Fact]
    public void An_IPv6_denial_leaves_IPv4_open() => Assert.True(Acl(
        Entry(90, "-1", null, null, "::/0", allows: false),
        Entry(100, "-1", null, null, "0.0.0.0/0", allows: true)).OpensTcpPort(22));

    [Theory]
    [InlineData("17", 22, 22, "0.0.0.0/0")]
    [InlineData("6", null, null, "0.0.0.0/0")]
    [InlineData("6", 22, 22, "8.8.0.0/16")]
    public void Other_protocols_and_narrower_ranges_do_not_open_it(string protocol, int? from, int? to, string range) =>
        Assert.False(Acl(Entry(100, protocol, from, to, range, allows: true)).OpensTcpPort(22));

    [Fact]
    public void Everything_is_let_in_only_by_an_entry_for_all_protocols()
    {
        var tcp = Entry(90, "6", 0, 65535, "0.0.0.0/0", allows: true);
        var deniesTcp = Entry(80, "6", 22, 22, "0.0.0.0/0", allows: false);
        var all = Entry(100, "-1", null, null, "0.0.0.0/0", allows: true);

        Assert.Equal(Verdict.Fail("Network ACL acl-1 lets everything in from the internet."), AnyPort(Acl(deniesTcp, all), Groups, Context));
        Assert.Equal(Verdict.Pass("Network ACL acl-1 does not let everything in from the internet."), AnyPort(Acl(tcp), Groups, Context));
    }

    [Fact]
    public void A_region_with_default_groups_only_is_judged_only_when_asked()
    {
        var open = Acl(Entry(100, "-1", null, null, "0.0.0.0/0", allows: true));

        Assert.Null(AnyPort(open, OnlyDefault, Context));
        Assert.Null(TcpPort(open, OnlyDefault, Context, 22, "SSH"));
        Assert.Equal(Status.Fail, AnyPort(open, OnlyDefault, UnusedToo)?.Status);
        Assert.Equal(Status.Fail, TcpPort(open, OnlyDefault, UnusedToo, 22, "SSH")?.Status);
    }

    [Fact]
    public void A_list_without_subnets_is_unused_unless_it_is_the_default_one()
    {
        Assert.Equal(Verdict.Fail("Network ACL acl-1 is associated with no subnet."), Unused(Acl()));
        Assert.Equal(Verdict.Pass("Network ACL acl-1 is associated with 1 subnet."), Unused(Acl() with { SubnetIds = ["subnet-1"] }));
        Assert.Null(Unused(Acl() with { IsDefault = true }));
    }

    private static NetworkAcl Acl(params NetworkAclEntry[] ingress) => new()
    {
        Id = "acl-1",
        Location = Ireland,
        IsDefault = false,
        Ingress = ingress,
        SubnetIds = [],
    };

    private static NetworkAclEntry Entry(int number, string protocol, int? from, int? to, string range, bool allows) => new()
    {
        Number = number,
        Protocol = protocol,
        Ports = from is { } first ? new PortRange(first, to ?? first) : null,
        Range = AddressBlock.Parse(range),
        Allows = allows,
    };
}
