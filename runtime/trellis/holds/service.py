"""Knows which guilds are held off, and writes what changes behind their backs."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Self

import structlog

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from trellis.guilds.ports import Held
    from trellis.holds.store import HoldStore

RETRY_SECS = 5.0

log = structlog.get_logger()

Sleep = Callable[[float], Awaitable[object]]


class HeldGuilds:
    """See the module (port Holds of the guilds package). Use it as a context manager.

    Args:
        store: where holds are kept.
        sleep: waits before the next try when the store fails.
    """

    def __init__(self, store: HoldStore, sleep: Sleep = asyncio.sleep) -> None:
        self._store = store
        self._sleep = sleep
        self._held: dict[int, Held] = {}
        self._changed: set[int] = set()
        self._bell = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._held = dict(await self._store.all())
        self._task = asyncio.create_task(self._write_forever(), name="holds")
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        try:
            await self.flush()
        except DependencyError as error:
            log.warning("holds.not_kept", guilds=len(self._changed), reason=error.message)

    def get(self, guild_id: int) -> Held | None:
        return self._held.get(guild_id)

    def put(self, guild_id: int, held: Held) -> None:
        self._held[guild_id] = held
        self._note(guild_id)

    def lift(self, guild_id: int) -> None:
        """The guild may run again, if it was held at all."""
        if self._held.pop(guild_id, None) is not None:
            self._note(guild_id)

    async def flush(self) -> None:
        """Writes what has changed. What cannot be written stays noted."""
        self._bell.clear()
        while self._changed:
            await self._write(next(iter(self._changed)))

    def _note(self, guild_id: int) -> None:
        self._changed.add(guild_id)
        self._bell.set()

    async def _write(self, guild_id: int) -> None:
        self._changed.discard(guild_id)  # before it is written: it may change again meanwhile
        try:
            await self._store.put(guild_id, self._held.get(guild_id))
        except (DependencyError, asyncio.CancelledError):
            self._note(guild_id)
            raise
        except Exception:
            log.exception("holds.lost", guild_id=guild_id)

    async def _write_forever(self) -> None:
        while True:
            await self._bell.wait()
            try:
                await self.flush()
            except DependencyError as error:
                log.warning("holds.not_kept", guilds=len(self._changed), reason=error.message)
                await self._sleep(RETRY_SECS)
