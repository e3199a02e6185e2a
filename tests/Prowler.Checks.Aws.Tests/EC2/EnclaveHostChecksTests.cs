using System.Net;
using System.Text.RegularExpressions;
using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.EnclaveHostChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class EnclaveHostChecksTests
{
    private static readonly Instance Host = Instance(null) with { IsEnclaveHost = true };

    private static readonly OnDemand<RegionInterfaces> Attached = OnDemand.Of(Interfaces(Interface()));
    private static readonly OnDemand<RegionSubnets> Listed = OnDemand.Of(new RegionSubnets([Subnet("subnet-1")]));
    private static readonly OnDemand<RegionRoutes> Private = Routes(Route("10.0.0.0/16", gateway: "local"));

    private static readonly Failure Denied = new(FailureKind.Denied, "no");

    public static TheoryData<Instance> NotJudged => new(
        Instance(null),
        Host with { State = "pending" },
        Host with { State = "shutting-down" },
        Host with { State = "terminated" });

    [Theory]
    [MemberData(nameof(NotJudged))]
    public async Task Other_instances_and_those_that_come_or_go_are_not_judged_and_nothing_is_asked_for(Instance instance)
    {
        var groups = OnDemand.Failed<RegionSecurityGroups>(Denied);

        Assert.Null(ImdsV2(instance));
        Assert.Null(await PublicIp(
            instance, OnDemand.Failed<RegionInterfaces>(Denied), OnDemand.Failed<RegionSubnets>(Denied), OnDemand.Failed<RegionRoutes>(Denied)));
        Assert.Null(await UnrestrictedIngress(instance, groups, [443]));
        Assert.Null(await VsockProxy(instance, groups, ["5000"]));
    }

    [Fact]
    public void A_host_must_require_tokens()
    {
        Assert.Equal(
            Verdict.Pass("Enclave host i-1 requires version 2 of the metadata service."),
            ImdsV2(Host with { MetadataService = new InstanceMetadataService(IsEnabled: true, RequiresToken: true) }));
        Assert.Equal(Verdict.Fail("Enclave host i-1 does not require version 2 of the metadata service."), ImdsV2(Host));
        Assert.Equal(Status.Fail, ImdsV2(Host with { MetadataService = new InstanceMetadataService(IsEnabled: false, RequiresToken: false) })?.Status);
        Assert.Equal(Status.Fail, ImdsV2(Host with { State = "stopped" })?.Status);
    }

    [Theory]
    [InlineData("pending", Status.Pass)]
    [InlineData("running", Status.Pass)]
    [InlineData("stopping", Status.Pass)]
    [InlineData("stopped", Status.Fail)]
    [InlineData("shutting-down", Status.Fail)]
    [InlineData("terminated", Status.Fail)]
    public void A_host_must_run(string state, Status expected) => Assert.Equal(expected, Running(Host with { State = state })?.Status);

    [Fact]
    public void What_is_said_of_a_host_that_does_not_run()
    {
        Assert.Equal(Verdict.Pass("Enclave host i-1 is running."), Running(Host));
        Assert.Equal(Verdict.Fail("Enclave host i-1 is stopped, and so are its enclaves."), Running(Host with { State = "stopped" }));
        Assert.Null(Running(Instance(null) with { State = "stopped" }));
    }

    [Fact]
    public async Task A_host_without_public_addresses_in_a_private_subnet_passes() => Assert.Equal(
        Verdict.Pass("Enclave host i-1 has no public address, and subnet subnet-1 is not public."), await PublicIp(Host, Attached, Listed, Private));

    [Fact]
    public async Task A_public_address_fails_whatever_else_could_be_read() => Assert.Equal(
        Verdict.Fail("Enclave host i-1 has public address 52.0.0.1."),
        await PublicIp(
            Host with { PublicIpAddress = "52.0.0.1" },
            OnDemand.Failed<RegionInterfaces>(Denied), OnDemand.Failed<RegionSubnets>(Denied), OnDemand.Failed<RegionRoutes>(Denied)));

    [Theory]
    [InlineData("2600:1f18::1")]
    [InlineData("52.0.0.1")]
    public async Task A_public_address_of_any_interface_fails(string address)
    {
        var second = InterfaceOf("eni-2") with { PublicAddresses = [IPAddress.Parse(address)] };

        Assert.Equal(
            Verdict.Fail($"Enclave host i-1 has public address {address}, of network interface eni-2."),
            await PublicIp(Host with { NetworkInterfaceIds = ["eni-1", "eni-2"] }, OnDemand.Of(Interfaces(Interface(), second)), Listed, Private));
        Assert.Equal(
            Status.Pass, (await PublicIp(Host, OnDemand.Of(Interfaces(Interface(), second)), Listed, Private))?.Status);
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public async Task A_public_subnet_fails(string destination) => Assert.Equal(
        Verdict.Fail("Enclave host i-1 has no public address, but is in public subnet subnet-1."),
        await PublicIp(Host, Attached, OnDemand.Failed<RegionSubnets>(Denied), Routes(Route(destination, gateway: "igw-1"))));

    [Fact]
    public async Task A_way_in_that_may_be_unknown_is_for_a_person_to_look_at()
    {
        var manual = Verdict.Manual(
            "Enclave host i-1 shows no way from the internet, but EC2 did not list all of its network interfaces, its subnet and its routes.");

        Assert.Equal(manual, await PublicIp(Host, OnDemand.Of(Interfaces()), Listed, Private));
        Assert.Equal(manual, await PublicIp(Host, Attached, OnDemand.Of(new RegionSubnets([])), Private));
        Assert.Equal(manual, await PublicIp(Host, Attached, Listed, OnDemand.Of(new RegionRoutes([]))));
        Assert.Equal(Status.Manual, (await PublicIp(Host with { SubnetId = null }, Attached, Listed, Private))?.Status);
    }

    [Fact]
    public async Task A_public_subnet_fails_although_an_interface_is_unknown() => Assert.Equal(
        Status.Fail, (await PublicIp(Host, OnDemand.Of(Interfaces()), Listed, Routes(Route("0.0.0.0/0", gateway: "igw-1"))))?.Status);

    [Fact]
    public async Task What_could_not_be_read_is_not_guessed() => await Assert.ThrowsAsync<NotAssessedException>(
        () => PublicIp(Host, OnDemand.Failed<RegionInterfaces>(Denied), Listed, Private));

    [Fact]
    public async Task Ports_that_are_meant_to_be_open_pass_and_others_fail()
    {
        Assert.Equal(
            Verdict.Pass("Enclave host i-1 does not open other ports than 22, 443 to addresses of the internet."),
            await UnrestrictedIngress(Host, Groups(Group(Allow("tcp", 443, 443, "0.0.0.0/0"))), [22, 443]));
        Assert.Equal(
            Verdict.Fail("Enclave host i-1 opens other ports than 22, 443 to addresses of the internet, by security groups sg-1."),
            await UnrestrictedIngress(Host, Groups(Group(Allow("tcp", 8443, 8443, "8.8.8.8/32"))), [22, 443]));
    }

    [Fact]
    public async Task A_range_of_ports_fails_if_one_of_them_is_not_meant() => Assert.Equal(
        Status.Fail, (await UnrestrictedIngress(Host, Groups(Group(Allow("udp", 22, 23, "0.0.0.0/0"))), [22]))?.Status);

    [Fact]
    public async Task Where_no_port_is_meant_to_be_open_any_fails() => Assert.Equal(
        Verdict.Fail("Enclave host i-1 opens ports to addresses of the internet, by security groups sg-1."),
        await UnrestrictedIngress(Host, Groups(Group(Allow("tcp", 443, 443, "0.0.0.0/0"))), []));

    [Fact]
    public async Task Ports_of_vsock_proxies_fail()
    {
        string[] ports = ["5000", "8000-8090"];

        Assert.Equal(
            Verdict.Pass("Enclave host i-1 does not open ports of a vsock proxy (TCP 5000, 8000-8090) to addresses of the internet."),
            await VsockProxy(Host, Groups(Group(Allow("tcp", 443, 443, "0.0.0.0/0"))), ports));
        Assert.Equal(
            Verdict.Fail("Enclave host i-1 opens ports of a vsock proxy (TCP 5000, 8000-8090) to addresses of the internet, by security groups sg-1."),
            await VsockProxy(Host, Groups(Group(Allow("tcp", 8090, 8090, "8.8.8.8/32"))), ports));
        Assert.Equal(Status.Pass, (await VsockProxy(Host, Groups(Group(Allow("udp", 5000, 5000, "0.0.0.0/0"))), ports))?.Status);
    }

    [Fact]
    public async Task Without_ports_of_vsock_proxies_only_all_ports_fail()
    {
        Assert.Equal(
            Verdict.Pass("Enclave host i-1 does not open all TCP ports to addresses of the internet."),
            await VsockProxy(Host, Groups(Group(Allow("tcp", 5000, 5000, "0.0.0.0/0"))), []));
        Assert.Equal(
            Verdict.Fail("Enclave host i-1 opens all TCP ports to addresses of the internet, by security groups sg-1."),
            await VsockProxy(Host, Groups(Group(Allow("tcp", 0, 65535, "0.0.0.0/0"))), []));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("65535", true)]
    [InlineData("0-65535", true)]
    [InlineData("8090-8000", true)]
    [InlineData("65536", false)]
    [InlineData("99999", false)]
    [InlineData("60000-65536", false)]
    [InlineData("70000-80", false)]
    [InlineData("80-", false)]
    public void Ports_of_vsock_proxies_end_at_65535(string ports, bool expected)
    {
        var check = Assert.Single(AwsChecks.Packs.SelectMany(pack => pack.Checks), check => check.Metadata.Id == "ec2_confidential_workload_host_vsock_proxy_exposed");
        var pattern = Assert.Single(check.Metadata.Parameters).Pattern;

        Assert.Equal(expected, Regex.IsMatch(ports, $@"\A(?:{pattern})\z"));
    }

    [Fact]
    public async Task A_group_that_was_not_listed_is_for_a_person_to_look_at()
    {
        var host = Host with { SecurityGroupIds = ["sg-1", "sg-2"] };
        var manual = Verdict.Manual("Enclave host i-1 is in security groups that EC2 did not list: sg-2.");

        Assert.Equal(manual, await UnrestrictedIngress(host, Groups(Group()), [443]));
        Assert.Equal(manual, await VsockProxy(host, Groups(Group()), ["5000"]));
        Assert.Equal(Status.Fail, (await UnrestrictedIngress(host, Groups(Group(AllowEverything("0.0.0.0/0"))), [443]))?.Status);
        Assert.Equal(Status.Fail, (await VsockProxy(host, Groups(Group(AllowEverything("::/0"))), ["5000"]))?.Status);
    }

    private static OnDemand<RegionSecurityGroups> Groups(params SecurityGroup[] groups) => OnDemand.Of(new RegionSecurityGroups(groups));

    private static OnDemand<RegionRoutes> Routes(params Route[] routes) =>
        OnDemand.Of(new RegionRoutes([Table("rtb-1", "vpc-1", isMain: true, [], routes)]));
}
