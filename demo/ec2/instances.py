"""Instances and launch templates."""

import base64

from ..seeding import client, network


def seed_instances(ec2, groups, hardened):
    _, front, back = network(ec2)
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


def seed_secrets(ec2, hardened):
    """Instances and launch templates that fetch their passwords, or that have them written down."""
    fetch = "$(aws secretsmanager get-secret-value --secret-id app/database --query SecretString --output text)"
    script = f"#!/bin/bash\nexport DB_PASSWORD={fetch if hardened else 'hunter2'}\n/opt/app/start\n"
    _, _, back = network(ec2)
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    ec2.run_instances(ImageId=image, InstanceType="t3.micro", MinCount=1, MaxCount=1, SubnetId=back, UserData=script)
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
