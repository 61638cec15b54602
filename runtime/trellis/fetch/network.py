"""Connections of one request: resolved, checked and opened in one step.

The name is looked up once, its addresses are checked, and what is connected to is one of those
very addresses, as a number: there is no second lookup that could answer otherwise. A redirect is
another connection, and so checked like the first.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any, Final

import httpcore
from typing_extensions import override

from trellis.errors import LimitError, OpError
from trellis.fetch.addresses import parse_address

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable

    from trellis.fetch.addresses import Address
    from trellis.fetch.ports import Resolver
    from trellis.fetch.rules import Gate

MAX_ADDRESSES: Final = 4  # of a host that are tried
CONNECT_SECS: Final = 8.0
TRY_SECS: Final = 2.5  # for an address, where there is another
READ_BYTES: Final = 16_384  # at a time: what is made of it may not hold the loop up
MAX_HEAD_BYTES: Final = 65_536  # before a response's body begins


class Traffic:
    """Counts what goes over a request's connections, and bounds what is read.

    Attributes:
        room: bytes that may be read yet.
    """

    def __init__(self) -> None:
        self.sent = 0
        self.received = 0
        self.room = MAX_HEAD_BYTES

    def read(self, count: int) -> None:
        self.received += count
        self.room -= count
        if self.room < 0:
            raise LimitError("fetch: the response is too large", limit="fetch.max_response_bytes")


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """See the module.

    Args:
        guild_id: whose request it is.
        gate: which addresses it may reach.
        traffic: counts.
    """

    def __init__(
        self,
        guild_id: int,
        gate: Gate,
        resolver: Resolver,
        traffic: Traffic,
        inner: httpcore.AsyncNetworkBackend,
    ) -> None:
        self._guild_id = guild_id
        self._gate = gate
        self._resolver = resolver
        self._traffic = traffic
        self._inner = inner

    @override
    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        addresses = self._gate.usable(host, port, await self._addresses(host))[:MAX_ADDRESSES]
        for address in addresses[:-1]:
            with contextlib.suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return await self._connect(host, address, port, TRY_SECS)
        return await self._connect(host, addresses[-1], port, CONNECT_SECS)

    async def _addresses(self, host: str) -> list[Address]:
        literal = parse_address(host)
        if literal is not None:
            return [literal]
        found = [parse_address(text) for text in await self._resolver.resolve(self._guild_id, host)]
        addresses = [address for address in found if address is not None]
        if not addresses:
            raise OpError(f"fetch: {host} has no address", code="unavailable", reason="dns")
        return addresses

    async def _connect(
        self, host: str, address: Address, port: int, seconds: float
    ) -> GuardedStream:
        stream = await self._inner.connect_tcp(str(address), port, timeout=seconds)
        if not self._gate.allow_private and _leads_home(stream):
            await stream.aclose()
            raise OpError(f"fetch: {host} may not be asked: it is this machine", code="forbidden")
        return GuardedStream(stream, self._traffic)


def _leads_home(stream: httpcore.AsyncNetworkStream) -> bool:
    """Whether both ends are the same machine: its public address leads to what it runs itself."""
    near, far = stream.get_extra_info("client_addr"), stream.get_extra_info("server_addr")
    return bool(near) and bool(far) and near[0] == far[0]


class GuardedStream(httpcore.AsyncNetworkStream):
    """A connection that counts what goes over it and reads a little at a time."""

    def __init__(self, inner: httpcore.AsyncNetworkStream, traffic: Traffic) -> None:
        self._inner = inner
        self._traffic = traffic

    @override
    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        await asyncio.sleep(0)  # what has arrived already is read without a pause
        data = await self._inner.read(min(max_bytes, READ_BYTES), timeout)
        self._traffic.read(len(data))
        return data

    @override
    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._inner.write(buffer, timeout)
        self._traffic.sent += len(buffer)

    @override
    async def aclose(self) -> None:
        await self._inner.aclose()

    @override
    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._inner.start_tls(ssl_context, server_hostname, CONNECT_SECS)
        return GuardedStream(stream, self._traffic)

    @override
    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
