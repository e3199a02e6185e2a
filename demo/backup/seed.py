"""A plan for what is tagged."""

from ..seeding import ACCOUNT, AWAY, client


def seed():
    backup = client("backup", AWAY)
    backup.create_backup_vault(BackupVaultName="acme")
    rule = {"RuleName": "daily", "TargetBackupVaultName": "acme", "ScheduleExpression": "cron(0 3 * * ? *)"}
    plan = backup.create_backup_plan(BackupPlan={"BackupPlanName": "acme-daily", "Rules": [rule]})["BackupPlanId"]
    backup.create_backup_selection(
        BackupPlanId=plan,
        BackupSelection={
            "SelectionName": "tagged",
            "IamRoleArn": f"arn:aws:iam::{ACCOUNT}:role/backup",
            "Resources": ["arn:aws:ec2:*:*:volume/*"],
            "Conditions": {"StringEquals": [{"ConditionKey": "aws:ResourceTag/backup", "ConditionValue": "daily"}]},
        },
    )
