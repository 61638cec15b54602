"""Turns at Discord: within a budget, round robin over guilds, so many at a time for each.

Nothing here waits on its own: a caller waits for its turn, and turns are given when a request
ends, when one is asked for, or when the budget's timer fires.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.ports import Now


class TokenBucket:
    """At most `per_second` on average, and never more than a fifteenth of it at once.

    Rate plus burst is what one second may see: 45 and 3 keep within Discord's 50, also where the
    way there brings requests closer together than they set out.
    """

    def __init__(self, per_second: float, now: Now) -> None:
        self._per_second = per_second
        self._capacity = max(1.0, per_second / 15)
        self._tokens = self._capacity
        self._now = now
        self._filled_at = now()

    def take(self) -> float:
        """Takes a token and returns 0, or returns the seconds until there is one."""
        now = self._now()
        grown = (now - self._filled_at) * self._per_second
        self._tokens = min(self._capacity, self._tokens + grown)
        self._filled_at = now
        if self._tokens < 1:
            return (1 - self._tokens) / self._per_second
        self._tokens -= 1
        return 0.0


class _Handle(Protocol):
    def cancel(self) -> object: ...


class Timer(Protocol):
    """`call_later` of an event loop."""

    def __call__(self, delay: float, callback: Callable[[], None], /) -> _Handle: ...


def loop_timer(delay: float, callback: Callable[[], None], /) -> _Handle:
    return asyncio.get_running_loop().call_later(delay, callback)


@dataclass(slots=True)
class _Line:
    waiting: deque[asyncio.Future[None]] = field(default_factory=deque)
    running: int = 0
    in_ring: bool = False


class FairGate:
    """Gives turns.

    Args:
        at_once: turns a guild may hold at a time.
        may_wait: callers of a guild that may wait; more are refused.
        bucket: the budget all guilds share; None where there is none.
    """

    def __init__(
        self,
        *,
        at_once: int,
        may_wait: int,
        bucket: TokenBucket | None = None,
        timer: Timer = loop_timer,
    ) -> None:
        self._at_once = at_once
        self._may_wait = may_wait
        self._bucket = bucket
        self._timer = timer
        self._wake: _Handle | None = None
        self._lines: dict[int, _Line] = {}
        self._ring: deque[int] = deque()  # guilds that could take a turn now

    async def enter(self, guild_id: int) -> None:
        """Returns when it is the caller's turn; `leave` must follow."""
        line = self._lines.setdefault(guild_id, _Line())
        if len(line.waiting) >= self._may_wait:
            raise OpError(
                f"{self._may_wait} requests of this guild wait for Discord already",
                code="rate_limited",
                hint="await each request before the next",
                retryAfter=1.0,
            )
        turn = asyncio.get_running_loop().create_future()
        line.waiting.append(turn)
        self._enlist(guild_id, line)
        self._give_turns()
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave(guild_id)
            elif turn in line.waiting:
                line.waiting.remove(turn)
            raise

    def leave(self, guild_id: int) -> None:
        line = self._lines[guild_id]
        line.running -= 1
        self._enlist(guild_id, line)
        self._give_turns()
        if not line.running and not line.waiting and not line.in_ring:
            self._lines.pop(guild_id, None)

    def close(self) -> None:
        if self._wake is not None:
            self._wake.cancel()
            self._wake = None

    def _enlist(self, guild_id: int, line: _Line) -> None:
        if line.waiting and line.running < self._at_once and not line.in_ring:
            line.in_ring = True
            self._ring.append(guild_id)

    def _give_turns(self) -> None:
        while self._wake is None and self._ring:
            guild_id = self._ring[0]
            line = self._lines[guild_id]
            while line.waiting and line.waiting[0].done():
                line.waiting.popleft()  # its caller gave up
            if line.waiting and not self._may_go():
                return
            self._ring.popleft()
            line.in_ring = False
            if line.waiting:
                line.running += 1
                line.waiting.popleft().set_result(None)
                self._enlist(guild_id, line)
            elif not line.running:
                del self._lines[guild_id]

    def _may_go(self) -> bool:
        wait = self._bucket.take() if self._bucket is not None else 0.0
        if wait:
            self._wake = self._timer(wait, self._awake)
        return not wait

    def _awake(self) -> None:
        self._wake = None
        self._give_turns()
