"""moto's DescribeSnapshots lists everybody's, its RunInstances forgets about enclaves, and its groups have no order."""

from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.ec2.models.elastic_network_interfaces import NetworkInterface
from moto.ec2.responses import EC2Response
from moto.moto_api._internal import mock_random

from ..operations import adds
from ..seeding import ACCOUNT, REGIONS

SETTINGS = {}  # by region and operation
ENDPOINTS = {}  # Client VPN endpoints by region

# What a region has from the start is made when it is first asked for. Here, so that its ids do not depend on who asks.
mock_random.seed(0)
for region in REGIONS:
    ec2_backends[ACCOUNT][region].describe_vpc_endpoint_services([], [], None, None, region)


def describe_snapshots(self, of_moto=EC2Response.describe_snapshots):
    answer = of_moto(self)
    public = self._get_param("RestorableByUserIds", []) == ["all"]
    answer.result["Snapshots"] = [
        snapshot
        for snapshot in answer.result["Snapshots"]
        if snapshot.owner_id == self.current_account
        and (not public or "all" in snapshot.create_volume_permission_groups)
    ]
    return answer


EC2Response.describe_snapshots = describe_snapshots


def run_instances(self, of_moto=EC2Response.run_instances):
    answer = of_moto(self)
    enclave = str(self._get_param("EnclaveOptions.Enabled")).lower() == "true"
    for instance in answer.result.instances:
        instance.enclave_options = {"Enabled": enclave}
    return answer


EC2Response.run_instances = run_instances


def group_set(self, of_moto=NetworkInterface.group_set.fget):
    return sorted(of_moto(self), key=lambda group: group.id)


NetworkInterface.group_set = property(group_set)


@adds(EC2Response)
def enable_image_block_public_access(self):
    state = SETTINGS[self.region, "images"] = self._get_param("ImageBlockPublicAccessState")
    return ActionResult({"ImageBlockPublicAccessState": state})


@adds(EC2Response)
def get_image_block_public_access_state(self):
    return ActionResult({"ImageBlockPublicAccessState": SETTINGS.get((self.region, "images"), "unblocked")})


@adds(EC2Response)
def enable_snapshot_block_public_access(self):
    state = SETTINGS[self.region, "snapshots"] = self._get_param("State")
    return ActionResult({"State": state})


@adds(EC2Response)
def get_snapshot_block_public_access_state(self):
    return ActionResult({"State": SETTINGS.get((self.region, "snapshots"), "unblocked")})


@adds(EC2Response)
def modify_instance_metadata_defaults(self):
    SETTINGS[self.region, "metadata"] = {"HttpTokens": self._get_param("HttpTokens")}
    return ActionResult({"Return": True})


@adds(EC2Response)
def get_instance_metadata_defaults(self):
    return ActionResult({"AccountLevel": SETTINGS.get((self.region, "metadata"), {})})


@adds(EC2Response)
def create_client_vpn_endpoint(self):
    logs = str(self._get_param("ConnectionLogOptions.Enabled")).lower() == "true"
    endpoint = {
        "ClientVpnEndpointId": f"cvpn-endpoint-{mock_random.uuid4().hex[:17]}",
        "Status": {"Code": "pending-associate"},
        "ConnectionLogOptions": {"Enabled": logs},
    }
    ENDPOINTS.setdefault(self.region, []).append(endpoint)
    return ActionResult(endpoint)


@adds(EC2Response)
def describe_client_vpn_endpoints(self):
    return ActionResult({"ClientVpnEndpoints": ENDPOINTS.get(self.region, [])})
