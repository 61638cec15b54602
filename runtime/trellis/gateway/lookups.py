"""What was found out, kept for a while; what several ask for at a time is looked for once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakValueDictionary

from trellis.gateway.bounded import BoundedMap

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable

    from trellis.gateway.ports import Now

V = TypeVar("V")

KNOWN_SECS = 600.0  # nothing changes its guild, but it can go
UNKNOWN_SECS = 60.0


class Lookups(Generic[V]):
    """What `find` gives for a key, also when that is nothing (None), which is kept shorter."""

    def __init__(self, now: Now, *, capacity: int = 10_000, known_secs: float = KNOWN_SECS) -> None:
        self._known_secs = known_secs
        self._found: BoundedMap[Hashable, tuple[V | None] | None] = BoundedMap(capacity, now)
        self._locks: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()

    async def get(self, key: Hashable, find: Callable[[], Awaitable[V | None]]) -> V | None:
        """What is kept, or else what `find` gives; nothing is kept of a `find` that raises."""
        kept = self._found.get(key, None)
        if kept is not None:
            return kept[0]
        lock = self._locks.setdefault(key, asyncio.Lock())
        async with lock:
            kept = self._found.get(key, None)
            if kept is None:
                kept = (await find(),)
                secs = UNKNOWN_SECS if kept[0] is None else self._known_secs
                self._found.put(key, kept, secs)
            return kept[0]

    def __len__(self) -> int:
        return len(self._found)
