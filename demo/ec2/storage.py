"""Volumes, snapshots, and an image."""


def seed_storage(ec2, hardened):
    """Volumes, what is left of them elsewhere, and an image."""
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
    image = ec2.create_image(InstanceId=instance, Name=f"web-{ec2.meta.region_name}")["ImageId"]
    if hardened:
        return
    leaked = ec2.create_snapshot(VolumeId=scratch, Description="for the contractor")["SnapshotId"]
    ec2.modify_snapshot_attribute(
        SnapshotId=leaked, Attribute="createVolumePermission", OperationType="add", GroupNames=["all"]
    )
    ec2.modify_image_attribute(ImageId=image, LaunchPermission={"Add": [{"Group": "all"}]})
