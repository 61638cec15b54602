"""The worker process's resident memory, and whose turn it grew in.

V8's heap limit looks only after collections and only at the heap. What else a script can take
(buffers it hides from the prelude's count, memory that wasm code grows, one huge array) shows in
the process: an isolate in whose long turn the process grew by too much is ended.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.engine.slot import Slot

LOOK_SECS: Final = 0.05  # between two looks, while any turn is under way


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

    def culprit(self, running: Iterable[Slot], now: float) -> Slot | None:
        """The slot whose turn must end since the process has grown too much, None while it has not.

        Of several long turns it is the one that has used the most CPU time: memory that counts has
        been written to.
        """
        self.look_at = now + LOOK_SECS
        resident = self._resident()
        grown = []
        for slot in running:
            if not slot.resident_before:
                slot.resident_before = self._last
            elif resident - slot.resident_before > self.growth_limit and not slot.cut:
                grown.append(slot)
        self._last = resident
        return max(grown, key=_cpu_of_turn, default=None)

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


def _cpu_of_turn(slot: Slot) -> float:
    return slot.isolate.cpu_secs() - slot.cpu_secs if slot.isolate is not None else 0.0
