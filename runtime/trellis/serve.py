"""`trellis serve`: the API listens, the gateway connects, signals end both."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
from typing import TYPE_CHECKING, Final

import structlog
import uvicorn
from typing_extensions import override

from trellis.app import Application
from trellis.engine.slices import ask_for_short_slices
from trellis.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Generator

    from fastapi import FastAPI

    from trellis.config import ApiConfig, Config

BACKLOG: Final = 1024

log = structlog.get_logger()


class ApiServer(uvicorn.Server):
    """A server that leaves signals to whoever runs it."""

    def __init__(self, app: FastAPI, grace_secs: float) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                timeout_graceful_shutdown=max(1, int(grace_secs)),
            )
        )

    @override
    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


async def serve(config: Config) -> None:
    """Runs until SIGTERM or SIGINT, or until Discord refuses us for good.

    Raises:
        ConfigError, DependencyError: it cannot start, or cannot go on.
    """
    ask_for_short_slices()
    stop = _stop_signal()
    listener = listen(config.api)
    async with Application.open(config) as app:
        server = ApiServer(app.api, config.runtime.shutdown_grace_secs)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            host, port = listener.getsockname()[:2]
            log.info("serve.listening", url=f"http://{host}:{port}/api", workers=config.workers)
            await app.gateway.start()
            await _until(stop, app)
        finally:
            log.info("serve.stopping")
            app.stopping.set()
            server.should_exit = True
            await asyncio.gather(serving, app.drain(config.runtime.shutdown_grace_secs))


async def _until(stop: asyncio.Event, app: Application) -> None:
    """Until we are told to stop; whatever ends the gateway before that is raised."""
    stopped = asyncio.create_task(stop.wait())
    closed = asyncio.create_task(_watch_gateway(app))
    try:
        await asyncio.wait({stopped, closed}, return_when=asyncio.FIRST_COMPLETED)
        if closed.done():
            closed.result()
    finally:
        stopped.cancel()
        closed.cancel()
        await asyncio.gather(stopped, closed, return_exceptions=True)


async def _watch_gateway(app: Application) -> None:
    await app.gateway.ready()
    log.info("serve.ready", guilds=app.gateway.status().guilds)
    waking = asyncio.create_task(app.wake())
    try:
        await app.gateway.wait_closed()
    finally:
        waking.cancel()
        await asyncio.gather(waking, return_exceptions=True)


def listen(config: ApiConfig) -> socket.socket:
    """The API's socket; ConfigError `api.address_in_use` or `api.bad_address` when it cannot be."""
    family = socket.AF_INET6 if ":" in config.address else socket.AF_INET
    place = f"{config.address}:{config.port}"
    try:
        return socket.create_server((config.address, config.port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise ConfigError(
            f"the API cannot listen on {place}: {error.strerror or error}",
            code="api.cannot_listen",
            hint="set api.port (API_PORT) or api.address (API_ADDRESS) to one that is free",
        ) from error


def _stop_signal() -> asyncio.Event:
    """Set by the first SIGTERM or SIGINT; the second ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def on_signal(number: signal.Signals) -> None:
        stop.set()
        loop.remove_signal_handler(number)
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, on_signal, number)
    return stop
