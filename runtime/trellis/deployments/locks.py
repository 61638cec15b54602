"""A lock for each guild."""

from __future__ import annotations

import asyncio
from weakref import WeakValueDictionary


class GuildLocks:
    """Locks that exist while somebody holds one or waits for it."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def of(self, guild_id: int) -> asyncio.Lock:
        lock = self._locks.get(guild_id)
        if lock is None:
            lock = self._locks[guild_id] = asyncio.Lock()
        return lock
