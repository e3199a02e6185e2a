"""For what moto lacks."""


def adds(response):
    """Makes a function an operation of a service; moto finds it by its name."""

    def add(operation):
        if hasattr(response, operation.__name__):
            raise SystemExit(f"moto has {operation.__name__} by now: remove it from {operation.__module__}")
        setattr(response, operation.__name__, operation)
        return operation

    return add
