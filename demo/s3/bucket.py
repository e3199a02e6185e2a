"""A bucket, as the seed of S3 puts one together."""

import json

from ..seeding import ACCOUNT, HOME, client

ALL_BLOCKED = {
    "BlockPublicAcls": True,
    "IgnorePublicAcls": True,
    "BlockPublicPolicy": True,
    "RestrictPublicBuckets": True,
}


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
