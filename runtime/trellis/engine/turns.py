"""Whose turn is next: deficit round robin on CPU time.

Each isolate has a thread of its own, so any number of turns may run at once; but beyond what the
processors can do they only wait for one another in the kernel, where a guild that always has
something to run gets as much as one that rarely has. So few turns are started at once, and an
isolate that used more CPU time than its share of a round sits out the next ones.

A turn that goes on for long no longer counts: its limits see to it, and the others go on beside it.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trellis.engine.slot import Slot

SHARE_SECS: Final = 0.001  # CPU time that an isolate may use in a round
LONGEST_DEBT_SECS: Final = 0.02  # an isolate sits out so many rounds at most
SHORT_TURN_SECS: Final = 0.003  # a turn that runs for longer no longer keeps others waiting


class TurnQueue:
    """The isolates that wait for a turn. `len` says how many."""

    def __init__(self) -> None:
        self._queue: deque[Slot] = deque()
        self._queued: set[int] = set()

    def __len__(self) -> int:
        return len(self._queue)

    def __contains__(self, isolate_id: int) -> bool:
        return isolate_id in self._queued

    def add(self, slot: Slot) -> None:
        """Puts an isolate at the end, unless it is there already."""
        if slot.isolate_id not in self._queued:
            self._queued.add(slot.isolate_id)
            self._queue.append(slot)

    def discard(self, slot: Slot) -> None:
        if slot.isolate_id in self._queued:
            self._queued.discard(slot.isolate_id)
            self._queue.remove(slot)

    def next(self) -> Slot | None:
        """The isolate whose turn it is, taken out; None when nobody waits.

        Who is in debt goes to the end, and its debt shrinks by a round's share; so this ends.
        """
        while self._queue:
            slot = self._queue.popleft()
            if slot.cpu_debt <= 0 or not self._queue:
                self._queued.discard(slot.isolate_id)
                return slot
            slot.cpu_debt -= SHARE_SECS
            self._queue.append(slot)
        return None


def charge(slot: Slot, cpu_us: int) -> None:
    """Counts a turn's CPU time, less the round's share of it, as its isolate's debt."""
    debt = slot.cpu_debt + cpu_us / 1e6 - SHARE_SECS
    slot.cpu_debt = min(max(debt, -SHARE_SECS), LONGEST_DEBT_SECS)
