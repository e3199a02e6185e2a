using Prowler.Aws.Network;

namespace Prowler.Checks.Aws.EC2;

/// <summary>What security groups open to the internet. Each check judges its own ports, whatever the others say.</summary>
internal static class SecurityGroupPortChecks
{
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_22")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_3389")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_cassandra_7199_9160_8888")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_elasticsearch_kibana_9200_9300_5601")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_ftp_20_21")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_kafka_9092")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_memcached_11211")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mongodb_27017_27018")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_mysql_3306")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_oracle_1521_2483")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_postgres_5432")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_redis_6379")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_sql_server_1433_1434")]
    [Check("ec2_securitygroup_allow_ingress_from_internet_to_tcp_port_telnet_23")]
    internal static Verdict? Ports(
        SecurityGroup group, RegionInterfaces interfaces, ScanContext context, string protocol, IReadOnlyList<int> ports, string label) =>
        IsJudged(group, interfaces, context) ? Judge(group, protocol, ports, label) : null;

    [Check("ec2_securitygroup_allow_ingress_from_internet_to_high_risk_tcp_ports")]
    internal static Verdict? HighRiskPorts(
        SecurityGroup group, RegionInterfaces interfaces, ScanContext context, IReadOnlyList<int> ec2HighRiskPorts) =>
        IsJudged(group, interfaces, context) ? Judge(group, "tcp", ec2HighRiskPorts, "high-risk ports") : null;

    [Check("ec2_securitygroup_allow_ingress_from_internet_to_all_ports")]
    internal static Verdict? AllPorts(SecurityGroup group, RegionInterfaces interfaces, ScanContext context)
    {
        if (!IsJudged(group, interfaces, context)) return null;
        if (!group.Ingress.Any(InternetExposure.OpensAllPorts))
            return Verdict.Pass($"{group.Label} does not open all ports to the internet.");

        var opened = Verdict.Fail($"{group.Label} opens all ports to the internet.");
        // Nothing is behind it yet.
        return interfaces.IsInUse(group) ? opened : opened.WithSeverity(Severity.High);
    }

    [Check("ec2_securitygroup_allow_ingress_from_internet_to_any_port")]
    internal static Verdict? AnyPort(
        SecurityGroup group,
        RegionInterfaces interfaces,
        ScanContext context,
        IReadOnlyList<string> ec2AllowedInterfaceTypes,
        IReadOnlyList<string> ec2AllowedInstanceOwners)
    {
        if (!IsJudged(group, interfaces, context)) return null;
        if (!group.Ingress.Any(permission => permission.OpensAnyPort(block => block.IsEverywhere)))
            return Verdict.Pass($"{group.Label} opens no port to the internet.");

        var others = interfaces.AttachedTo(group)
            .Where(item => !ec2AllowedInterfaceTypes.Contains(item.InterfaceType) && !ec2AllowedInstanceOwners.Contains(item.InstanceOwnerId))
            .Select(item => item.Id)
            .ToList();
        return Verdict.PassIf(
            others.Count == 0,
            pass: $"{group.Label} opens ports to the internet, but only for interfaces that are meant to be reached.",
            fail: $"{group.Label} opens ports to the internet, for network interfaces {Sentence.List(others)}.");
    }

    [Check("ec2_securitygroup_allow_ingress_from_internet_to_any_port_from_ip")]
    internal static Verdict? AnyPortFromPublicAddresses(SecurityGroup group, RegionInterfaces interfaces, ScanContext context)
    {
        if (!IsJudged(group, interfaces, context)) return null;

        var blocks = group.Ingress
            .Where(permission => permission.OpensAnyPort(IsParticular))
            .SelectMany(permission => permission.Ranges.Where(IsParticular))
            .Distinct()
            .ToList();
        return Verdict.PassIf(
            blocks.Count == 0,
            pass: $"{group.Label} opens no port to particular public addresses.",
            fail: $"{group.Label} opens ports to particular public addresses: {Sentence.List(blocks)}.");
    }

    /// <summary>What a group opens does not matter before it is attached to something.</summary>
    internal static bool IsJudged(SecurityGroup group, RegionInterfaces interfaces, ScanContext context) =>
        context.Judges(interfaces.IsInUse(group));

    private static bool IsParticular(AddressBlock block) => block.IsGlobal && !block.IsEverywhere;

    private static Verdict Judge(SecurityGroup group, string protocol, IReadOnlyList<int> ports, string label)
    {
        var open = ports.Where(port => group.Ingress.Any(permission => permission.OpensPort(protocol, port))).ToList();
        return Verdict.PassIf(
            open.Count == 0,
            pass: $"{group.Label} does not open {label} to the internet ({PortList.Of(protocol, ports)}).",
            fail: $"{group.Label} opens {label} to the internet ({PortList.Of(protocol, open)}).");
    }
}
