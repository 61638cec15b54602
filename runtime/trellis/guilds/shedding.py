"""What a guild is told of the events that found its queue full."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Final

from trellis.guilds.ports import EventClass

if TYPE_CHECKING:
    from collections.abc import Callable

TELL_EVERY_SECS: Final = 60.0
NAMES: Final = {
    EventClass.INTERACTION: "interactions",
    EventClass.MESSAGE: "messages and member events",
    EventClass.OTHER: "others",
}


class Shed:
    """Counts them by class, and speaks at most once a minute.

    Args:
        capacity: events that may wait.
        clock: seconds that only grow.
    """

    def __init__(self, capacity: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._capacity = capacity
        self._clock = clock
        self._counts: Counter[EventClass] = Counter()
        self._quiet_until = 0.0

    def note(self, klass: EventClass) -> None:
        self._counts[klass] += 1

    def news(self) -> str | None:
        """What to tell the guild now, if anything; what was told is forgotten."""
        now = self._clock()
        if not self._counts or now < self._quiet_until:
            return None
        self._quiet_until = now + TELL_EVERY_SECS
        counts, self._counts = self._counts, Counter()
        kinds = ", ".join(f"{counts[kind]} {NAMES[kind]}" for kind in EventClass if counts[kind])
        return (
            f"{counts.total()} events were dropped, as too many waited"
            f" (at most {self._capacity} of a guild, fewer while all guilds have many): {kinds}"
        )
