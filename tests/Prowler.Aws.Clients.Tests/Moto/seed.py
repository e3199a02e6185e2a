"""Fills a moto server with a small account and prints what was made. Usage: python3 seed.py http://127.0.0.1:5000"""
import json
import sys
import zipfile
import io

import boto3

URL = sys.argv[1]
REGION = "eu-west-1"


def client(service, region=REGION):
    return boto3.client(service, region_name=region, endpoint_url=URL, aws_access_key_id="testing", aws_secret_access_key="testing")


def main():
    ec2, iam, rds, backup, organizations = (client(s) for s in ("ec2", "iam", "rds", "backup", "organizations"))
    image = ec2.describe_images(Owners=["amazon"])["Images"][0]["ImageId"]
    # moto pages by reservation, so one instance each.
    instances = [ec2.run_instances(
        ImageId=image, MinCount=1, MaxCount=1, UserData="#!/bin/sh\necho hello",
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web <1>"}]}])["Instances"][0]["InstanceId"]
        for _ in range(7)]
    volumes = [ec2.create_volume(AvailabilityZone=REGION + "a", Size=8, Encrypted=n == 0)["VolumeId"] for n in range(5)]
    group = ec2.create_security_group(GroupName="open", Description="open to all")["GroupId"]
    ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=[
        {"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "all"}]},
        {"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}])
    snapshot = ec2.create_snapshot(VolumeId=volumes[0])["SnapshotId"]
    ec2.modify_snapshot_attribute(SnapshotId=snapshot, Attribute="createVolumePermission", OperationType="add", GroupNames=["all"])

    users = [f"user-{n:02}" for n in range(12)]
    for user in users:
        iam.create_user(UserName=user, Tags=[{"Key": "team", "Value": "a&b"}])
    iam.create_access_key(UserName=users[0])
    iam.create_group(GroupName="admins")
    iam.add_user_to_group(GroupName="admins", UserName=users[0])
    document = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]})
    policy = iam.create_policy(PolicyName="everything", PolicyDocument=document)["Policy"]["Arn"]
    iam.attach_group_policy(GroupName="admins", PolicyArn=policy)
    trust = json.dumps({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
    roles = [f"role-{n:02}" for n in range(12)]
    role = [iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust)["Role"]["Arn"] for name in roles][0]
    iam.update_account_password_policy(MinimumPasswordLength=14, RequireSymbols=True)

    for n in range(3):
        rds.create_db_instance(DBInstanceIdentifier=f"db-{n}", DBInstanceClass="db.t3.micro", Engine="postgres",
                               AllocatedStorage=20, MasterUsername="root", MasterUserPassword="not-a-secret-1")

    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("index.py", "def handler(event, context): pass")
    client("lambda").create_function(FunctionName="hello", Runtime="python3.12", Role=role, Handler="index.handler",
                                     Code={"ZipFile": code.getvalue()}, Environment={"Variables": {"STAGE": "test"}})

    plan = backup.create_backup_plan(BackupPlan={"BackupPlanName": "daily", "Rules": [
        {"RuleName": "r", "TargetBackupVaultName": "Default"}]})["BackupPlanId"]
    organization = organizations.create_organization(FeatureSet="ALL")["Organization"]["Id"]
    control = client("s3control")
    # The account id in front of 127.0.0.1 is no host name.
    control.meta.events.register("before-sign", lambda request, **_: setattr(request, "url", request.url.replace("123456789012.", "")))
    control.put_public_access_block(AccountId="123456789012", PublicAccessBlockConfiguration={
        "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": False, "RestrictPublicBuckets": True})
    print(json.dumps({
        "instances": instances, "volumes": volumes, "group": group, "snapshot": snapshot, "users": users, "roles": roles,
        "policy": policy, "document": document, "plan": plan, "organization": organization}))


main()
