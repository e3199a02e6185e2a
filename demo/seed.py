"""Fills an AWS emulator with the account that `prowler aws --demo` shows, by the seed.py of each service.

Usage: python3 -m demo.seed ENDPOINT_URL     (an emulator on loopback; this creates and changes resources)

A seed has a function seed(), and AFTER, if it needs what others make: it runs after those, else by name.
"""

import sys
import uuid
from graphlib import TopologicalSorter
from random import Random
from urllib.parse import urlparse
from urllib.request import Request, urlopen
from zlib import crc32

from . import seeding
from .services import modules


def main(endpoint):
    seeding.endpoint = endpoint
    seeds = modules("seed")
    after = {service: getattr(module, "AFTER", ()) for service, module in seeds.items()}
    for service in TopologicalSorter(after).static_order():
        make_ids_repeatable(endpoint, service)
        seeds[service].seed()


def make_ids_repeatable(endpoint, service):
    """What is made up follows from the service's name, and so does not change with another's seed."""
    number = crc32(service.encode())
    urlopen(Request(f"{endpoint}/moto-api/seed?a={number}", method="POST")).close()
    # boto3 makes up tokens, which some answers repeat.
    tokens = Random(number)
    uuid.uuid4 = lambda: uuid.UUID(int=tokens.getrandbits(128), version=4)


if __name__ == "__main__":
    if len(sys.argv) != 2 or urlparse(sys.argv[1]).hostname not in ("127.0.0.1", "localhost"):
        sys.exit("usage: python3 -m demo.seed ENDPOINT_URL, of an emulator on loopback")
    main(sys.argv[1])
