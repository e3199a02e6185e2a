"""The demo's account: seeds that fill an emulator, and additions to that emulator, a folder a service."""
