"""What seeds share. They know each other's resources by name and tag, through the API."""

import boto3
from botocore.config import Config

HOME, AWAY, ELSEWHERE = REGIONS = "us-east-1", "eu-west-1", "us-west-2"  # nothing is ever seeded in the last
ACCOUNT = "123456789012"  # the account that moto gives to unknown credentials
PARTNER = "210987654321"
NOW = "2026-11-21T19:38:00+00:00"  # always: a recording made on another day is the same
HARDENED = {HOME: False, AWAY: True}  # what is in one region as it should be is in the other as it grew

endpoint = None  # the emulator's address, which seed.py sets


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
        endpoint_url=endpoint,
        config=Config(s3={"addressing_style": "path"}),
        **credentials,
    )
    # S3 Control puts the account before the host's name, which an address on loopback does not have.
    made.meta.events.register("before-send.s3-control", without_account_prefix)
    return made


def without_account_prefix(request, **_):
    request.url = request.url.replace(f"//{ACCOUNT}.", "//")


def named(kind, name):
    """The tags with which EC2 makes a thing of that name."""
    return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]


def network(ec2):
    """The VPC acme and its subnets front and back, which the seed of VPC makes."""

    def only(things, name, key):
        return things(Filters=[{"Name": "tag:Name", "Values": [name]}])[f"{key}s"][0][f"{key}Id"]

    vpc = only(ec2.describe_vpcs, "acme", "Vpc")
    return vpc, only(ec2.describe_subnets, "front", "Subnet"), only(ec2.describe_subnets, "back", "Subnet")
