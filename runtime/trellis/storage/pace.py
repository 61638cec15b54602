"""How often each guild's script may have something asked of the database that all guilds share."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from trellis.errors import OpError

if TYPE_CHECKING:
    from collections.abc import Callable

BURST_SECS: Final = 10.0  # what a guild has saved up at most


class Pace:
    """So many calls a second on average, and what was saved up besides; a guild for itself.

    Args:
        what: the calls, for the message of a refusal.
        limit: the configuration key that says how many.
        per_sec: how many.
        clock: seconds; it may be set.
    """

    def __init__(self, what: str, limit: str, per_sec: int, clock: Callable[[], float]) -> None:
        self._what = what
        self._limit = limit
        self._per_sec = per_sec
        self._clock = clock
        self._guilds: dict[int, tuple[float, float]] = {}  # calls left, and when that was so

    def take(self, guild_id: int) -> None:
        """Counts a call.

        Raises:
            OpError: `rate_limited`, with `retryAfter` in seconds.
        """
        now, most = self._clock(), self._per_sec * BURST_SECS
        left, then = self._guilds.get(guild_id, (most, now))
        left = min(most, left + max(0.0, now - then) * self._per_sec)
        if left < 1:
            self._guilds[guild_id] = left, now
            raise OpError(
                f"the guild makes more than {self._per_sec} calls of {self._what} a second",
                code="rate_limited",
                retryAfter=math.ceil((1 - left) / self._per_sec * 1000) / 1000,
                limit=self._limit,
            )
        self._guilds[guild_id] = left - 1, now
