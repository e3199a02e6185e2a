#!/usr/bin/env bash
# Makes the recording that `prowler aws --demo` replays: seeds moto (pip install "moto[server]" boto3), an AWS emulator
# that this project did not write, but for the few operations in each service's emulator.py, and records a scan of it.
#
# Usage: demo/record.sh [SERVICE...]     replaces demo/recording/SERVICE of each, or of all
set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-5577}
endpoint=http://127.0.0.1:$port
work=$(mktemp -d)
# Sets of text are listed in another order each time, unless told not to.
PYTHONHASHSEED=0 python3 -m demo.emulator -H 127.0.0.1 -p "$port" >"$work/emulator.log" 2>&1 &
moto=$!
trap 'kill $moto; rm -rf "$work"' EXIT
for _ in $(seq 50); do
  if curl --silent --fail --output /dev/null "$endpoint/moto-api/"; then break; fi
  kill -0 "$moto" 2>/dev/null || { cat "$work/emulator.log"; exit 1; }
  sleep 0.2
done

python3 -m demo.seed "$endpoint"

# Exit code 3 is what the seeded account deserves; anything else is a mistake.
code=0
read -ra regions < <(python3 -c 'from demo.seeding import REGIONS; print(*REGIONS)')
env -u AWS_PROFILE AWS_ACCESS_KEY_ID=demo AWS_SECRET_ACCESS_KEY=demo AWS_REGION="${regions[0]}" \
  dotnet run --project Prowler.Runner -- aws --endpoint-url "$endpoint" --region "${regions[@]}" \
    --config-file demo/config.yaml --record "$work/demo.zip" --output-directory "$work" --no-progress || code=$?
test "$code" -eq 3

python3 -m demo.unpack "$work/demo.zip" "$@"
