using Prowler.Checks.Aws.EC2;
using static Prowler.Checks.Aws.EC2.InstancePortChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InstancePortChecksTests
{
    private static readonly RegionRoutes PublicSubnet =
        new([Table("rtb-1", "vpc-1", isMain: true, [], Route("0.0.0.0/0", gateway: "igw-1"))]);

    private static readonly OnDemand<RegionRoutes> NotNeeded = OnDemand.Failed<RegionRoutes>(new Failure(FailureKind.Denied, "no"));

    private static readonly SecurityGroup Open = GroupOf("sg-1", Allow("tcp", 20, 23, "0.0.0.0/0"));

    [Fact]
    public async Task An_instance_whose_groups_keep_the_port_closed_passes() => Assert.Equal(
        Verdict.Pass("Instance i-1 does not open SSH to the internet (TCP port 22)."),
        await Ssh(Instance("192.0.2.1"), NotNeeded, GroupOf("sg-1", Allow("tcp", 22, 22, "10.0.0.0/8"))));

    [Fact]
    public async Task The_severity_is_critical_in_a_public_subnet() => Assert.Equal(
        Verdict.Fail("Instance i-1 opens SSH to the internet (TCP port 22) with public address 192.0.2.1 in public subnet subnet-1.")
            .WithSeverity(Severity.Critical),
        await Ssh(Instance("192.0.2.1"), OnDemand.Of(PublicSubnet), Open));

    [Fact]
    public async Task The_severity_is_high_in_a_private_subnet() => Assert.Equal(
        Verdict.Fail("Instance i-1 opens SSH to the internet (TCP port 22) with public address 192.0.2.1, but its subnet is not public.")
            .WithSeverity(Severity.High),
        await Ssh(Instance("192.0.2.1"), OnDemand.Of(new RegionRoutes([])), Open));

    [Fact]
    public async Task The_severity_is_medium_without_a_public_address_whatever_the_routes() => Assert.Equal(
        Verdict.Fail("Instance i-1 opens SSH to the internet (TCP port 22), but has no public address.").WithSeverity(Severity.Medium),
        await Ssh(Instance(null), NotNeeded, Open));

    [Fact]
    public async Task One_of_several_groups_is_enough() => Assert.Equal(
        Status.Fail,
        (await Ssh(Instance(null) with { SecurityGroupIds = ["sg-2", "sg-1"] }, NotNeeded, GroupOf("sg-2"), Open)).Status);

    [Fact]
    public async Task Groups_of_other_instances_do_not_matter() =>
        Assert.Equal(Status.Pass, (await Ssh(Instance(null) with { SecurityGroupIds = ["sg-2"] }, NotNeeded, GroupOf("sg-2"), Open)).Status);

    [Fact]
    public async Task A_terminated_instance_has_no_groups_and_passes() => Assert.Equal(
        Status.Pass,
        (await Ssh(Instance(null) with { State = "terminated", VpcId = null, SubnetId = null, SecurityGroupIds = [] }, NotNeeded, Open)).Status);

    [Fact]
    public async Task The_severity_is_not_guessed_while_routes_could_not_be_read() =>
        await Assert.ThrowsAsync<NotAssessedException>(() => Ssh(Instance("192.0.2.1"), NotNeeded, Open));

    private static Task<Verdict> Ssh(Instance instance, OnDemand<RegionRoutes> routes, params SecurityGroup[] groups) =>
        Ports(instance, new RegionSecurityGroups(groups), routes, "tcp", [22], "SSH");
}
