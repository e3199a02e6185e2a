
namespace Prowler.Checks.Aws.EC2;

internal static class InstancePortChecks
{
    /// <remarks>Where the instance is matters only for the severity, so routes are asked for only where they decide it.</remarks>
    [Check("ec2_instance_port_cassandra_exposed_to_internet")]
    [Check("ec2_instance_port_cifs_exposed_to_internet")]
    [Check("ec2_instance_port_elasticsearch_kibana_exposed_to_internet")]
    [Check("ec2_instance_port_ftp_exposed_to_internet")]
    [Check("ec2_instance_port_kafka_exposed_to_internet")]
    [Check("ec2_instance_port_kerberos_exposed_to_internet")]
    [Check("ec2_instance_port_ldap_exposed_to_internet")]
    [Check("ec2_instance_port_memcached_exposed_to_internet")]
    [Check("ec2_instance_port_mongodb_exposed_to_internet")]
    [Check("ec2_instance_port_mysql_exposed_to_internet")]
    [Check("ec2_instance_port_oracle_exposed_to_internet")]
    [Check("ec2_instance_port_postgresql_exposed_to_internet")]
    [Check("ec2_instance_port_rdp_exposed_to_internet")]
    [Check("ec2_instance_port_redis_exposed_to_internet")]
    [Check("ec2_instance_port_sqlserver_exposed_to_internet")]
    [Check("ec2_instance_port_ssh_exposed_to_internet")]
    [Check("ec2_instance_port_telnet_exposed_to_internet")]
    internal static async Task<Verdict> Ports(
        Instance instance,
        RegionSecurityGroups groups,
        OnDemand<RegionRoutes> routes,
        string protocol,
        IReadOnlyList<int> ports,
        string label)
    {
        var permissions = instance.SecurityGroupIds.Select(groups.Find).OfType<SecurityGroup>().SelectMany(group => group.Ingress).ToList();
        var open = ports.Where(port => permissions.Any(permission => permission.OpensPort(protocol, port))).ToList();
        if (open.Count == 0)
            return Verdict.Pass($"Instance {instance.Id} does not open {label} to the internet ({PortList.Of(protocol, ports)}).");

        var opened = $"Instance {instance.Id} opens {label} to the internet ({PortList.Of(protocol, open)})";
        if (instance.PublicIpAddress is not { } address)
            return Verdict.Fail($"{opened}, but has no public address.").WithSeverity(Severity.Medium);
        return instance is { SubnetId: { } subnet, VpcId: { } vpc } && (await routes.Get()).IsPublic(subnet, vpc)
            ? Verdict.Fail($"{opened} with public address {address} in public subnet {subnet}.").WithSeverity(Severity.Critical)
            : Verdict.Fail($"{opened} with public address {address}, but its subnet is not public.").WithSeverity(Severity.High);
    }
}
