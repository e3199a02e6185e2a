using Prowler.Checks.Aws.SSM;

namespace Prowler.Checks.Aws.EC2;

/// <summary>How instances are set up. Terminated ones are gone but for their listing.</summary>
internal static class InstanceChecks
{
    [Check("ec2_instance_detailed_monitoring_enabled")]
    internal static Verdict DetailedMonitoring(Instance instance) => Verdict.PassIf(
        instance.HasDetailedMonitoring,
        pass: $"Instance {instance.Id} has detailed monitoring enabled.",
        fail: $"Instance {instance.Id} has detailed monitoring disabled.");

    [Check("ec2_instance_imdsv2_enabled")]
    internal static Verdict? ImdsV2(Instance instance) => instance switch
    {
        { IsTerminated: true } => null,
        { MetadataService.IsEnabled: false } => Verdict.Pass($"Instance {instance.Id} has its metadata service disabled."),
        { MetadataService.RequiresToken: true } => Verdict.Pass($"Instance {instance.Id} requires version 2 of the metadata service."),
        _ => Verdict.Fail($"Instance {instance.Id} answers version 1 of the metadata service."),
    };

    [Check("ec2_instance_internet_facing_with_instance_profile")]
    internal static Verdict? InternetFacingWithProfile(Instance instance) => instance switch
    {
        { IsTerminated: true } => null,
        { PublicIpAddress: { } address, InstanceProfileArn: { } profile } => Verdict.Fail(
            $"Instance {instance.Id} has public address {address} and instance profile {profile}."),
        _ => Verdict.Pass($"Instance {instance.Id} does not have both a public address and an instance profile."),
    };

    [Check("ec2_instance_managed_by_ssm")]
    internal static async Task<Verdict> ManagedBySystemsManager(Instance instance, OnDemand<ManagedInstances> managed)
    {
        // Its agent does not run, or not yet.
        if (instance.State is "pending" or "stopped" or "terminated")
            return Verdict.Pass($"Instance {instance.Id} is not running ({instance.State}).");
        return Verdict.PassIf(
            (await managed.Get()).Ids.Contains(instance.Id),
            pass: $"Instance {instance.Id} is managed by Systems Manager.",
            fail: $"Instance {instance.Id} is not managed by Systems Manager.");
    }

    [Check("ec2_instance_paravirtual_type")]
    internal static Verdict? Paravirtual(Instance instance) => instance.IsTerminated
        ? null
        : Verdict.PassIf(
            !instance.IsParavirtual,
            pass: $"Instance {instance.Id} is not paravirtual.",
            fail: $"Instance {instance.Id} is paravirtual.");

    [Check("ec2_instance_profile_attached")]
    internal static Verdict? ProfileAttached(Instance instance) => instance.IsTerminated
        ? null
        : Verdict.PassIf(
            instance.InstanceProfileArn is not null,
            pass: $"Instance {instance.Id} has instance profile {instance.InstanceProfileArn}.",
            fail: $"Instance {instance.Id} has no instance profile.");

    [Check("ec2_instance_public_ip")]
    internal static Verdict? PublicIp(Instance instance) => instance.IsTerminated
        ? null
        : Verdict.PassIf(
            instance.PublicIpAddress is null,
            pass: $"Instance {instance.Id} has no public address.",
            fail: $"Instance {instance.Id} has public address {instance.PublicIpAddress}.");

    /// <remarks>Interfaces of other types are made and attached by services, such as one for the pods of a node.</remarks>
    [Check("ec2_instance_uses_single_eni")]
    internal static Verdict SingleInterface(Instance instance, RegionInterfaces interfaces)
    {
        var attached = instance.NetworkInterfaceIds
            .Select(interfaces.Find)
            .OfType<NetworkInterface>()
            .Where(item => item.InterfaceType is "efa" or "interface" or "trunk")
            .Select(item => item.Id)
            .ToList();
        const string Types = "of type interface, efa or trunk";
        return attached.Count switch
        {
            0 => Verdict.Pass($"Instance {instance.Id} has no network interface {Types}."),
            1 => Verdict.Pass($"Instance {instance.Id} has one network interface {Types}: {attached[0]}."),
            _ => Verdict.Fail($"Instance {instance.Id} has {attached.Count} network interfaces {Types}: {Sentence.List(attached)}."),
        };
    }
}
