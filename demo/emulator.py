#!/usr/bin/env python3
"""moto_server, with an answer that it lacks: which instances Systems Manager manages.

Usage: emulator.py -H HOST -p PORT     (the arguments of moto_server)

An instance is managed if it runs with an instance profile, since its agent needs the permissions of a role.
"""

import sys

from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.server import main
from moto.ssm.responses import SimpleSystemManagerResponse


def describe_instance_information(self):
    ec2 = ec2_backends[self.current_account][self.region]
    with_role = ec2.iam_instance_profile_associations
    managed = [instance.id for instance in ec2.all_instances() if instance.is_running() and instance.id in with_role]
    return ActionResult({"InstanceInformationList": [{"InstanceId": id} for id in managed]})


if __name__ == "__main__":
    SimpleSystemManagerResponse.describe_instance_information = describe_instance_information
    main(sys.argv[1:])
