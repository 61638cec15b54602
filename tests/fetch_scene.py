"""A guild whose requests go over real sockets, without its script."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpcore
import httpx
import pytest

from fetch_harness import (
    Lists,
    Metered,
    Names,
    Secrets,
    saying,
)
from trellis.config import FetchConfig
from trellis.errors import LimitError, OpError, PlatformError
from trellis.fetch.messages import FetchAnswer, FetchRequest
from trellis.fetch.service import Fetcher

if TYPE_CHECKING:
    import ssl

GUILD = 11


def redirecting(location: str, status: str = "302 Found") -> Any:
    return saying(b"", f"Location: {location}", status=status)


@dataclass
class Redirected(httpcore.AsyncNetworkBackend):
    """Connects to this machine whatever the address, and notes the address."""

    port: int
    asked: list[tuple[str, int]] = field(default_factory=list)

    async def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> Any:
        self.asked.append((host, port))
        return await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self.port, **more)


@dataclass
class World:
    fetcher: Fetcher
    names: Names
    secrets: Secrets
    meter: Metered
    lists: Lists

    async def get(self, url: str, **request: Any) -> FetchAnswer:
        if "headers" in request:
            request["headers"] = tuple(request["headers"].items())
        return await self.fetcher.fetch(GUILD, FetchRequest(url, **request))

    async def refusal(self, url: str, **request: Any) -> PlatformError:
        with pytest.raises((OpError, LimitError)) as caught:
            await self.get(url, **request)
        return caught.value


def world(
    network: httpcore.AsyncNetworkBackend | None = None,
    tls: ssl.SSLContext | None = None,
    *,
    private: bool = True,
    **config: Any,
) -> World:
    names, secrets, meter, lists = Names(), Secrets(), Metered(), Lists()
    fetcher = Fetcher(
        FetchConfig(allow_private=private, **config),
        resolver=names,
        secrets=secrets,
        meter=meter,
        tls=tls or httpx.create_ssl_context(),
        lists=lists,
        clock=time.monotonic,
        network=network,
    )
    return World(fetcher, names, secrets, meter, lists)
