"""An isolate's place in a worker's loop: what waits for it, and what its running turn may take."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.engine.isolate import Isolate

FULL_INBOX_BYTES = 4 << 20  # the rest waits for the next turn
STARVED = 0.5  # a turn that had less than this share of a processor
MOST_TIMES = 4  # its time on the wall clock, for such a turn
CANCEL_GRACE = 0.01  # seconds between cancelling a script and ending its isolate


@dataclass(slots=True)
class Allowance:
    """Wall-clock and CPU time that a turn may take, in ms; infinite where there is no limit."""

    wall_ms: float = 0.0
    cpu_ms: float = 0.0

    def widen(self, wall_ms: int, cpu_ms: int) -> None:
        """Allows what any one of the deliveries of a turn may take (0: no limit)."""
        self.wall_ms = max(self.wall_ms, wall_ms or math.inf)
        self.cpu_ms = max(self.cpu_ms, cpu_ms or math.inf)


@dataclass(eq=False, slots=True)
class Slot:
    """See the module. Times are of the monotonic clock, in seconds.

    Attributes:
        isolate: None until it is booted.
        inbox: items for the next turn.
        allowance: what the next turn may take.
        running: a turn is under way.
        taken: deliveries that the running turn took in.
        started_at: when the running turn began.
        wall_secs: how long the running turn may take.
        deadline: when the running turn must have ended.
        cpu_limit: CPU seconds of the isolate's thread at which the running turn must end.
        look_at: when to see whether the running turn goes on for too long.
        cut: why its script was told to stop, "" when it was not.
        wake_at: when its next timer is due; 0 is never.
        wakes: whether a timer is set, as the host was told.
        untold_us: CPU time that the host has not been told of.
        cpu_secs: CPU time of the isolate's thread at the end of its last turn.
        resident_before: bytes the process held when the turn was first looked at; 0 before.
        heap_is_old: it has run since its heap was measured.
        heap_looks: how often its heap was measured since garbage was last collected.
        look_at_heap_at: not before then.
        cpu_debt: CPU seconds that it used beyond its share.
        wants_collection, collecting: its prelude asked for a collection; one is under way, and
            nothing may run.
    """

    isolate_id: int
    isolate: Isolate | None = None
    inbox: deque[bytes] = field(default_factory=deque)
    allowance: Allowance = field(default_factory=Allowance)
    running: bool = False
    taken: int = 0
    started_at: float = 0.0
    wall_secs: float = math.inf
    deadline: float = math.inf
    cpu_limit: float = math.inf
    look_at: float = math.inf
    cut: str = ""
    wake_at: float = 0.0
    wakes: bool = False
    untold_us: int = 0
    cpu_secs: float = 0.0
    resident_before: int = 0
    heap_is_old: bool = False
    heap_looks: int = 0
    look_at_heap_at: float = 0.0
    cpu_debt: float = 0.0
    wants_collection: bool = False
    collecting: bool = False

    @property
    def is_idle(self) -> bool:
        """Whether a turn may begin."""
        return self.isolate is not None and not self.running and not self.collecting

    def start_turn(self, isolate: Isolate, now: float) -> None:
        """Hands the inbox over to the isolate and sets the limits of the turn."""
        items, allowed = self._take_items(), self.allowance
        if not self.inbox:
            self.allowance = Allowance()
        self.started_at = now
        self.wall_secs = allowed.wall_ms / 1000
        self.deadline = now + self.wall_secs
        self.cpu_limit = self.cpu_secs + allowed.cpu_ms / 1000
        # CPU time is never ahead of the wall clock: not to be looked at before it could be up.
        self.look_at = now + min(allowed.wall_ms, allowed.cpu_ms) / 1000
        self.taken, self.running, self.heap_is_old = len(items), True, True
        isolate.start_turn(b"[" + b",".join(items) + b"]")

    def _take_items(self) -> list[bytes]:
        """What waits, or as much of it as one turn should have to hold."""
        items: list[bytes] = []
        size = 0
        while self.inbox and size < FULL_INBOX_BYTES:
            items.append(self.inbox.popleft())
            size += len(items[-1])
        return items

    def end_turn(self, isolate: Isolate) -> int:
        """Notes that the turn ended; the CPU time it used, in microseconds."""
        self.running = False
        self.resident_before = 0
        used = self.cpu_of_turn_us(isolate)
        self.cpu_secs += used / 1e6
        return used

    def cpu_of_turn_us(self, isolate: Isolate) -> int:
        """The CPU time since the last turn ended, in microseconds."""
        return max(0, round((isolate.cpu_secs() - self.cpu_secs) * 1e6))

    def overstayed(self, isolate: Isolate, now: float) -> str:
        """Which limit the running turn has reached: "deadline", "cpu" or "" for none yet."""
        used_up = isolate.cpu_secs()
        if now >= self.deadline and not self._gets_longer(isolate, now):
            return "deadline"
        if used_up >= self.cpu_limit:
            return "cpu"
        self.look_at = min(self.deadline, now + self.cpu_limit - used_up)
        return ""

    def _gets_longer(self, isolate: Isolate, now: float) -> bool:
        """A turn that was kept waiting for a processor gets its time again, a few times at most."""
        since = now - self.started_at
        starved = isolate.tells_cpu_time and self.cpu_of_turn_us(isolate) < STARVED * since * 1e6
        if not starved or since >= MOST_TIMES * self.wall_secs:
            return False
        self.deadline = now + self.wall_secs
        return True

    def cut_off(self, isolate: Isolate, reason: str, now: float) -> None:
        """Tells the script to stop, and when to stop asking."""
        self.cut = reason
        self.look_at = now + CANCEL_GRACE
        isolate.cancel()
