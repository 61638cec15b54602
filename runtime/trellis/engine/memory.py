"""The worker process's resident memory, and whose turn it grew in.

V8's heap limit looks only after collections and only at the heap. What else a script can take
(buffers it hides from the prelude's count, memory that wasm code grows, one huge array) shows in
the process: an isolate in whose long turn the process grew by too much is ended. Where that may be
any of several, a worker process ends itself, and the host tries each of them alone.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.engine.slot import Slot

LOOK_SECS: Final = 0.05  # between two looks, while any turn is under way
UNCLEAR_MEMORY: Final = 3  # exit code of a worker that grew by too much in several turns at once


class MemoryWatch:
    """See the module. To be made before the process is contained: it opens a file.

    Attributes:
        growth_limit: bytes by which the process may grow during one turn.
    """

    def __init__(self) -> None:
        self.growth_limit = sys.maxsize
        self._page = os.sysconf("SC_PAGE_SIZE")
        self._statm = _open_statm()
        self._last = self._resident()
        self.look_at = 0.0

    def suspects(self, running: Iterable[Slot], now: float, *, ending: bool) -> list[Slot]:
        """The slots whose turns may be what the process grew by too much in; none while it has not.

        Of several long turns each sees what the others take, so that only the one that was there
        when most of it came can be told for sure. When there is more than one of those, nobody is
        named until the process has grown by twice as much: they may end meanwhile.

        Args:
            running: those with a turn under way.
            now: the time of the look.
            ending: V8 is ending an isolate, which may go on growing until then.
        """
        self.look_at = now + LOOK_SECS
        slots = list(running)
        if ending or any(slot.cut for slot in slots):
            return self._begin_again(slots)
        growth = self._growth(slots)
        most = max(growth.values(), default=0)
        if most <= self.growth_limit:
            return []
        may_be = [slot for slot, grown in growth.items() if grown > self.growth_limit / 2]
        return may_be if len(may_be) == 1 or most > 2 * self.growth_limit else []

    def _begin_again(self, slots: Iterable[Slot]) -> list[Slot]:
        """What is taken meanwhile is not theirs."""
        self._last = self._resident()
        for slot in slots:
            slot.resident_before = self._last
        return []

    def _growth(self, slots: Iterable[Slot]) -> dict[Slot, int]:
        """By how many bytes the process has grown since just before each turn began."""
        before, self._last = self._last, self._resident()
        for slot in slots:
            slot.resident_before = slot.resident_before or before
        return {slot: self._last - slot.resident_before for slot in slots}

    def close(self) -> None:
        if self._statm is not None:
            os.close(self._statm)
            self._statm = None

    def _resident(self) -> int:
        if self._statm is None:
            return 0
        return int(os.pread(self._statm, 128, 0).split()[1]) * self._page


def _open_statm() -> int | None:
    try:
        return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None  # not Linux, or /proc is hidden: the heap limit alone must do
