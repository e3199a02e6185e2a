"""Each bucket stands for one state, or a few that commonly go together, that the checks tell apart."""

from ..seeding import ACCOUNT, AWAY, ELSEWHERE, HOME, PARTNER, client
from .bucket import ALL_BLOCKED, Bucket


def seed():
    seed_buckets()
    seed_account_level()


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
        client("s3control", ELSEWHERE).create_multi_region_access_point(
            AccountId=ACCOUNT,
            ClientToken=name,
            Details={"Name": name, "PublicAccessBlock": block, "Regions": [{"Bucket": "acme-vault"}]},
        )
