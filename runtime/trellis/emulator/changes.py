"""Waiting for something to become true of the emulated Discord."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Changes:
    """Wakes whoever waits, each time anything changed."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._closed = False

    def notify(self) -> None:
        for future in self._waiting:
            if not future.done():
                future.set_result(None)

    def close(self) -> None:
        """Ends every wait, now and later, as if its time were up."""
        self._closed = True
        self.notify()

    async def until(self, probe: Callable[[], T | None], timeout_secs: float) -> T | None:
        """What `probe` finds as soon as it finds something; None when the time is up."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + timeout_secs
        while (found := probe()) is None and not self._closed and loop.time() < deadline:
            future: asyncio.Future[None] = loop.create_future()
            self._waiting.add(future)
            try:
                await asyncio.wait([future], timeout=deadline - loop.time())
            finally:
                self._waiting.discard(future)
                future.cancel()
        return found
