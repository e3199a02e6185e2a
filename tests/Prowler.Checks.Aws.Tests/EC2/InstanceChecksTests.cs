using Prowler.Checks.Aws.EC2;
using Prowler.Checks.Aws.SSM;
using static Prowler.Checks.Aws.EC2.InstanceChecks;
using static Prowler.Checks.Aws.Tests.EC2.Network;

namespace Prowler.Checks.Aws.Tests.EC2;

public class InstanceChecksTests
{
    private const string Profile = "arn:aws:iam::111122223333:instance-profile/app";

    private static readonly Instance Running = Instance(null);
    private static readonly Instance Terminated = Running with { State = "terminated" };

    private static readonly OnDemand<ManagedInstances> Unread = OnDemand.Failed<ManagedInstances>(new Failure(FailureKind.Denied, "no"));

    [Fact]
    public void Detailed_monitoring_is_judged_in_any_state()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 has detailed monitoring enabled."), DetailedMonitoring(Running with { HasDetailedMonitoring = true }));
        Assert.Equal(Verdict.Fail("Instance i-1 has detailed monitoring disabled."), DetailedMonitoring(Running));
        Assert.Equal(Status.Fail, DetailedMonitoring(Terminated).Status);
    }

    [Theory]
    [InlineData(true, true, Status.Pass)]
    [InlineData(true, false, Status.Fail)]
    [InlineData(false, false, Status.Pass)]
    public void The_metadata_service_must_require_tokens_or_be_off(bool enabled, bool requiresToken, Status expected) => Assert.Equal(
        expected, ImdsV2(Running with { MetadataService = new InstanceMetadataService(enabled, requiresToken) })?.Status);

    [Theory]
    [InlineData("192.0.2.1", Profile, Status.Fail)]
    [InlineData("192.0.2.1", null, Status.Pass)]
    [InlineData(null, Profile, Status.Pass)]
    public void A_public_address_and_a_role_do_not_go_together(string? address, string? profile, Status expected) => Assert.Equal(
        expected, InternetFacingWithProfile(Instance(address) with { InstanceProfileArn = profile })?.Status);

    [Fact]
    public void Paravirtual_instances_fail()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 is not paravirtual."), Paravirtual(Running));
        Assert.Equal(Verdict.Fail("Instance i-1 is paravirtual."), Paravirtual(Running with { IsParavirtual = true }));
    }

    [Fact]
    public void An_instance_needs_an_instance_profile()
    {
        Assert.Equal(Verdict.Pass($"Instance i-1 has instance profile {Profile}."), ProfileAttached(Running with { InstanceProfileArn = Profile }));
        Assert.Equal(Verdict.Fail("Instance i-1 has no instance profile."), ProfileAttached(Running));
    }

    [Fact]
    public void An_instance_needs_no_public_address()
    {
        Assert.Equal(Verdict.Pass("Instance i-1 has no public address."), PublicIp(Running));
        Assert.Equal(Verdict.Fail("Instance i-1 has public address 192.0.2.1."), PublicIp(Instance("192.0.2.1")));
    }

    [Fact]
    public async Task An_instance_must_be_managed_by_Systems_Manager()
    {
        Assert.Equal(
            Verdict.Pass("Instance i-1 is managed by Systems Manager."),
            await ManagedBySystemsManager(Running, OnDemand.Of(new ManagedInstances(new HashSet<string> { "i-1", "mi-1" }))));
        Assert.Equal(
            Verdict.Fail("Instance i-1 is not managed by Systems Manager."),
            await ManagedBySystemsManager(Running, OnDemand.Of(new ManagedInstances(new HashSet<string> { "i-2" }))));
    }

    [Theory]
    [InlineData("pending")]
    [InlineData("stopped")]
    [InlineData("terminated")]
    public async Task An_instance_that_does_not_run_need_not_be_managed(string state) => Assert.Equal(
        Verdict.Pass($"Instance i-1 is not running ({state})."),
        await ManagedBySystemsManager(Running with { State = state }, Unread));

    [Theory]
    [InlineData("running")]
    [InlineData("stopping")]
    [InlineData("shutting-down")]
    public async Task Whether_an_instance_is_managed_is_not_guessed(string state) => await Assert.ThrowsAsync<NotAssessedException>(
        () => ManagedBySystemsManager(Running with { State = state }, Unread));

    [Fact]
    public void An_instance_needs_one_network_interface()
    {
        var both = Running with { NetworkInterfaceIds = ["eni-1", "eni-2"] };
        var second = InterfaceOf("eni-2") with { InterfaceType = "efa" };

        Assert.Equal(Verdict.Pass("Instance i-1 has one network interface of type interface, efa or trunk: eni-1."), SingleInterface(Running, Interfaces(Interface(), second)));
        Assert.Equal(
            Verdict.Fail("Instance i-1 has 2 network interfaces of type interface, efa or trunk: eni-1, eni-2."), SingleInterface(both, Interfaces(Interface(), second)));
        Assert.Equal(
            Verdict.Pass("Instance i-1 has no network interface of type interface, efa or trunk."), SingleInterface(Terminated with { NetworkInterfaceIds = [] }, Interfaces()));
    }

    [Theory]
    [InlineData("trunk", Status.Fail)]
    [InlineData("efa", Status.Fail)]
    [InlineData("interface", Status.Fail)]
    [InlineData("branch", Status.Pass)]
    [InlineData(null, Status.Pass)]
    public void Interfaces_that_services_attach_are_not_counted(string? type, Status expected) => Assert.Equal(
        expected,
        SingleInterface(
            Running with { NetworkInterfaceIds = ["eni-1", "eni-2"] },
            Interfaces(Interface(), InterfaceOf("eni-2") with { InterfaceType = type })).Status);

    [Fact]
    public void Interfaces_that_were_not_listed_are_not_counted() =>
        Assert.Equal(Status.Pass, SingleInterface(Running with { NetworkInterfaceIds = ["eni-1", "eni-2"] }, Interfaces(Interface())).Status);

    [Fact]
    public void A_terminated_instance_is_not_judged()
    {
        Assert.Null(ImdsV2(Terminated));
        Assert.Null(InternetFacingWithProfile(Terminated));
        Assert.Null(Paravirtual(Terminated));
        Assert.Null(ProfileAttached(Terminated));
        Assert.Null(PublicIp(Terminated));
    }
}
