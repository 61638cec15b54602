"""The live end of one reader of a guild's log."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.logs.entry import LogEntry


class Inbox:
    """Lines that arrived since the reader last looked.

    A reader that is too slow loses its queue, not its place: `missed` tells it to read what it has
    not seen from the store.
    """

    def __init__(self, capacity: int) -> None:
        self._entries: deque[LogEntry] = deque()
        self._capacity = capacity
        self._news = asyncio.Event()
        self.missed = False
        self.closed = False

    def put(self, entry: LogEntry) -> None:
        if len(self._entries) >= self._capacity:
            self._entries.clear()
            self.missed = True
        if not self.missed:
            self._entries.append(entry)
        self._news.set()

    def close(self) -> None:
        self.closed = True
        self._news.set()

    async def wait(self) -> None:
        await self._news.wait()

    def take(self) -> list[LogEntry]:
        """What arrived; the reader looks at `missed` and `closed` after this."""
        self._news.clear()
        entries = list(self._entries)
        self._entries.clear()
        return entries
