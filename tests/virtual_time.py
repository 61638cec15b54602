"""Time that passes only when a test says so."""

from __future__ import annotations

import asyncio
import heapq
import itertools


class VirtualTime:
    """A clock and the sleep that goes with it."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self.now = now
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()

    def clock(self) -> float:
        return self.now

    async def sleep(self, secs: float) -> None:
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + secs, next(self._order), waking))
        await waking

    async def pass_by(self, secs: float) -> None:
        """Lets `secs` go by, and everything happen that waits for them."""
        await _settle()
        end = self.now + secs
        while self._sleepers and self._sleepers[0][0] <= end:
            until, _, waking = heapq.heappop(self._sleepers)
            self.now = max(self.now, until)
            if not waking.done():
                waking.set_result(None)
            await _settle()
        self.now = end

    async def jump(self, secs: float) -> None:
        """Lets `secs` go by at once, as when the machine was asleep."""
        await _settle()
        self.now += secs
        await self.pass_by(0)


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)
