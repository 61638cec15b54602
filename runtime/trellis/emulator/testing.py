"""An emulator for tests: a real server on a free port of 127.0.0.1, in the test's own loop."""

from __future__ import annotations

import contextlib
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from trellis.emulator.app import CONTROL_PREFIX, create_app
from trellis.emulator.gateway import gateway_url
from trellis.emulator.rest import API_PREFIX
from trellis.emulator.server import listen, serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.emulator.hub import Hub
    from trellis.emulator.settings import EmulatorSettings
    from trellis.emulator.state import World

CLIENT_TIMEOUT_SECS = 70  # above the longest long poll


@dataclass(frozen=True, slots=True)
class RunningEmulator:
    """Where it is.

    Attributes:
        rest_base: for `discord.api_base`.
        gateway_url: for `discord.gateway_url`.
        control: a client whose base URL is the control API: `await control.post("/guilds", ...)`.
        world: the state itself, for what no route shows.
        hub: the gateway's sessions; a test can open one without a socket.
    """

    url: str
    rest_base: str
    gateway_url: str
    control: httpx.AsyncClient
    world: World
    hub: Hub


@contextlib.asynccontextmanager
async def running_emulator(
    settings: EmulatorSettings | None = None,
) -> AsyncIterator[RunningEmulator]:
    """A served emulator; it and its client are closed at the end of the block."""
    with listen("127.0.0.1", 0) as listener:
        app = create_app(settings)
        async with serving(app, listener) as world:
            base = world.public_url
            async with plain_client(base + CONTROL_PREFIX) as control:
                hub: Hub = app.state.hub
                yield RunningEmulator(
                    base, base + API_PREFIX, gateway_url(world), control, world, hub
                )


def plain_client(base_url: str, **headers: str) -> httpx.AsyncClient:
    """A client for plain HTTP. It loads no certificates, which takes longer than most tests."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx.AsyncClient(
        base_url=base_url, headers=headers, verify=context, timeout=CLIENT_TIMEOUT_SECS
    )
