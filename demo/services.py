"""What a service brings is found in its folder: nothing lists the services."""

from importlib import import_module
from pathlib import Path


def modules(name):
    """The module of that name of each service that has one, by service."""
    services = sorted(path.parent.name for path in Path(__file__).parent.glob(f"*/{name}.py"))
    return {service: import_module(f"demo.{service}.{name}") for service in services}
