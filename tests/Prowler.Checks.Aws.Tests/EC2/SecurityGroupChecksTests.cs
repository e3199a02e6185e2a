using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.Lambda;
using static Prowler.Checks.Aws.EC2.SecurityGroupChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class SecurityGroupChecksTests
{
    private static readonly RegionInterfaces Attached = Interfaces(Interface("sg-1"));
    private static readonly Failure Denied = new(FailureKind.Denied, "no");

    [Theory]
    [InlineData("8.8.0.0/16", Status.Fail)]
    [InlineData("8.8.8.0/23", Status.Fail)]
    [InlineData("0.0.0.0/1", Status.Fail)]
    [InlineData("10.0.0.0/7", Status.Fail)]
    [InlineData("8.8.8.0/24", Status.Pass)]
    [InlineData("0.0.0.0/0", Status.Pass)]
    [InlineData("10.0.0.0/8", Status.Pass)]
    [InlineData("2600::/16", Status.Pass)]
    public void Public_IPv4_ranges_wider_than_24_bits_fail(string range, Status expected)
    {
        var incoming = Group(Allow("tcp", 443, 443, range));
        var outgoing = Group() with { Egress = [AllowEverything(range)] };

        Assert.Equal(expected, WideOpenIpv4(incoming, Attached, Context)?.Status);
        Assert.Equal(expected, WideOpenIpv4(outgoing, Attached, Context)?.Status);
    }

    [Fact]
    public void An_unused_group_with_a_wide_range_is_judged_only_when_asked()
    {
        var group = Group(AllowEverything("8.0.0.0/8"));

        Assert.Null(WideOpenIpv4(group, Interfaces(), Context));
        Assert.Equal(Status.Fail, WideOpenIpv4(group, Interfaces(), UnusedToo)?.Status);
    }

    [Fact]
    public void A_default_group_without_rules_passes() => Assert.Equal(
        Verdict.Pass("The default security group of VPC vpc-1 (sg-1) has no rules."),
        DefaultGroup(Group() with { Name = "default" }, Attached, Context));

    [Fact]
    public void A_default_group_with_egress_alone_fails() => Assert.Equal(
        Verdict.Fail("The default security group of VPC vpc-1 (sg-1) has rules: 0 for what comes in, 1 for what goes out."),
        DefaultGroup(Group() with { Name = "default", Egress = [AllowEverything("0.0.0.0/0")] }, Attached, Context));

    [Fact]
    public void Other_groups_and_unused_ones_are_not_judged_as_default_groups()
    {
        Assert.Null(DefaultGroup(Group(AllowEverything("0.0.0.0/0")), Attached, UnusedToo));
        Assert.Null(DefaultGroup(Group() with { Name = "default" }, Interfaces(), Context));
        Assert.NotNull(DefaultGroup(Group() with { Name = "default" }, Interfaces(), UnusedToo));
    }

    [Theory]
    [InlineData("launch-wizard-7", Status.Fail)]
    [InlineData("web", Status.Pass)]
    public void The_launch_wizard_is_known_by_the_name_it_gives(string name, Status expected) =>
        Assert.Equal(expected, LaunchWizard(Group() with { Name = name }).Status);

    [Fact]
    public async Task A_group_on_an_interface_is_used() => Assert.Equal(
        Verdict.Pass("Security group sg-1 (web) is attached to a network interface."),
        await NotUsed(Group(), Attached, new RegionSecurityGroups([Group()]), OnDemand.Failed<FunctionSecurityGroups>(Denied)));

    [Fact]
    public async Task A_group_that_a_group_lets_in_is_used()
    {
        var database = GroupOf("sg-2", new IpPermission
        {
            Protocol = "tcp",
            Ports = new PortRange(5432, 5432),
            Ranges = [],
            PrefixListIds = [],
            GroupIds = ["sg-1"],
        });

        var verdict = await NotUsed(
            Group(), Interfaces(), new RegionSecurityGroups([Group(), database]), OnDemand.Failed<FunctionSecurityGroups>(Denied));

        Assert.Equal(Verdict.Pass("Security group sg-1 (web) is let in by a security group."), verdict);
    }

    [Fact]
    public async Task A_group_of_a_function_is_used() => Assert.Equal(
        Verdict.Pass("Security group sg-1 (web) is used by a Lambda function."),
        await NotUsed(Group(), Interfaces(), new RegionSecurityGroups([Group()]), Functions("sg-1")));

    [Fact]
    public async Task A_group_that_nothing_uses_fails() => Assert.Equal(
        Status.Fail, (await NotUsed(Group(), Interfaces(), new RegionSecurityGroups([Group()]), Functions("sg-2")))?.Status);

    [Fact]
    public async Task A_group_is_not_called_unused_while_functions_could_not_be_listed() => await Assert.ThrowsAsync<NotAssessedException>(
        () => NotUsed(Group(), Interfaces(), new RegionSecurityGroups([Group()]), OnDemand.Failed<FunctionSecurityGroups>(Denied)));

    [Fact]
    public async Task Default_groups_cannot_be_deleted_and_so_are_not_called_unused() => Assert.Null(
        await NotUsed(Group() with { Name = "default" }, Interfaces(), new RegionSecurityGroups([]), Functions()));

    [Fact]
    public void Rules_are_counted_in_each_direction()
    {
        var entry = Allow("tcp", 443, 443, "10.0.0.0/8", "192.168.0.0/16");

        Assert.Equal(
            Verdict.Pass("Security group sg-1 (web) has 2 ingress and 2 egress rules, at most 2 of each."),
            ManyRules(Group(entry, entry) with { Egress = [entry, entry] }, 2));
        Assert.Equal(
            Verdict.Fail("Security group sg-1 (web) has 0 ingress and 3 egress rules, more than 2 of one kind."),
            ManyRules(Group() with { Egress = [entry, entry, entry] }, 2));
        Assert.Equal(Status.Fail, ManyRules(Group(entry, entry, entry), 2).Status);
    }

    private static OnDemand<FunctionSecurityGroups> Functions(params string[] ids) =>
        OnDemand.Of(new FunctionSecurityGroups(ids.ToHashSet()));
}
