"""Serving the emulator with uvicorn, from the command line or inside a test's loop."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import sys
from typing import TYPE_CHECKING

import uvicorn
import uvloop
from typing_extensions import override

from trellis.emulator.app import CONTROL_PREFIX, create_app
from trellis.emulator.gateway import gateway_url
from trellis.emulator.rest import API_PREFIX

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator

    from fastapi import FastAPI

    from trellis.emulator.settings import EmulatorSettings
    from trellis.emulator.state import World

GRACE_SECS = 1
_STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class EmulatorServer(uvicorn.Server):
    """Says when it is ready, and ends long polls when it stops."""

    def __init__(self, app: FastAPI, *, signals: bool) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                lifespan="off",
                ws="websockets-sansio",
                ws_per_message_deflate=False,
                timeout_graceful_shutdown=GRACE_SECS,
            )
        )
        self.ready = asyncio.Event()
        self.stop = asyncio.Event()  # heeded at once where there are no signals to look for
        self._signals = signals
        self._world: World = app.state.world

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        """What it caught is not raised again, as uvicorn does: to be stopped is no failure."""
        numbers = _STOP_SIGNALS if self._signals else ()
        before = {number: signal.signal(number, self.handle_exit) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @override
    async def main_loop(self) -> None:
        if self._signals:
            await super().main_loop()
            return
        await self.on_tick(0)
        await self.stop.wait()

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._world.changes.close()
        await super().shutdown(sockets)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family)
    # What it accepts inherits this. asyncio sets it only where a socket names its protocol, which
    # these do not; without it an answer waits 40 ms for the client's acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def url_of(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:  # noqa: S104  # everywhere includes here
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextlib.asynccontextmanager
async def serving(app: FastAPI, listener: socket.socket) -> AsyncIterator[World]:
    """Serves in the running loop until the block ends."""
    world: World = app.state.world
    world.public_url = world.public_url or url_of(listener)
    server = EmulatorServer(app, signals=False)
    task = asyncio.create_task(server.serve([listener]))
    try:
        await server.ready.wait()
        yield world
    finally:
        server.stop.set()
        await task


def run(host: str, port: int, settings: EmulatorSettings | None = None) -> None:
    """Serves until a signal; prints one line with the URLs first."""
    app = create_app(settings)
    world: World = app.state.world
    with listen(host, port) as listener:
        world.public_url = world.public_url or url_of(listener)
        sys.stdout.write(banner(world) + "\n")
        sys.stdout.flush()
        server = EmulatorServer(app, signals=True)
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            runner.run(server.serve([listener]))


def banner(world: World) -> str:
    base = world.public_url
    return (
        f"emulator ready: REST {base}{API_PREFIX} gateway {gateway_url(world)} "
        f"control {base}{CONTROL_PREFIX}"
    )
