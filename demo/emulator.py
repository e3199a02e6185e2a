"""moto_server with a clock that stands still, and with what the emulator.py of each service adds or answers better.

Usage: python3 -m demo.emulator, and the arguments of moto_server

The additions remember what they are told, and check nothing.
"""

from . import clock
from .seeding import NOW
from .services import modules

if __name__ == "__main__":
    clock.stop(NOW)
    import moto.core.responses
    from moto.server import main

    # An id a request would use up the numbers from which ids are made, and errors of S3 repeat it.
    moto.core.responses.gen_amzn_requestid_long = lambda headers: "request-id"
    modules("emulator")
    main()
