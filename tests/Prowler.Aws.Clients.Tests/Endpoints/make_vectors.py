"""Makes vectors.json: what botocore's rules engine answers for each service's endpoint rules. Usage: python3 make_vectors.py"""
import itertools
import json
import pathlib

import botocore.endpoint_provider
import botocore.session
from botocore.exceptions import EndpointProviderError

HERE = pathlib.Path(__file__).parent
SERVICES = HERE.parents[2] / "sdk" / "services"
REGIONS = [
    "us-east-1", "us-west-2", "eu-west-3", "ap-southeast-7", "cn-north-1", "cn-northwest-1", "us-gov-west-1", "us-gov-east-1",
    "eusc-de-east-1", "us-iso-east-1", "us-isob-east-1", "eu-isoe-west-1", "us-isof-south-1", "mars-north-1",
]
S3CONTROL = [
    {"AccountId": "123456789012", "RequiresAccountId": True},
    {"AccountId": "123456789012", "RequiresAccountId": True, "AccessPointName": "my-point"},
    {"AccountId": "not a host label", "RequiresAccountId": True},
    {"RequiresAccountId": True},
    {},
    {"AccountId": "123456789012", "RequiresAccountId": True, "Bucket": "my-bucket"},
    {"AccountId": "123456789012", "RequiresAccountId": True, "OutpostId": "op-1"},
    {"AccountId": "123456789012", "RequiresAccountId": True,
     "AccessPointName": "arn:aws:s3-outposts:us-west-2:123456789012:outpost:op-01234567890123456:accesspoint:reports"},
]


def main():
    loader = botocore.session.get_session().get_component("data_loader")
    partitions = loader.load_data("partitions")
    vectors = []
    for file in sorted(SERVICES.glob("*.json")):
        service, version = json.loads(file.read_text())["model"].split("/")
        provider = botocore.endpoint_provider.EndpointProvider(
            loader.load_service_model(service, "endpoint-rule-set-1", version), partitions)
        extras = S3CONTROL if service == "s3control" else [{}]
        endpoints = [None, "https://example.com", "http://127.0.0.1:5000/base"]
        for region, fips, dual, endpoint, extra in itertools.product(REGIONS + [None], [False, True], [False, True], endpoints, extras):
            if endpoint and region not in ("us-east-1", "cn-north-1", None):
                continue
            parameters = {"UseFIPS": fips, "UseDualStack": dual, **extra}
            if region:
                parameters["Region"] = region
            if endpoint:
                parameters["Endpoint"] = endpoint
            vector = {"service": service, "parameters": parameters}
            try:
                answer = provider.resolve_endpoint(**parameters)
                schemes = answer.properties.get("authSchemes") or [{}]
                vector["url"] = answer.url
                for key in ("signingRegion", "signingName"):
                    if schemes[0].get(key):
                        vector[key] = schemes[0][key]
            except EndpointProviderError as e:
                vector["error"] = str(e)
            vectors.append(vector)
    (HERE / "vectors.json").write_text("[\n" + ",\n".join(json.dumps(v) for v in vectors) + "\n]\n")
    print(f"{len(vectors)} vectors")


main()
