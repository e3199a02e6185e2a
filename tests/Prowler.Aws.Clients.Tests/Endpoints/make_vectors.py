"""Makes Vectors/<service>.json: what botocore's rules engine answers for a service's endpoint rules, over regions, settings and,
where Parameters/<service>.json lists any, sets of the rules' further parameters. ../make_expected.py runs this.
"""
import itertools
import json
import pathlib

import botocore.endpoint_provider
from botocore.exceptions import EndpointProviderError

HERE = pathlib.Path(__file__).parent
REGIONS = [
    "us-east-1", "us-west-2", "eu-west-3", "ap-southeast-7", "cn-north-1", "cn-northwest-1", "us-gov-west-1", "us-gov-east-1",
    "eusc-de-east-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1", "mars-north-1", None,
]
ENDPOINTS = [None, "https://example.com", "http://127.0.0.1:5000/base"]
REGIONS_OF_ENDPOINTS = ["us-east-1", "cn-north-1", None]


def make(session, name, wanted):
    """Writes Vectors/<name>.json; returns how many there are."""
    loader = session.get_component("data_loader")
    service, version = wanted["model"].split("/")
    rules = loader.load_service_model(service, "endpoint-rule-set-1", version)
    provider = botocore.endpoint_provider.EndpointProvider(rules, loader.load_data("partitions"))
    file = HERE / "Parameters" / f"{name}.json"
    further = json.loads(file.read_text()) if file.exists() else [{}]
    untried = set(rules["parameters"]) - {"Region", "UseFIPS", "UseDualStack", "Endpoint"} - {p for one in further for p in one}
    if untried:
        raise SystemExit(f"{name}: its endpoint rules ask for {', '.join(sorted(untried))}: write sets of values into {file}")

    vectors = []
    for region, fips, dual, endpoint, more in itertools.product(REGIONS, [False, True], [False, True], ENDPOINTS, further):
        if endpoint and region not in REGIONS_OF_ENDPOINTS:
            continue
        parameters = {"UseFIPS": fips, "UseDualStack": dual, **more}
        if region:
            parameters["Region"] = region
        if endpoint:
            parameters["Endpoint"] = endpoint
        vectors.append({"parameters": parameters, **answer(provider, parameters)})
    (HERE / "Vectors" / f"{name}.json").write_text("[\n" + ",\n".join(json.dumps(v) for v in vectors) + "\n]\n")
    return len(vectors)


def answer(provider, parameters):
    try:
        endpoint = provider.resolve_endpoint(**parameters)
    except EndpointProviderError as e:
        return {"error": str(e)}
    scheme = (endpoint.properties.get("authSchemes") or [{}])[0]
    return {"url": endpoint.url, **{key: scheme[key] for key in ("signingRegion", "signingName") if scheme.get(key)}}
