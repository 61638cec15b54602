"""Knows which guilds are held off, and writes what changes behind their backs."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

from trellis.storage.write_behind import Sleep, WriteBehind

if TYPE_CHECKING:
    from types import TracebackType

    from trellis.guilds.ports import Held
    from trellis.holds.store import HoldStore


class HeldGuilds:
    """See the module (port Holds of the guilds package). Use it as a context manager.

    Args:
        store: where holds are kept.
        sleep: waits before the next try when the store fails.
    """

    def __init__(self, store: HoldStore, sleep: Sleep = asyncio.sleep) -> None:
        self._store = store
        self._held: dict[int, Held] = {}
        self._writer = WriteBehind("holds", self._write, sleep)

    async def __aenter__(self) -> Self:
        self._held = dict(await self._store.all())
        await self._writer.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._writer.__aexit__(kind, error, trace)

    def get(self, guild_id: int) -> Held | None:
        return self._held.get(guild_id)

    def count(self) -> int:
        """How many are held off."""
        return len(self._held)

    def put(self, guild_id: int, held: Held) -> None:
        self._held[guild_id] = held
        self._writer.note(guild_id)

    def lift(self, guild_id: int) -> None:
        """The guild may run again, if it was held at all."""
        if self._held.pop(guild_id, None) is not None:
            self._writer.note(guild_id)

    async def flush(self) -> None:
        """Writes what has changed. What cannot be written stays noted."""
        await self._writer.flush()

    async def _write(self, guild_id: int) -> None:
        await self._store.put(guild_id, self._held.get(guild_id))
