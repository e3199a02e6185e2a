"""Makes Cases/<service>.json: for every operation a request that sets every member, and a response that holds every member.

The expected forms are botocore's: its serializer says what the request looks like on the wire, its parser what the response means.
The response bodies are written here from the model, as the protocol's description has it, with members that the model
does not know sprinkled in. ../make_expected.py runs this.
"""
import base64
import datetime
import json
import pathlib

import botocore.parsers
import botocore.serialize

HERE = pathlib.Path(__file__).parent
DEPTH = 9


def value(shape, name, depth=0):
    """A value for a shape that says where it belongs, so that a mix-up shows."""
    if shape.type_name == "structure":
        if depth > DEPTH:
            return {}
        return {m: value(s, m, depth + 1) for m, s in shape.members.items()}
    if shape.type_name == "list":
        return [value(shape.member, f"{name}-{i}", depth + 1) for i in range(2 if depth < 3 else 1)]
    if shape.type_name == "map":
        keys = (getattr(shape.key, "enum", None) or ["key one", "key/two"])[:2]
        return {k: value(shape.value, k, depth + 1) for k in keys}
    if shape.type_name == "string":
        # A value that the model's list does not have must come through as well.
        return shape.enum[len(name) % len(shape.enum)] if getattr(shape, "enum", None) and len(name) % 3 else f"{name} <&> é"
    return {
        "boolean": len(name) % 2 == 0,
        "integer": len(name) * 1001,
        "long": len(name) * 10_000_000_001,
        "float": 0.25 + len(name),
        "double": 0.125 + len(name),
        "timestamp": datetime.datetime(2024, 2, 29, 12, 30, len(name) % 60, tzinfo=datetime.timezone.utc),
        "blob": f"{name} \x00\xff".encode("latin-1"),
    }[shape.type_name]


def text(shape, v, protocol):
    if shape.type_name == "timestamp":
        return v.strftime("%Y-%m-%dT%H:%M:%S.000Z") if protocol != "json" else v.timestamp()
    if shape.type_name == "blob":
        return base64.b64encode(v).decode()
    if protocol == "json":
        return v
    if shape.type_name == "boolean":
        return "true" if v else "false"
    return str(v).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xml(shape, v, name):
    if shape.type_name == "structure":
        inner = "<notInTheModel><deeper a='b'>x</deeper></notInTheModel>"
        for m, s in shape.members.items():
            inner += xml(s, v[m], s.serialization.get("name", m)) if m in v else ""
        return f"<{name}>{inner}</{name}>"
    if shape.type_name == "list":
        item = shape.member.serialization.get("name", "member")
        if shape.serialization.get("flattened"):
            return "".join(xml(shape.member, i, shape.member.serialization.get("name", name)) for i in v)
        return f"<{name}>" + "".join(xml(shape.member, i, item) for i in v) + f"</{name}>"
    if shape.type_name == "map":
        key, val = shape.key.serialization.get("name", "key"), shape.value.serialization.get("name", "value")
        entry = "entry" if not shape.serialization.get("flattened") else name
        entries = "".join(f"<{entry}>{xml(shape.key, k, key)}{xml(shape.value, i, val)}</{entry}>" for k, i in v.items())
        return entries if shape.serialization.get("flattened") else f"<{name}>{entries}</{name}>"
    return f"<{name}>{text(shape, v, 'xml')}</{name}>"


def to_json(shape, v):
    if shape.type_name == "structure":
        members = {s.serialization.get("name", m): to_json(s, v[m]) for m, s in shape.members.items() if m in v}
        return {"notInTheModel": {"deeper": [1, None]}, **members}
    if shape.type_name == "list":
        return [to_json(shape.member, i) for i in v]
    if shape.type_name == "map":
        return {k: to_json(shape.value, i) for k, i in v.items()}
    return text(shape, v, "json")


def response(operation, v, protocol):
    shape = operation.output_shape
    if protocol == "ec2":
        return xml(shape, v, operation.name + "Response").replace("><", "><requestId>id-1</requestId><", 1)
    if protocol == "query":
        result = xml(shape, v, operation.name + "Result") if shape else ""
        return f'<{operation.name}Response xmlns="{operation.metadata["xmlNamespace"]}">{result}' \
            f"<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></{operation.name}Response>"
    if protocol == "rest-xml":
        payload = shape.serialization.get("payload")
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + (
            xml(shape.members[payload], v[payload], payload) if payload else xml(shape, v, operation.name + "Result"))
    return json.dumps(to_json(shape, v))


def plain(v):
    if isinstance(v, dict):
        return {k: plain(i) for k, i in v.items() if k != "ResponseMetadata"}
    if isinstance(v, list):
        return [plain(i) for i in v]
    if isinstance(v, datetime.datetime):
        return {"$timestamp": v.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}
    if isinstance(v, bytes):
        return {"$blob": base64.b64encode(v).decode()}
    return v


def case(service, name):
    operation = service.operation_model(name)
    protocol = service.metadata["protocol"]
    inputs = value(operation.input_shape, name) if operation.input_shape else {}
    for member, shape in (operation.input_shape.members if operation.input_shape else {}).items():
        if shape.serialization.get("hostLabel"):
            inputs[member] = "123456789012"
    sent = botocore.serialize.create_serializer(protocol, include_validation=False).serialize_to_request(inputs, operation)
    body = sent["body"]
    full = value(operation.output_shape, name)
    answer = response(operation, full, protocol)
    parsed = botocore.parsers.create_parser(protocol).parse(
        {"status_code": 200, "headers": {}, "body": answer.encode()}, operation.output_shape)
    if plain(parsed) != plain(full):
        raise SystemExit(f"{name}: botocore does not read from the response what was written into it")
    return {
        "input": plain(inputs),
        "request": {
            "method": sent["method"],
            "path": sent["url_path"],
            "query": {k: str(v) for k, v in (sent["query_string"] or {}).items()},
            "headers": {k: v for k, v in sent["headers"].items() if k.lower() in ("x-amz-target", "content-type", "x-amz-account-id")},
            "form": {k: str(v) for k, v in body.items()} if isinstance(body, dict) else None,
            "json": json.loads(body) if isinstance(body, bytes) and body and protocol == "json" else None,
        },
        "response": answer,
        "output": plain(parsed),
    }


def make(session, name, wanted):
    """Writes Cases/<name>.json for the operations that a services file wants; returns how many there are."""
    service = session.get_service_model(*wanted["model"].split("/"))
    cases = {operation: case(service, operation) for operation in wanted["operations"]}
    lines = ",\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in cases.items())
    (HERE / "Cases" / f"{name}.json").write_text("{\n" + lines + "\n}\n")
    return len(cases)
