"""Guilds on real V8 that make requests over real sockets, and servers to ask."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx
from typing_extensions import override

from harness import MemorySecrets, RecordingRegistrations, World
from trellis.config import FetchConfig
from trellis.fetch.lists import HostLists
from trellis.fetch.ops import FetchOps
from trellis.fetch.service import Fetcher
from trellis.secrets.hosts import parse_hosts
from trellis.secrets.placeholders import PATTERN, placeholder
from trellis.secrets.service import Revealed

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Collection, Sequence

KEY = b"k" * 32


@dataclass
class Asked:
    """A request as a server got it."""

    line: str
    headers: dict[str, str]
    body: bytes
    reader: asyncio.StreamReader

    async def hung_up(self) -> None:
        """Until whoever asked closes the connection."""
        await self.reader.read()


@dataclass
class Server:
    """Answers every request by `answer`, and remembers it; `gone` counts who hung up."""

    answer: Any
    asked: list[Asked] = field(default_factory=list)
    gone: int = 0
    tasks: set[asyncio.Task[Any]] = field(default_factory=set)
    port: int = 0

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def url(self) -> str:
        return f"http://{self.host}"

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self.tasks.add(task)
        try:
            # Cancelled at the end of a test: asyncio's own callback would call that an error.
            with contextlib.suppress(OSError, EOFError, asyncio.CancelledError):
                asked = await read_request(reader)
                await self._answer(asked, writer)
        finally:
            self.tasks.discard(task)
            with contextlib.suppress(OSError):
                writer.close()
                await writer.wait_closed()

    async def _answer(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        self.asked.append(asked)
        try:
            await self.answer(asked, writer)
            await writer.drain()
        finally:
            self.gone += 1


async def read_request(reader: asyncio.StreamReader) -> Asked:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (li.partition(": ") for li in lines if li)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Asked(first, headers, body, reader)


@contextlib.asynccontextmanager
async def serving(answer: Any, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    server = Server(answer)
    listener = await asyncio.start_server(server.handle, "127.0.0.1", 0, ssl=tls)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for task in (left := list(server.tasks)):
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)


def saying(body: bytes = b"hello", *headers: str, status: str = "200 OK") -> Any:
    async def answer(asked: Asked, writer: asyncio.StreamWriter) -> None:
        lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""]
        writer.write("\r\n".join(lines).encode() + body)

    return answer


async def silent(asked: Asked, writer: asyncio.StreamWriter) -> None:
    """A server that never answers, until whoever asked hangs up."""
    await asked.hung_up()


@dataclass
class Names:
    """A resolver that gives each answer once, the last one for ever."""

    answers: dict[str, list[Sequence[str]]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def resolve(self, guild_id: int, host: str) -> Sequence[str]:
        self.asked.append(host)
        left = self.answers.get(host, [[]])
        return left.pop(0) if len(left) > 1 else left[0]


@dataclass
class Secrets(MemorySecrets):
    """Secrets by guild and name: value and hosts (ports SecretValues and SecretNames)."""

    kept: dict[tuple[int, str], tuple[str, list[str]]] = field(default_factory=dict)
    pattern = PATTERN

    @override
    async def placeholders(self, guild_id: int) -> dict[str, str]:
        return {name: placeholder(KEY, guild_id, name) for of, name in self.kept if of == guild_id}

    async def behind(self, guild_id: int, found: Collection[bytes]) -> dict[bytes, Revealed]:
        names = await self.placeholders(guild_id)
        every = {
            text.encode(): Revealed(name, value, tuple(parse_hosts(hosts)))
            for name, text in names.items()
            for value, hosts in [self.kept[guild_id, name]]
        }
        return {text: secret for text, secret in every.items() if text in found}


@dataclass
class Metered:
    """Guild, bytes sent and bytes received of each request; `failed` counts the unanswered."""

    requests: list[tuple[int, int, int]] = field(default_factory=list)
    failed: int = 0

    def fetched(self, guild_id: int, sent_bytes: int, received_bytes: int, *, failed: bool) -> None:
        self.requests.append((guild_id, sent_bytes, received_bytes))
        self.failed += failed


@dataclass
class Lists:
    """Every guild's lists of hosts (port Lists)."""

    now: HostLists = field(default_factory=HostLists)

    def of(self, guild_id: int) -> HostLists:
        return self.now


@dataclass
class EndsRequests(RecordingRegistrations):
    """Tells the requests, too, when an isolate ends."""

    fetch: FetchOps = field(kw_only=True)

    @override
    def discarded(self, isolate_id: int) -> None:
        super().discarded(isolate_id)
        self.fetch.discarded(isolate_id)


@dataclass
class FetchWorld(World):
    """With the ops of `fetch`, which may reach this machine unless `fetch_config` forbids it."""

    fetch_config: FetchConfig = field(default_factory=lambda: FetchConfig(allow_private=True))
    secrets: Secrets = field(default_factory=Secrets)
    names: Names = field(default_factory=Names)
    meter: Metered = field(default_factory=Metered)
    lists: Lists = field(default_factory=Lists)

    @override
    def add_ops(self) -> None:
        super().add_ops()
        fetcher = Fetcher(
            self.fetch_config,
            resolver=self.names,
            secrets=self.secrets,
            meter=self.meter,
            tls=httpx.create_ssl_context(),
            lists=self.lists,
            clock=time.monotonic,
        )
        self.fetch = FetchOps(fetcher)
        self.fetch.register(self.table)
        self.registrations = EndsRequests(fetch=self.fetch)
