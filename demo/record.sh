#!/usr/bin/env bash
# Makes the recording that `prowler aws --demo` replays: seeds moto (pip install "moto[server]" boto3), an AWS emulator
# that this project did not write, but for the few operations in emulator.py, and records a scan of it.
set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-5577}
endpoint=http://127.0.0.1:$port
python3 demo/emulator.py -H 127.0.0.1 -p "$port" >/dev/null 2>&1 &
moto=$!
trap 'kill $moto' EXIT
for _ in $(seq 50); do
  if curl --silent --fail --output /dev/null "$endpoint/moto-api/"; then break; fi
  sleep 0.2
done

python3 demo/seed.py "$endpoint"

# Exit code 3 is what the seeded account deserves; anything else is a mistake.
code=0
env -u AWS_PROFILE AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo AWS_REGION=us-east-1 \
  dotnet run --project Prowler.Runner -- aws --endpoint-url "$endpoint" --region us-east-1 eu-west-1 us-west-2 \
    --config-file demo/config.yaml --record Prowler.Runner/Demo/demo.zip \
    --output-directory "$(mktemp -d)" --no-progress || code=$?
test "$code" -eq 3
chmod 644 Prowler.Runner/Demo/demo.zip
