"""Takes over into demo/recording what a scan recorded: of all services, or of those named.

Usage: python3 -m demo.unpack ZIP [SERVICE...]     (services as the recording spells them, as IAM does)
"""

import json
import sys
from pathlib import Path
from re import sub
from shutil import rmtree
from zipfile import ZipFile

from .seeding import NOW

RECORDING = Path(__file__).parent / "recording"


def main(archive, services):
    manifest = json.loads(archive.read("manifest.json"))
    if not manifest["complete"]:
        sys.exit("The scan was cut short: nothing is taken over.")
    recorded = {name.split("/")[0] for name in archive.namelist() if "/" in name}
    if unknown := set(services) - recorded:
        sys.exit(f"Nothing was asked of {', '.join(sorted(unknown))}, but of {', '.join(sorted(recorded))}.")
    for service in services or {folder.name for folder in RECORDING.iterdir() if folder.is_dir()} | recorded:
        rmtree(RECORDING / service, ignore_errors=True)
    for name in archive.namelist():
        if name.split("/")[0] in (services or recorded):
            write(name, readable(archive.read(name).decode()))
    # The emulator's clock is that of the account, and checks reckon from when a recording says that it was made.
    write("manifest.json", json.dumps(manifest | {"started_at": NOW}, indent=2))


def readable(text):
    """The same in many lines, so that a change of one thing is a change of its lines alone."""
    if text.startswith("{"):
        return json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    # Before a tag that opens, or that closes what has children: no text stands there.
    return sub(r">(?=<[^/!])|(</[^<>]*>|/>)(?=</)", r"\g<0>\n", text) if text.startswith("<") else text


def write(name, text):
    path = RECORDING / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, newline="")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python3 -m demo.unpack ZIP [SERVICE...]")
    with ZipFile(sys.argv[1]) as opened:
        main(opened, sys.argv[2:])
