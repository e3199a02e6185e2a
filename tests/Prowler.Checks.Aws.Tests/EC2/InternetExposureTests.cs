using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InternetExposureTests
{
    [Theory]
    [InlineData("tcp", 22, 22, "0.0.0.0/0", true)]
    [InlineData("tcp", 22, 22, "::/0", true)]
    [InlineData("tcp", 20, 25, "0.0.0.0/0", true)]
    [InlineData("tcp", 0, 65535, "0.0.0.0/0", true)]
    [InlineData("tcp", 23, 65535, "0.0.0.0/0", false)]
    [InlineData("tcp", 0, 21, "0.0.0.0/0", false)]
    [InlineData("udp", 22, 22, "0.0.0.0/0", false)]
    [InlineData("udp", 0, 65535, "0.0.0.0/0", false)]
    [InlineData("-1", null, null, "0.0.0.0/0", true)]
    [InlineData("-1", -1, -1, "::/0", true)]
    [InlineData("tcp", 22, 22, "0.0.0.0/1", false)]
    [InlineData("tcp", 22, 22, "8.8.8.8/32", false)]
    [InlineData("-1", null, null, "10.0.0.0/8", false)]
    [InlineData("tcp", null, null, "0.0.0.0/0", false)]
    public void A_port_is_open_where_everyone_may_use_its_protocol_on_it(string protocol, int? from, int? to, string range, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, range).OpensPort("tcp", 22));

    [Fact]
    public void One_range_among_others_is_enough() => Assert.True(Allow("tcp", 22, 22, "10.0.0.0/8", "0.0.0.0/0").OpensPort("tcp", 22));

    [Fact]
    public void Prefix_lists_and_groups_are_not_the_internet() =>
        Assert.False((Allow("tcp", 22, 22) with { PrefixListIds = ["pl-1"], GroupIds = ["sg-2"] }).OpensPort("tcp", 22));

    [Theory]
    [InlineData("-1", null, null, true)]
    [InlineData("tcp", 0, 65535, true)]
    [InlineData("udp", 0, 65535, true)]
    [InlineData("tcp", 1, 65535, false)]
    [InlineData("tcp", 0, 65534, false)]
    [InlineData("icmp", -1, -1, false)]
    public void All_ports_are_open_with_all_traffic_or_the_whole_range(string protocol, int? from, int? to, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, "0.0.0.0/0").OpensAllPorts());

    [Theory]
    [InlineData("-1", null, null, true)]
    [InlineData("udp", 53, 53, true)]
    [InlineData("icmp", 8, -1, true)]
    [InlineData("50", null, null, false)]
    public void Any_port_counts_ICMP_and_not_protocols_without_ports(string protocol, int? from, int? to, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, "0.0.0.0/0").OpensAnyPort(block => block.IsEverywhere));

    [Theory]
    [InlineData("tcp", 22, 22, "0.0.0.0/0", false)]
    [InlineData("tcp", 80, 81, "0.0.0.0/0", false)]
    [InlineData("udp", 80, 80, "0.0.0.0/0", false)]
    [InlineData("tcp", 80, 82, "0.0.0.0/0", true)]
    [InlineData("tcp", 8080, 8080, "8.8.8.8/32", true)]
    [InlineData("udp", 53, 53, "2600:1f18::/64", true)]
    [InlineData("tcp", 0, 65535, "0.0.0.0/0", true)]
    [InlineData("-1", null, null, "0.0.0.0/0", true)]
    [InlineData("-1", null, null, "10.0.0.0/8", false)]
    [InlineData("tcp", 8080, 8080, "10.0.0.0/8", false)]
    [InlineData("icmp", 8, -1, "0.0.0.0/0", false)]
    [InlineData("50", null, null, "0.0.0.0/0", false)]
    public void Ports_beside_those_that_are_meant(string protocol, int? from, int? to, string range, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, range).OpensPortBeside([22, 80, 81, 22]));

    [Theory]
    [InlineData("tcp", 5000, 5000, "0.0.0.0/0", true)]
    [InlineData("tcp", 8090, 8100, "8.8.8.8/32", true)]
    [InlineData("tcp", 8091, 8100, "0.0.0.0/0", false)]
    [InlineData("tcp", 0, 65535, "::/0", true)]
    [InlineData("udp", 5000, 5000, "0.0.0.0/0", false)]
    [InlineData("-1", null, null, "0.0.0.0/0", true)]
    [InlineData("tcp", 5000, 5000, "10.0.0.0/8", false)]
    public void One_of_some_ports_is_open_where_ranges_overlap(string protocol, int? from, int? to, string range, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, range).OpensOneOf("tcp", [new PortRange(5000, 5000), new PortRange(8000, 8090)]));

    [Theory]
    [InlineData("tcp", 0, 65535, true)]
    [InlineData("-1", null, null, true)]
    [InlineData("tcp", 1, 65535, false)]
    [InlineData("udp", 0, 65535, false)]
    public void Where_no_port_is_named_only_all_of_them_count(string protocol, int? from, int? to, bool expected) =>
        Assert.Equal(expected, Allow(protocol, from, to, "0.0.0.0/0").OpensOneOf("tcp", []));
}
