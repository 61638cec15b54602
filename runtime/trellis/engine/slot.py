"""An isolate's place in a worker's loop: what waits for it, and what its running turn may take."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.engine.isolate import Isolate

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
        cpu_debt: CPU seconds that it used beyond its share.
        wants_collection, collecting: its prelude asked for a collection; one is under way, and
            nothing may run.
    """

    isolate_id: int
    isolate: Isolate | None = None
    inbox: list[bytes] = field(default_factory=list)
    allowance: Allowance = field(default_factory=Allowance)
    running: bool = False
    taken: int = 0
    started_at: float = 0.0
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
    cpu_debt: float = 0.0
    wants_collection: bool = False
    collecting: bool = False

    @property
    def is_idle(self) -> bool:
        """Whether a turn may begin."""
        return self.isolate is not None and not self.running and not self.collecting

    def start_turn(self, isolate: Isolate, now: float) -> None:
        """Hands the inbox over to the isolate and sets the limits of the turn."""
        allowed, self.allowance = self.allowance, Allowance()
        self.started_at = now
        self.deadline = now + allowed.wall_ms / 1000
        self.cpu_limit = self.cpu_secs + allowed.cpu_ms / 1000
        # CPU time is never ahead of the wall clock: not to be looked at before it could be up.
        self.look_at = now + min(allowed.wall_ms, allowed.cpu_ms) / 1000
        self.taken, self.running, self.heap_is_old = len(self.inbox), True, True
        isolate.start_turn(b"[" + b",".join(self.inbox) + b"]")
        self.inbox.clear()

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
        if now >= self.deadline:
            return "deadline"
        used_up = isolate.cpu_secs()
        if used_up >= self.cpu_limit:
            return "cpu"
        self.look_at = min(self.deadline, now + self.cpu_limit - used_up)
        return ""

    def cut_off(self, isolate: Isolate, reason: str, now: float) -> None:
        """Tells the script to stop, and when to stop asking."""
        self.cut = reason
        self.look_at = now + CANCEL_GRACE
        isolate.cancel()
