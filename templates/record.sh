#!/usr/bin/env bash
# Makes the recording that the tests of a new pack replay: a scan, with that pack, of an emulated account (moto) that has a
# good and a bad resource for each of its checks. It holds what s3_bucket_object_versioning reads too, since `dotnet new
# prowler-check` makes a check that reads the same. Needs Python with moto[server] and boto3.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
port=${PORT:-5588}
endpoint=http://127.0.0.1:$port
moto_server -H 127.0.0.1 -p "$port" >"$work/moto.log" 2>&1 &
trap 'kill $!; rm -rf "$work"' EXIT
for _ in $(seq 50); do
  if curl --silent --fail --output /dev/null "$endpoint/moto-api/"; then break; fi
  sleep 0.2
done

python3 - "$endpoint" <<'PYTHON'
import sys
import boto3

def client(service):
    return boto3.client(service, "eu-west-1", endpoint_url=sys.argv[1], aws_access_key_id="demo", aws_secret_access_key="demo")

for name in ["acme-photos", "photos"]:
    client("s3").create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
client("s3").put_bucket_versioning(Bucket="acme-photos", VersioningConfiguration={"Status": "Enabled"})
for name, protected in [("orders", True), ("carts", False)]:
    client("dynamodb").create_table(
        TableName=name,
        BillingMode="PAY_PER_REQUEST",
        DeletionProtectionEnabled=protected,
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
    )
PYTHON

version=99.0.$(date +%s)
dotnet pack Prowler.sln --output "$work/feed" -p:PackageVersion="$version" --verbosity quiet
export RestoreAdditionalProjectSources=$work/feed NUGET_PACKAGES=$work/packages RestoreFallbackFolders=$HOME/.nuget/packages
(
  cd "$work"
  dotnet new install "$work/feed/Prowler.Checks.Templates.$version.nupkg" --debug:custom-hive "$work/hive"
  dotnet new prowler-checks -n Acme.Checks --debug:custom-hive "$work/hive"
  dotnet pack Acme.Checks/src --output "$work"
)

# Exit code 3 is what the seeded account deserves; anything else is a mistake.
code=0
AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo AWS_REGION=eu-west-1 \
  dotnet run --project Prowler.Runner -- aws --endpoint-url "$endpoint" --region eu-west-1 --plugin "$work/Acme.Checks.1.0.0.nupkg" \
    --check dynamodb_acme_table_protected s3_acme_bucket_name_prefix s3_bucket_object_versioning \
    --record templates/prowler-checks/tests/account.zip --output-directory "$work/output" --no-progress || code=$?
test "$code" -eq 3
chmod 644 templates/prowler-checks/tests/account.zip
