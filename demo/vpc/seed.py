"""A VPC of the account's own beside the default one, with what leads into it.

moto cannot express endpoint services without load balancers, or the state of a VPN's tunnels.
"""

import json

from ..seeding import ACCOUNT, HARDENED, client, named

AFTER = ["s3"]  # where the flow log goes


def seed():
    for region, hardened in HARDENED.items():
        ec2 = client("ec2", region)
        vpc, subnets = seed_network(ec2, hardened)
        seed_routes(ec2, vpc, subnets, hardened)
        seed_ways_in(ec2, vpc, subnets, hardened)
        seed_peering(ec2, vpc, hardened)


def seed_network(ec2, hardened):
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=named("vpc", "acme"))["Vpc"]["VpcId"]
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    subnets = [
        ec2.create_subnet(
            VpcId=vpc,
            CidrBlock=block,
            AvailabilityZone=zone,
            TagSpecifications=named("subnet", name),
        )["Subnet"]["SubnetId"]
        for name, block, zone in [
            ("front", "10.0.1.0/24", zones[0]),
            ("back", "10.0.2.0/24", zones[1] if hardened else zones[0]),
        ]
    ]
    return vpc, subnets


def seed_routes(ec2, vpc, subnets, hardened):
    front = subnets[0]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    for subnet in [front] if hardened else subnets:
        table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    if not hardened:
        ec2.modify_subnet_attribute(SubnetId=front, MapPublicIpOnLaunch={"Value": True})


def seed_ways_in(ec2, vpc, subnets, hardened):
    region = ec2.meta.region_name
    if hardened:
        ec2.create_flow_logs(
            ResourceIds=[vpc],
            ResourceType="VPC",
            TrafficType="ALL",
            LogDestinationType="s3",
            LogDestination="arn:aws:s3:::acme-access-logs",
        )
    own = {"AWS": f"arn:aws:iam::{ACCOUNT}:root"}
    statement = {"Effect": "Allow", "Principal": own if hardened else "*", "Action": "*", "Resource": "*"}
    ec2.create_vpc_endpoint(
        VpcId=vpc,
        VpcEndpointType="Interface",
        ServiceName=f"com.amazonaws.{region}.{'ec2' if hardened else 'ssm'}",
        SubnetIds=subnets if hardened else subnets[:1],
        PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [statement]}),
    )


def seed_peering(ec2, vpc, hardened):
    other = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
    peering = ec2.create_vpc_peering_connection(VpcId=vpc, PeerVpcId=other)["VpcPeeringConnection"]
    identifier = peering["VpcPeeringConnectionId"]
    ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=identifier)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.create_route(
        RouteTableId=table,
        DestinationCidrBlock="10.9.4.0/24" if hardened else "10.9.0.0/16",
        VpcPeeringConnectionId=identifier,
    )
