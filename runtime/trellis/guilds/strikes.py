"""How often a guild had to be stopped lately, and what follows from it."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

STRIKES: Final = 3
WINDOW_SECS: Final = 600.0
PAUSES_SECS: Final = (0.0, 1.0)  # after the first strike, after the second


class Strikes:
    """The strikes of one guild.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._times: deque[float] = deque()
        self._not_before = 0.0

    def add(self, reason: str) -> str | None:
        """Counts one. Answers why the guild must be held off now; None: it may be loaded again."""
        now = self._clock()
        self._times.append(now)
        while self._times[0] <= now - WINDOW_SECS:
            self._times.popleft()
        count = len(self._times)
        if count >= STRIKES:
            return f"it was stopped {count} times in ten minutes, the last time because {reason}"
        self._not_before = now + PAUSES_SECS[count - 1]
        return None

    def pause(self) -> float:
        """Seconds until the guild may be loaded again."""
        return max(0.0, self._not_before - self._clock())

    def forget(self) -> None:
        self._times.clear()
        self._not_before = 0.0
