#!/usr/bin/env python3
"""Fills an AWS emulator with the account that `prowler aws --demo` shows.

Usage: seed.py ENDPOINT_URL     (an emulator on loopback; this creates and changes resources)

Each bucket stands for one state, or a few that commonly go together, that the checks tell apart. moto cannot express
MFA delete, notifications to EventBridge, whose a bucket is, endpoint services without load balancers, the state of a
VPN's tunnels, instances that were launched or stopped long ago, or when an image is deprecated.
"""

import base64
import json
import sys
from urllib.parse import urlparse

import boto3
from botocore.config import Config

HOME, AWAY = "us-east-1", "eu-west-1"
ACCOUNT = "123456789012"  # the account that moto gives to unknown credentials
PARTNER = "210987654321"

ALL_BLOCKED = {
    "BlockPublicAcls": True,
    "IgnorePublicAcls": True,
    "BlockPublicPolicy": True,
    "RestrictPublicBuckets": True,
}


def client(service, region=HOME, account=None):
    credentials = {"aws_access_key_id": "demo", "aws_secret_access_key": "demo"}
    if account:
        # moto reads the account from credentials that it has handed out itself.
        role = client("sts").assume_role(RoleArn=f"arn:aws:iam::{account}:role/demo", RoleSessionName="demo")
        issued = role["Credentials"]
        credentials = {
            "aws_access_key_id": issued["AccessKeyId"],
            "aws_secret_access_key": issued["SecretAccessKey"],
            "aws_session_token": issued["SessionToken"],
        }
    made = boto3.client(
        service,
        region_name=region,
        endpoint_url=ENDPOINT,
        config=Config(s3={"addressing_style": "path"}),
        **credentials,
    )
    # S3 Control puts the account before the host's name, which an address on loopback does not have.
    made.meta.events.register("before-send.s3-control", without_account_prefix)
    return made


def without_account_prefix(request, **_):
    request.url = request.url.replace(f"//{ACCOUNT}.", "//")


class Bucket:
    """A new bucket, and one method for each thing that can be set on it."""

    def __init__(self, name, region=HOME, **create):
        self.name, self.s3 = name, client("s3", region)
        if region != HOME:
            create["CreateBucketConfiguration"] = {"LocationConstraint": region}
        self.s3.create_bucket(Bucket=name, **create)
        # Buckets are born encrypted and closed; moto leaves both to its user.
        self.encrypted("AES256").public_access(blocked=True)

    @property
    def arn(self):
        return f"arn:aws:s3:::{self.name}"

    def encrypted(self, algorithm, key=None):
        default = {"SSEAlgorithm": algorithm} | ({"KMSMasterKeyID": key} if key else {})
        self.s3.put_bucket_encryption(
            Bucket=self.name,
            ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": default}]},
        )
        return self

    def not_encrypted(self):
        self.s3.delete_bucket_encryption(Bucket=self.name)
        return self

    def public_access(self, blocked):
        if blocked:
            self.s3.put_public_access_block(Bucket=self.name, PublicAccessBlockConfiguration=ALL_BLOCKED)
        else:
            self.s3.delete_public_access_block(Bucket=self.name)
        return self

    def versioned(self, status="Enabled"):
        self.s3.put_bucket_versioning(Bucket=self.name, VersioningConfiguration={"Status": status})
        return self

    def owner(self, ownership):
        self.s3.put_bucket_ownership_controls(
            Bucket=self.name, OwnershipControls={"Rules": [{"ObjectOwnership": ownership}]}
        )
        return self

    def acl(self, canned):
        self.s3.put_bucket_acl(Bucket=self.name, ACL=canned)
        return self

    def writable_by_all(self):
        # moto keeps only the first grant of the canned list "public-read-write".
        self.s3.put_bucket_acl(Bucket=self.name, GrantWrite='uri="http://acs.amazonaws.com/groups/global/AllUsers"')
        return self

    def logged_to(self, target):
        self.s3.put_bucket_acl(Bucket=target.name, ACL="log-delivery-write")
        self.s3.put_bucket_logging(
            Bucket=self.name,
            BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": target.name, "TargetPrefix": f"{self.name}/"}},
        )
        return self

    def expires(self, status="Enabled"):
        rule = {"ID": "expire", "Status": status, "Filter": {"Prefix": ""}, "Expiration": {"Days": 365}}
        self.s3.put_bucket_lifecycle_configuration(Bucket=self.name, LifecycleConfiguration={"Rules": [rule]})
        return self

    def replicated_to(self, target_arn, status="Enabled"):
        rule = {
            "ID": "copy",
            "Status": status,
            "Priority": 1,
            "Filter": {"Prefix": ""},
            "DeleteMarkerReplication": {"Status": "Disabled"},
            "Destination": {"Bucket": target_arn},
        }
        self.s3.put_bucket_replication(
            Bucket=self.name,
            ReplicationConfiguration={"Role": f"arn:aws:iam::{ACCOUNT}:role/replication", "Rules": [rule]},
        )
        return self

    def announces(self):
        region = self.s3.meta.region_name
        queue = {"QueueArn": f"arn:aws:sqs:{region}:{ACCOUNT}:uploads", "Events": ["s3:ObjectCreated:*"]}
        client("sqs", region).create_queue(QueueName="uploads")
        self.s3.put_bucket_notification_configuration(
            Bucket=self.name, NotificationConfiguration={"QueueConfigurations": [queue]}
        )
        return self

    def policy(self, *statements):
        document = {"Version": "2012-10-17", "Statement": list(statements)}
        self.s3.put_bucket_policy(Bucket=self.name, Policy=json.dumps(document))
        return self

    def allow(self, principal, action, **condition):
        statement = {
            "Sid": "Allow",
            "Effect": "Allow",
            "Principal": principal,
            "Action": action,
            "Resource": [self.arn, f"{self.arn}/*"],
        }
        return statement | ({"Condition": condition} if condition else {})

    def tls_only(self):
        return {
            "Sid": "DenyPlainHttp",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": [self.arn, f"{self.arn}/*"],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }

    def objects(self, count, public=False):
        for number in range(count):
            self.s3.put_object(
                Bucket=self.name,
                Key=f"part-{number:04}.csv",
                Body=b"demo",
                ACL="public-read" if public else "private",
            )
        return self


def seed_buckets():
    logs = Bucket("acme-access-logs").owner("BucketOwnerPreferred").expires()
    backup = Bucket("acme-backup-ireland", AWAY).versioned().encrypted("aws:kms").owner("BucketOwnerEnforced")
    backup.policy(backup.tls_only()).expires().logged_to(Bucket("acme-access-logs-ireland", AWAY))

    # The model pupil: everything on.
    vault = Bucket("acme-vault", ObjectLockEnabledForBucket=True).versioned()
    vault.encrypted("aws:kms", f"arn:aws:kms:{HOME}:{ACCOUNT}:key/11111111-2222-3333-4444-555555555555")
    vault.owner("BucketOwnerEnforced").policy(vault.tls_only()).logged_to(logs).expires().announces()
    vault.replicated_to(backup.arn)

    # What people forget.
    Bucket("acme-scratch").not_encrypted()
    Bucket("acme-legacy").not_encrypted().public_access(blocked=False).acl("private")
    Bucket("acme-paused-versions").versioned("Suspended")
    Bucket("acme-expired-rules").expires("Disabled")
    Bucket("acme-dual-layer").encrypted("aws:kms:dsse").versioned()
    Bucket("acme-uploads", AWAY).owner("ObjectWriter").announces()
    Bucket("acme-invoices", AWAY, ObjectLockEnabledForBucket=True).versioned().expires()

    # Copies that are none.
    Bucket("acme-copy-next-door").versioned().replicated_to(logs.arn)
    Bucket("acme-copy-elsewhere").versioned().replicated_to("arn:aws:s3:::partner-archive")
    Bucket("acme-copy-paused").versioned().replicated_to(backup.arn, "Disabled")

    # Policies: from closed to wide open.
    mixed = Bucket("acme-website").public_access(blocked=False)
    mixed.policy(mixed.tls_only(), mixed.allow("*", "s3:GetObject"))
    dropbox = Bucket("acme-dropbox").public_access(blocked=False)
    dropbox.policy(dropbox.allow("*", ["s3:PutObject", "s3:DeleteObject"]))
    shared = Bucket("acme-shared-with-partner")
    shared.policy(shared.allow({"AWS": f"arn:aws:iam::{PARTNER}:root"}, "s3:GetObject"))
    own = Bucket("acme-reports")
    own.policy(own.allow({"AWS": f"arn:aws:iam::{ACCOUNT}:role/reporting"}, "s3:GetObject"))
    organization = Bucket("acme-organization", AWAY)
    organization.policy(
        organization.allow("*", "s3:GetObject", StringEquals={"aws:PrincipalOrgID": "o-exampleorgid"})
    )
    endpoint = Bucket("acme-vpc-only", AWAY)
    endpoint.policy(endpoint.allow("*", "s3:*", StringEquals={"aws:SourceVpce": "vpce-0123456789abcdef0"}))
    service = Bucket("acme-trail")
    service.policy(
        service.allow(
            {"Service": "cloudtrail.amazonaws.com"}, "s3:PutObject", StringEquals={"aws:SourceAccount": ACCOUNT}
        )
    )

    # Access lists: who may list, who may write.
    Bucket("acme-public-list", AWAY).public_access(blocked=False).owner("ObjectWriter").acl("public-read")
    Bucket("acme-public-write").public_access(blocked=False).owner("ObjectWriter").writable_by_all()
    Bucket("acme-any-account").public_access(blocked=False).owner("ObjectWriter").acl("authenticated-read")
    Bucket("acme-blocked-acl").owner("ObjectWriter").acl("public-read")

    # Objects with access lists of their own.
    Bucket("acme-downloads").public_access(blocked=False).owner("ObjectWriter").objects(12, public=True)
    Bucket("acme-exports", AWAY).objects(5)

    # Names that AWS services would choose: ours, and one that somebody else took first.
    Bucket(f"aws-glue-assets-{ACCOUNT}-{HOME}")
    client("s3", account=PARTNER).create_bucket(Bucket=f"sagemaker-{HOME}-{ACCOUNT}")


def seed_account_level():
    client("s3control").put_public_access_block(
        AccountId=ACCOUNT,
        PublicAccessBlockConfiguration=ALL_BLOCKED | {"IgnorePublicAcls": False, "RestrictPublicBuckets": False},
    )
    for name, bucket, region, block in [
        ("website-reader", "acme-website", HOME, ALL_BLOCKED | {"BlockPublicPolicy": False}),
        ("vault-audit", "acme-vault", HOME, ALL_BLOCKED),
        ("uploads-app", "acme-uploads", AWAY, ALL_BLOCKED),
    ]:
        client("s3control", region).create_access_point(
            AccountId=ACCOUNT, Name=name, Bucket=bucket, PublicAccessBlockConfiguration=block
        )
    for name, block in [("acme-global", ALL_BLOCKED), ("acme-open", ALL_BLOCKED | {"IgnorePublicAcls": False})]:
        client("s3control", "us-west-2").create_multi_region_access_point(
            AccountId=ACCOUNT,
            ClientToken=name,
            Details={"Name": name, "PublicAccessBlock": block, "Regions": [{"Bucket": "acme-vault"}]},
        )


def seed_network(region, hardened):
    """A VPC of the account's own beside the default one; hardened as it should be, or grown as it does."""
    ec2 = client("ec2", region)

    def tagged(kind, name):
        return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]

    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=tagged("vpc", "acme"))["Vpc"]["VpcId"]
    zones = [zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"]]
    front, back = (
        ec2.create_subnet(
            VpcId=vpc,
            CidrBlock=block,
            AvailabilityZone=zone,
            TagSpecifications=tagged("subnet", name),
        )["Subnet"]["SubnetId"]
        for name, block, zone in [
            ("front", "10.0.1.0/24", zones[0]),
            ("back", "10.0.2.0/24", zones[1] if hardened else zones[0]),
        ]
    )
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    for subnet in [front] if hardened else [front, back]:
        table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)
    if not hardened:
        ec2.modify_subnet_attribute(SubnetId=front, MapPublicIpOnLaunch={"Value": True})

    groups = seed_security_groups(ec2, vpc, hardened)
    seed_instances(ec2, front, back, groups, hardened)
    seed_secrets(ec2, back, hardened)
    ec2.create_network_interface(SubnetId=back, Groups=[default_group(ec2, vpc)], Description="database")
    seed_network_acls(ec2, vpc, back, hardened)
    seed_ways_in(ec2, vpc, [front, back], hardened)
    return vpc


def seed_instances(ec2, front, back, groups, hardened):
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]

    def run(subnet, **settings):
        made = ec2.run_instances(
            ImageId=image,
            InstanceType="t3.micro",
            MinCount=1,
            MaxCount=1,
            SubnetId=subnet,
            SecurityGroupIds=groups,
            **settings,
        )
        return made["Instances"][0]["InstanceId"]

    profile = {"Name": f"web-{ec2.meta.region_name}"}
    client("iam").create_instance_profile(InstanceProfileName=profile["Name"])
    if hardened:
        run(back, IamInstanceProfile=profile, Monitoring={"Enabled": True}, MetadataOptions={"HttpTokens": "required"})
        run(back, EnclaveOptions={"Enabled": True}, MetadataOptions={"HttpTokens": "required"})
    else:
        run(front, IamInstanceProfile=profile)
        connect(ec2, run(front), back)
        seed_idle_instances(ec2, run(front), run(front))
        run(front, EnclaveOptions={"Enabled": True})
        ec2.stop_instances(InstanceIds=[run(front, EnclaveOptions={"Enabled": True})])


def connect(ec2, instance, subnet):
    """A second interface, in another subnet."""
    interface = ec2.create_network_interface(SubnetId=subnet, Description="bridge")["NetworkInterface"]
    ec2.attach_network_interface(
        NetworkInterfaceId=interface["NetworkInterfaceId"], InstanceId=instance, DeviceIndex=1
    )


def seed_idle_instances(ec2, stopped, terminated):
    ec2.stop_instances(InstanceIds=[stopped])
    ec2.terminate_instances(InstanceIds=[terminated])


def seed_secrets(ec2, subnet, hardened):
    """Instances and launch templates that fetch their passwords, or that have them written down."""
    fetch = "$(aws secretsmanager get-secret-value --secret-id app/database --query SecretString --output text)"
    script = f"#!/bin/bash\nexport DB_PASSWORD={fetch if hardened else 'hunter2'}\n/opt/app/start\n"
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    ec2.run_instances(ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1, SubnetId=subnet, UserData=script)
    ec2.create_launch_template(
        LaunchTemplateName="app",
        LaunchTemplateData={
            "ImageId": image,
            "InstanceType": "t3.micro",
            "UserData": base64.b64encode(script.encode()).decode(),
            "MetadataOptions": {"HttpEndpoint": "enabled", "HttpTokens": "required" if hardened else "optional"},
            "NetworkInterfaces": [{"DeviceIndex": 0, "AssociatePublicIpAddress": not hardened}],
        },
    )


def default_group(ec2, vpc):
    filters = [{"Name": "vpc-id", "Values": [vpc]}, {"Name": "group-name", "Values": ["default"]}]
    return ec2.describe_security_groups(Filters=filters)["SecurityGroups"][0]["GroupId"]


def seed_security_groups(ec2, vpc, hardened):
    """Returns the groups that something is attached to."""

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
        own = default_group(ec2, vpc)
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


def seed_network_acls(ec2, vpc, subnet, hardened):
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
    filters = [{"Name": "association.subnet-id", "Values": [subnet]}]
    associations = ec2.describe_network_acls(Filters=filters)["NetworkAcls"][0]["Associations"]
    current = next(item for item in associations if item["SubnetId"] == subnet)
    ec2.replace_network_acl_association(AssociationId=current["NetworkAclAssociationId"], NetworkAclId=acl)


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


def seed_peering(region, vpc, hardened):
    ec2 = client("ec2", region)
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


def seed_storage(region, hardened):
    """Volumes, what is left of them elsewhere, and an image."""
    ec2 = client("ec2", region)
    zone = ec2.describe_availability_zones()["AvailabilityZones"][0]["ZoneName"]

    def volume(encrypted, **tags):
        labels = [{"Key": key, "Value": value} for key, value in tags.items()]
        made = ec2.create_volume(
            AvailabilityZone=zone,
            Size=10,
            Encrypted=encrypted,
            TagSpecifications=[{"ResourceType": "volume", "Tags": labels}],
        )
        return made["VolumeId"]

    kept, scratch = volume(hardened, Name="database", backup="daily"), volume(False, Name="scratch")
    ec2.create_snapshot(VolumeId=kept, Description="before the upgrade")
    instance = ec2.describe_instances()["Reservations"][0]["Instances"][0]["InstanceId"]
    image = ec2.create_image(InstanceId=instance, Name=f"web-{region}")["ImageId"]
    if hardened:
        seed_backup_plan(region)
        return
    leaked = ec2.create_snapshot(VolumeId=scratch, Description="for the contractor")["SnapshotId"]
    ec2.modify_snapshot_attribute(
        SnapshotId=leaked, Attribute="createVolumePermission", OperationType="add", GroupNames=["all"]
    )
    ec2.modify_image_attribute(ImageId=image, LaunchPermission={"Add": [{"Group": "all"}]})


def seed_backup_plan(region):
    backup = client("backup", region)
    backup.create_backup_vault(BackupVaultName="acme")
    rule = {"RuleName": "daily", "TargetBackupVaultName": "acme", "ScheduleExpression": "cron(0 3 * * ? *)"}
    plan = backup.create_backup_plan(BackupPlan={"BackupPlanName": "acme-daily", "Rules": [rule]})["BackupPlanId"]
    backup.create_backup_selection(
        BackupPlanId=plan,
        BackupSelection={
            "SelectionName": "tagged",
            "IamRoleArn": f"arn:aws:iam::{ACCOUNT}:role/backup",
            "Resources": ["arn:aws:ec2:*:*:volume/*"],
            "Conditions": {"StringEquals": [{"ConditionKey": "aws:ResourceTag/backup", "ConditionValue": "daily"}]},
        },
    )


def seed_region_defaults(region):
    ec2 = client("ec2", region)
    ec2.enable_ebs_encryption_by_default()
    ec2.enable_image_block_public_access(ImageBlockPublicAccessState="block-new-sharing")
    ec2.enable_snapshot_block_public_access(State="block-all-sharing")
    ec2.modify_instance_metadata_defaults(HttpTokens="required")


def seed_connections(region, hardened):
    ec2 = client("ec2", region)
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    if hardened:
        instance = ec2.describe_instances()["Reservations"][0]["Instances"][0]
        groups = [group["GroupId"] for group in instance["SecurityGroups"]]
        interface = ec2.create_network_interface(SubnetId=instance["SubnetId"], Groups=groups, Description="relay")
        ec2.associate_address(
            AllocationId=address, NetworkInterfaceId=interface["NetworkInterface"]["NetworkInterfaceId"]
        )
    ec2.create_transit_gateway(Options={"AutoAcceptSharedAttachments": "disable" if hardened else "enable"})
    ec2.create_client_vpn_endpoint(
        ClientCidrBlock="10.20.0.0/22",
        ServerCertificateArn=f"arn:aws:acm:{region}:{ACCOUNT}:certificate/vpn",
        AuthenticationOptions=[{"Type": "certificate-authentication"}],
        ConnectionLogOptions={"Enabled": hardened},
    )


if __name__ == "__main__":
    if len(sys.argv) != 2 or urlparse(sys.argv[1]).hostname not in ("127.0.0.1", "localhost"):
        sys.exit("usage: seed.py ENDPOINT_URL, of an emulator on loopback")
    ENDPOINT = sys.argv[1]
    seed_buckets()
    seed_account_level()
    for where, well_kept in [(HOME, False), (AWAY, True)]:
        seed_peering(where, seed_network(where, well_kept), well_kept)
        seed_storage(where, well_kept)
        seed_connections(where, well_kept)
    seed_region_defaults(AWAY)
