"""Resolves names by the system's resolver, a thread for each name.

The loop's own threads are few, and Discord's names need them: a script that asks for names whose
servers never answer must not take them all. A lookup cannot be ended, so its thread may outlive
the request; it keeps its place until it ends, and the guild's other names wait.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from trellis.errors import OpError
from trellis.fetch.ports import Resolver

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Lookup = Callable[[str], Sequence[str]]

MAX_LOOKUPS: Final = 64
MAX_LOOKUPS_A_GUILD: Final = 4


def system_lookup(host: str) -> list[str]:
    """The addresses of a name, as the system has them; OSError where it has none."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


@dataclass(slots=True)
class _Places:
    """Where a guild's lookups run; `users` are those that run or wait."""

    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(MAX_LOOKUPS_A_GUILD))
    users: int = 0


class ThreadResolver(Resolver):
    """See the module. Args: lookup, what blocks until it has the addresses of a name."""

    def __init__(self, lookup: Lookup = system_lookup) -> None:
        self._lookup = lookup
        self._free = asyncio.Semaphore(MAX_LOOKUPS)
        self._guilds: dict[int, _Places] = {}

    @override
    async def resolve(self, guild_id: int, host: str) -> Sequence[str]:
        await self._enter(guild_id)
        loop = asyncio.get_running_loop()
        found: asyncio.Future[Sequence[str]] = loop.create_future()
        work = partial(self._run, loop, found, guild_id, host)
        threading.Thread(target=work, name="lookup", daemon=True).start()
        try:
            return await found
        except OSError as error:
            raise OpError(
                f"fetch: {host} has no address", code="unavailable", reason="dns"
            ) from error

    async def _enter(self, guild_id: int) -> None:
        places = self._guilds.setdefault(guild_id, _Places())
        places.users += 1
        try:
            await places.free.acquire()
        except BaseException:
            self._forget(guild_id)
            raise
        try:
            await self._free.acquire()
        except BaseException:
            places.free.release()
            self._forget(guild_id)
            raise

    def _forget(self, guild_id: int) -> None:
        places = self._guilds[guild_id]
        places.users -= 1
        if not places.users:
            del self._guilds[guild_id]

    def _run(
        self,
        loop: asyncio.AbstractEventLoop,
        found: asyncio.Future[Sequence[str]],
        guild_id: int,
        host: str,
    ) -> None:
        tell: Callable[[], None]
        try:
            tell = partial(self._done, found, guild_id, self._lookup(host), None)
        except (OSError, UnicodeError) as error:
            tell = partial(self._done, found, guild_id, (), OSError(str(error)))
        with contextlib.suppress(RuntimeError):  # the loop has ended before the lookup
            loop.call_soon_threadsafe(tell)

    def _done(
        self,
        found: asyncio.Future[Sequence[str]],
        guild_id: int,
        addresses: Sequence[str],
        error: OSError | None,
    ) -> None:
        self._free.release()
        self._guilds[guild_id].free.release()
        self._forget(guild_id)
        if found.done():
            return  # nobody waits for it any more
        if error is None:
            found.set_result(addresses)
        else:
            found.set_exception(error)
