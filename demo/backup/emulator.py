import json

from moto.backup.responses import BackupResponse
from moto.moto_api._internal import mock_random

from ..operations import adds

SELECTIONS = {}  # by plan


@adds(BackupResponse)
def create_backup_selection(self):
    plan, selection = plan_and_selection(self.path)[0], str(mock_random.uuid4())
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


def plan_and_selection(path):
    """/backup/plans/PLAN/selections/, perhaps with SELECTION."""
    parts = path.strip("/").split("/")
    return parts[2], parts[4] if len(parts) > 4 else None
