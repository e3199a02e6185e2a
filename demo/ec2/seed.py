"""Instances, the groups and lists that guard them, their disks, and the ways to them, in the network that VPC's seed made.

moto cannot express instances that were launched or stopped long ago, or when an image is deprecated.
"""

from ..seeding import AWAY, HARDENED, client
from .access import seed_addresses, seed_connections, seed_network_acls, seed_security_groups
from .instances import seed_instances, seed_secrets
from .storage import seed_storage

AFTER = ["vpc"]


def seed():
    for region, hardened in HARDENED.items():
        ec2 = client("ec2", region)
        groups = seed_security_groups(ec2, hardened)
        seed_instances(ec2, groups, hardened)
        seed_secrets(ec2, hardened)
        seed_network_acls(ec2, hardened)
        seed_storage(ec2, hardened)
        seed_addresses(ec2, hardened)
        seed_connections(ec2, hardened)
    seed_defaults(client("ec2", AWAY))


def seed_defaults(ec2):
    """What a region does with all that is new in it."""
    ec2.enable_ebs_encryption_by_default()
    ec2.enable_image_block_public_access(ImageBlockPublicAccessState="block-new-sharing")
    ec2.enable_snapshot_block_public_access(State="block-all-sharing")
    ec2.modify_instance_metadata_defaults(HttpTokens="required")
