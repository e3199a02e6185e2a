"""Who may come in, and on which ways."""

from ..seeding import ACCOUNT, network


def default_group(ec2, vpc):
    filters = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]
    return ec2.describe_security_groups(Filters=filters)["SecurityGroups"][0]["GroupId"]


def seed_security_groups(ec2, hardened):
    """Returns the groups for the instances; the database keeps to the default one."""
    vpc, _, back = network(ec2)
    own = default_group(ec2, vpc)
    ec2.create_network_interface(SubnetId=back, Groups=[own], Description="database")

    def group(name, *permissions):
        made = ec2.create_security_group(GroupName=name, Description=name, VpcId=vpc)["GroupId"]
        for protocol, first, last, block in permissions:
            ports = {} if protocol == "-1" else {"FromPort": first, "ToPort": last}
            ec2.authorize_security_group_ingress(
                GroupId=made, IpPermissions=[{"IpProtocol": protocol, "IpRanges": [{"CidrIp": block}], **ports}]
            )
        return made

    group("not-used")
    if hardened:
        rules = ec2.describe_security_groups(GroupIds=[own])["SecurityGroups"][0]
        for revoke, permissions in [
            (ec2.revoke_security_group_ingress, rules["IpPermissions"]),
            (ec2.revoke_security_group_egress, rules["IpPermissionsEgress"]),
        ]:
            if permissions:
                revoke(GroupId=own, IpPermissions=permissions)
        return [group("web", ("tcp", 443, 443, "10.0.0.0/8"))]

    group("launch-wizard-1", ("tcp", 22, 22, "10.0.0.0/8"))
    group("crowded", *[("tcp", 8000 + port, 8000 + port, "10.0.0.0/8") for port in range(60)])
    return [
        group("everything", ("-1", 0, 0, "0.0.0.0/0")),
        group("half-the-world", ("tcp", 443, 443, "128.0.0.0/1")),
        group("partner", ("tcp", 443, 443, "8.8.8.8/32")),
    ]


def seed_network_acls(ec2, hardened):
    vpc, _, back = network(ec2)
    acl = ec2.create_network_acl(VpcId=vpc)["NetworkAcl"]["NetworkAclId"]
    if not hardened:
        return  # stays unused; the default one lets everything in
    ec2.create_network_acl_entry(
        NetworkAclId=acl,
        RuleNumber=100,
        Protocol="6",
        RuleAction="allow",
        Egress=False,
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    filters = [{"Name": "association.subnet-id", "Values": [back]}]
    associations = ec2.describe_network_acls(Filters=filters)["NetworkAcls"][0]["Associations"]
    current = next(item for item in associations if item["SubnetId"] == back)
    ec2.replace_network_acl_association(AssociationId=current["NetworkAclAssociationId"], NetworkAclId=acl)


def seed_addresses(ec2, hardened):
    """An elastic address, in use or not."""
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    if not hardened:
        return
    instance = ec2.describe_instances()["Reservations"][0]["Instances"][0]
    groups = [group["GroupId"] for group in instance["SecurityGroups"]]
    interface = ec2.create_network_interface(SubnetId=instance["SubnetId"], Groups=groups, Description="relay")
    ec2.associate_address(
        AllocationId=address, NetworkInterfaceId=interface["NetworkInterface"]["NetworkInterfaceId"]
    )


def seed_connections(ec2, hardened):
    ec2.create_transit_gateway(Options={"AutoAcceptSharedAttachments": "disable" if hardened else "enable"})
    ec2.create_client_vpn_endpoint(
        ClientCidrBlock="10.20.0.0/22",
        ServerCertificateArn=f"arn:aws:acm:{ec2.meta.region_name}:{ACCOUNT}:certificate/vpn",
        AuthenticationOptions=[{"Type": "certificate-authentication"}],
        ConnectionLogOptions={"Enabled": hardened},
    )
