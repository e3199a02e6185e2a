
namespace Prowler.Checks.Aws.EC2;

/// <summary>How instances are kept that run confidential workloads in Nitro Enclaves. Facets are asked for only where there is one.</summary>
internal static class EnclaveHostChecks
{
    [Check("ec2_confidential_workload_host_imdsv2_not_enforced")]
    internal static Verdict? ImdsV2(Instance instance) => IsJudged(instance)
        ? Verdict.PassIf(
            instance.MetadataService.RequiresToken,
            pass: $"Enclave host {instance.Id} requires version 2 of the metadata service.",
            fail: $"Enclave host {instance.Id} does not require version 2 of the metadata service.")
        : null;

    [Check("ec2_confidential_workload_host_not_running")]
    internal static Verdict? Running(Instance instance) => instance.IsEnclaveHost
        ? Verdict.PassIf(
            instance.State is not ("stopped" or "shutting-down" or "terminated"),
            pass: $"Enclave host {instance.Id} is {instance.State}.",
            fail: $"Enclave host {instance.Id} is {instance.State}, and so are its enclaves.")
        : null;

    [Check("ec2_confidential_workload_host_public_ip")]
    internal static async Task<Verdict?> PublicIp(
        Instance instance, OnDemand<RegionInterfaces> interfaces, OnDemand<RegionSubnets> subnets, OnDemand<RegionRoutes> routes)
    {
        if (!IsJudged(instance)) return null;
        if (instance.PublicIpAddress is { } address) return Verdict.Fail($"Enclave host {instance.Id} has public address {address}.");

        var known = await interfaces.Get();
        var attached = instance.NetworkInterfaceIds.Select(known.Find).ToList();
        if (attached.OfType<NetworkInterface>().FirstOrDefault(item => item.PublicAddresses.Count > 0) is { } open)
            return Verdict.Fail($"Enclave host {instance.Id} has public address {open.PublicAddresses[0]}, of network interface {open.Id}.");

        if (instance is not { SubnetId: { } subnet, VpcId: { } vpc })
            return Verdict.Manual($"Enclave host {instance.Id} has no public address, but EC2 does not say which subnet it is in.");
        var followed = await routes.Get();
        if (followed.IsPublicInAnyFamily(subnet, vpc))
            return Verdict.Fail($"Enclave host {instance.Id} has no public address, but is in public subnet {subnet}.");

        // The main route table of the VPC says nothing about a subnet that appeared while EC2 was being asked.
        if (attached.Contains(null) || followed.TableOf(subnet, vpc) is null || (await subnets.Get()).Find(subnet) is null)
            return Verdict.Manual(
                $"Enclave host {instance.Id} shows no way from the internet, but EC2 did not list all of its network interfaces, its subnet and its routes.");
        return Verdict.Pass($"Enclave host {instance.Id} has no public address, and subnet {subnet} is not public.");
    }

    [Check("ec2_confidential_workload_host_unrestricted_ingress")]
    internal static Task<Verdict?> UnrestrictedIngress(
        Instance instance, OnDemand<RegionSecurityGroups> groups, IReadOnlyList<int> enclaveSgAllowPorts) => JudgeGroups(
            instance,
            groups,
            permission => permission.OpensPortBeside(enclaveSgAllowPorts),
            enclaveSgAllowPorts.Count == 0 ? "ports" : $"other ports than {string.Join(", ", enclaveSgAllowPorts)}");

    [Check("ec2_confidential_workload_host_vsock_proxy_exposed")]
    internal static Task<Verdict?> VsockProxy(
        Instance instance, OnDemand<RegionSecurityGroups> groups, IReadOnlyList<string> enclaveVsockPorts)
    {
        var ports = enclaveVsockPorts.Select(PortRange.Parse).ToList();
        return JudgeGroups(
            instance,
            groups,
            permission => permission.OpensOneOf("tcp", ports),
            ports.Count == 0 ? "all TCP ports" : $"ports of a vsock proxy (TCP {string.Join(", ", ports)})");
    }

    private static bool IsJudged(Instance instance) =>
        instance.IsEnclaveHost && instance.State is not ("pending" or "shutting-down" or "terminated");

    private static async Task<Verdict?> JudgeGroups(
        Instance instance, OnDemand<RegionSecurityGroups> groups, Func<IpPermission, bool> opens, string what)
    {
        if (!IsJudged(instance)) return null;
        var known = await groups.Get();
        var attached = instance.SecurityGroupIds.Select(id => (Id: id, Group: known.Find(id))).ToList();
        var open = attached.Where(item => item.Group?.Ingress.Any(opens) == true).Select(item => item.Id).ToList();
        if (open.Count > 0)
            return Verdict.Fail($"Enclave host {instance.Id} opens {what} to addresses of the internet, by security groups {Sentence.List(open)}.");

        var unknown = attached.Where(item => item.Group is null).Select(item => item.Id).ToList();
        return unknown.Count > 0
            ? Verdict.Manual($"Enclave host {instance.Id} is in security groups that EC2 did not list: {Sentence.List(unknown)}.")
            : Verdict.Pass($"Enclave host {instance.Id} does not open {what} to addresses of the internet.");
    }
}
