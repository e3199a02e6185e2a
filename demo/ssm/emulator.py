from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.ssm.responses import SimpleSystemManagerResponse

from ..operations import adds


@adds(SimpleSystemManagerResponse)
def describe_instance_information(self):
    """An instance is managed if it runs with an instance profile, since its agent needs the permissions of a role."""
    ec2 = ec2_backends[self.current_account][self.region]
    with_role = ec2.iam_instance_profile_associations
    managed = [instance.id for instance in ec2.all_instances() if instance.is_running() and instance.id in with_role]
    return ActionResult({"InstanceInformationList": [{"InstanceId": id} for id in managed]})
