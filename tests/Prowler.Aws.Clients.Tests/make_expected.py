"""Makes what the tests expect of each service in sdk/services and Specimens/services, in one file a service and kind:
Wire/Cases and Endpoints/Vectors. The expectations are botocore's. Usage: python3 make_expected.py
"""
import json
import pathlib

import botocore.session

from Endpoints import make_vectors
from Wire import make_cases

HERE = pathlib.Path(__file__).parent


def main():
    session = botocore.session.get_session()
    for old in [*HERE.glob("Wire/Cases/*.json"), *HERE.glob("Endpoints/Vectors/*.json")]:
        old.unlink()
    folders = [HERE.parents[1] / "sdk" / "services", HERE / "Specimens" / "services"]
    for file in sorted(file for folder in folders for file in folder.glob("*.json")):
        wanted = json.loads(file.read_text())
        cases = make_cases.make(session, file.stem, wanted)
        vectors = make_vectors.make(session, file.stem, wanted)
        print(f"{file.stem}: {cases} operations, {vectors} endpoints")


main()
