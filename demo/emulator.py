#!/usr/bin/env python3
"""moto_server, with a few operations that moto lacks and the demo needs. Takes the arguments of moto_server.

They remember what they are told, and check nothing. Two more answer better than moto's: DescribeSnapshots, which there
lists everybody's, and RunInstances, which there forgets about enclaves.
"""

import json
from uuid import uuid4

from moto.backup.responses import BackupResponse
from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.ec2.responses import EC2Response
from moto.server import main
from moto.ssm.responses import SimpleSystemManagerResponse

SETTINGS = {}  # by region and operation
ENDPOINTS = {}  # Client VPN endpoints by region
SELECTIONS = {}  # backup selections by plan


def adds(response):
    """Makes a function an operation of a service; moto finds it by its name."""

    def add(operation):
        if hasattr(response, operation.__name__):
            raise SystemExit(f"moto has {operation.__name__} by now: remove it here")
        setattr(response, operation.__name__, operation)
        return operation

    return add


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
        "ClientVpnEndpointId": f"cvpn-endpoint-{uuid4().hex[:17]}",
        "Status": {"Code": "pending-associate"},
        "ConnectionLogOptions": {"Enabled": logs},
    }
    ENDPOINTS.setdefault(self.region, []).append(endpoint)
    return ActionResult(endpoint)


@adds(EC2Response)
def describe_client_vpn_endpoints(self):
    return ActionResult({"ClientVpnEndpoints": ENDPOINTS.get(self.region, [])})


@adds(BackupResponse)
def create_backup_selection(self):
    plan, selection = plan_and_selection(self.path)[0], str(uuid4())
    SELECTIONS.setdefault(plan, {})[selection] = json.loads(self.body)["BackupSelection"]
    return json.dumps({"BackupPlanId": plan, "SelectionId": selection})


@adds(BackupResponse)
def list_backup_selections(self):
    plan = plan_and_selection(self.path)[0]
    listed = [{"BackupPlanId": plan, "SelectionId": selection} for selection in SELECTIONS.get(plan, {})]
    return json.dumps({"BackupSelectionsList": listed})


@adds(BackupResponse)
def get_backup_selection(self):
    plan, selection = plan_and_selection(self.path)
    return json.dumps({"BackupPlanId": plan, "SelectionId": selection, "BackupSelection": SELECTIONS[plan][selection]})


@adds(SimpleSystemManagerResponse)
def describe_instance_information(self):
    """An instance is managed if it runs with an instance profile, since its agent needs the permissions of a role."""
    ec2 = ec2_backends[self.current_account][self.region]
    with_role = ec2.iam_instance_profile_associations
    managed = [instance.id for instance in ec2.all_instances() if instance.is_running() and instance.id in with_role]
    return ActionResult({"InstanceInformationList": [{"InstanceId": id} for id in managed]})


def plan_and_selection(path):
    """/backup/plans/PLAN/selections/, perhaps with SELECTION."""
    parts = path.strip("/").split("/")
    return parts[2], parts[4] if len(parts) > 4 else None


if __name__ == "__main__":
    main()
