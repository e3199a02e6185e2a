using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.SecurityGroupPortChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class SecurityGroupPortChecksTests
{
    private static readonly RegionInterfaces Attached = Interfaces(Interface("sg-1"));

    [Fact]
    public void A_group_that_keeps_the_port_to_a_network_passes() => Assert.Equal(
        Verdict.Pass("Security group sg-1 (web) does not open FTP to the internet (TCP ports 20, 21)."),
        Ftp(Group(Allow("tcp", 20, 21, "10.0.0.0/8")), Attached, Context));

    [Fact]
    public void A_group_that_opens_one_of_the_ports_fails_and_names_it() => Assert.Equal(
        Verdict.Fail("Security group sg-1 (web) opens FTP to the internet (TCP port 21)."),
        Ftp(Group(Allow("tcp", 443, 443, "0.0.0.0/0"), Allow("tcp", 21, 23, "::/0")), Attached, Context));

    [Fact]
    public void A_group_that_opens_everything_opens_the_port_too() =>
        Assert.Equal(Status.Fail, Ftp(Group(AllowEverything("0.0.0.0/0")), Attached, Context)?.Status);

    [Fact]
    public void An_unused_group_is_judged_only_when_asked()
    {
        var open = Group(AllowEverything("0.0.0.0/0"));
        var others = Interfaces(Interface("sg-2"));

        Assert.Null(Ftp(open, others, Context));
        Assert.Equal(Status.Fail, Ftp(open, others, UnusedToo)?.Status);
        Assert.Null(HighRiskPorts(open, others, Context, [8080]));
        Assert.Null(AllPorts(open, others, Context));
        Assert.Null(AnyPort(open, others, Context, [], []));
        Assert.Null(AnyPortFromPublicAddresses(open, others, Context));
    }

    [Fact]
    public void High_risk_ports_are_those_of_the_configuration()
    {
        var group = Group(Allow("tcp", 8000, 8100, "0.0.0.0/0"));

        Assert.Equal(
            Verdict.Fail("Security group sg-1 (web) opens high-risk ports to the internet (TCP ports 8080, 8088)."),
            HighRiskPorts(group, Attached, Context, [25, 8080, 8088]));
        Assert.Equal(Status.Pass, HighRiskPorts(group, Attached, Context, [25])?.Status);
    }

    [Fact]
    public void All_ports_open_fails_and_matters_less_where_nothing_is_behind()
    {
        var open = Group(Allow("tcp", 0, 65535, "0.0.0.0/0"));

        Assert.Equal(Verdict.Fail("Security group sg-1 (web) opens all ports to the internet."), AllPorts(open, Attached, Context));
        Assert.Equal(Severity.High, AllPorts(open, Interfaces(), UnusedToo)?.Severity);
        Assert.Equal(Status.Pass, AllPorts(Group(Allow("tcp", 443, 443, "0.0.0.0/0")), Attached, Context)?.Status);
    }

    [Fact]
    public void Any_port_open_fails_and_names_the_interfaces() => Assert.Equal(
        Verdict.Fail("Security group sg-1 (web) opens ports to the internet, for network interfaces eni-1."),
        AnyPort(Group(Allow("icmp", 8, -1, "0.0.0.0/0")), Attached, Context, ["vpc_endpoint"], ["amazon-elb"]));

    [Fact]
    public void Any_port_may_be_open_for_allowed_types_and_owners()
    {
        var open = Group(Allow("tcp", 443, 443, "0.0.0.0/0"));
        var balancer = Interface("sg-1") with { InstanceOwnerId = "amazon-elb" };
        var endpoint = Interface("sg-1") with { InterfaceType = "vpc_endpoint", InstanceOwnerId = null };

        Assert.Equal(Status.Pass, AnyPort(open, Interfaces(balancer, endpoint), Context, ["vpc_endpoint"], ["amazon-elb"])?.Status);
        Assert.Equal(Status.Fail, AnyPort(open, Interfaces(balancer, endpoint), Context, [], ["amazon-elb"])?.Status);
    }

    [Fact]
    public void No_port_open_passes_whatever_the_interfaces_are() => Assert.Equal(
        Verdict.Pass("Security group sg-1 (web) opens no port to the internet."),
        AnyPort(Group(Allow("tcp", 443, 443, "8.8.8.8/32")), Attached, Context, [], []));

    [Fact]
    public void Particular_public_addresses_fail_and_are_named() => Assert.Equal(
        Verdict.Fail("Security group sg-1 (web) opens ports to particular public addresses: 8.8.8.0/24."),
        AnyPortFromPublicAddresses(Group(Allow("tcp", 443, 443, "8.8.8.0/24", "10.0.0.0/8")), Attached, Context));

    [Theory]
    [InlineData("0.0.0.0/0", "10.0.0.0/8")]
    [InlineData("::/0", "fd00::/8")]
    [InlineData("192.168.0.0/16", "100.64.0.0/10")]
    public void Everyone_and_private_addresses_are_not_particular_public_ones(string first, string second) =>
        Assert.Equal(Status.Pass, AnyPortFromPublicAddresses(Group(Allow("tcp", 443, 443, first, second)), Attached, Context)?.Status);

    private static Verdict? Ftp(SecurityGroup group, RegionInterfaces interfaces, ScanContext context) =>
        Ports(group, interfaces, context, "tcp", [20, 21], "FTP");
}
