"""How many events an isolate is given at once.

All that waits for a guild goes in one turn, and a turn has one limit of CPU time. So that a burst
of events, each well within the limit, does not pass it together, an isolate is given few at first,
more while turns are cheap, and fewer when one was dear.
"""

from __future__ import annotations

from typing import Final

FEW: Final = 16
MOST: Final = 512


class Pace:
    """See the module. `width` is how many events may be under way.

    Args:
        limit_ms: CPU time that a turn may take; 0 is no limit.
    """

    __slots__ = ("_cheap_us", "_dear_us", "width")

    def __init__(self, limit_ms: int) -> None:
        limit_us = limit_ms * 1000 or float("inf")
        self._cheap_us = limit_us / 8
        self._dear_us = limit_us / 2
        self.width = FEW

    def turn_ended(self, cpu_us: int, in_flight: int) -> bool:
        """Learns what a turn took; whether the isolate may now be given more than before.

        Args:
            cpu_us: CPU time of the turn.
            in_flight: events that were under way in it.
        """
        if cpu_us > self._dear_us:
            self.width = max(1, self.width // 2)
        elif cpu_us < self._cheap_us and self.width <= in_flight and self.width < MOST:
            self.width *= 2
            return True
        return False
