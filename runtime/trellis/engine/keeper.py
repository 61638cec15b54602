"""The threads that do what may block in V8: opening isolates ahead of need, and ending them.

One thread opens and boots isolates so that some are always warm. Ending an isolate whose script
runs gets a thread of its own, since V8 may never come back from it; the others share one.
"""

from __future__ import annotations

import contextlib
import math
import os
import queue
import select
import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.engine.isolate import Isolate

REFILL_DELAY: Final = 0.02  # seconds before an isolate that nobody waits for is opened


@dataclass(frozen=True, slots=True)
class Booted:
    """An isolate that was booted, or failed to with `error`."""

    isolate: Isolate
    error: str = ""


class Keeper:
    """See the module. `fileno` becomes readable when an isolate was booted or ended.

    Args:
        make: opens an isolate and starts its boot.
        furnish: starts to give a booted isolate what it needs before its first turn.
        warm: how many booted isolates to keep ready.
        boot_secs: how long a boot may take; 0 is for ever.
    """

    def __init__(
        self,
        make: Callable[[], Isolate],
        furnish: Callable[[Isolate], None],
        warm: int,
        boot_secs: float,
    ) -> None:
        self._make = make
        self._furnish = furnish
        self._warm = warm
        self._boot_secs = boot_secs or None
        self._ready: deque[Booted] = deque()
        self._waiting = 0
        self._news = threading.Condition()
        self._stopping = False
        self._ending: dict[int, float] = {}
        self._closed: deque[int] = deque()
        self._collected: deque[int] = deque()
        self._quiet_work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self.fileno, self._signal = os.pipe()
        os.set_blocking(self.fileno, False)
        self._opener = threading.Thread(target=self._open_isolates, daemon=True)
        self._closer = threading.Thread(target=self._do_quiet_work, daemon=True)
        self._opener.start()
        self._closer.start()

    def want(self, waiting: int) -> None:
        """Says how many isolates are waited for, beside those that are kept warm."""
        with self._news:
            self._waiting = waiting
            self._news.notify()

    def take(self) -> Booted | None:
        """A booted isolate, None when none is ready yet."""
        try:
            booted = self._ready.popleft()
        except IndexError:
            return None
        with self._news:
            self._news.notify()
        return booted

    def acknowledge(self) -> None:
        """Clears `fileno` until there is news again."""
        os.read(self.fileno, 4096)

    def close(self, isolate: Isolate, running_id: int = 0) -> None:
        """Ends an isolate; `running_id` is its id when a script may be running in it."""
        if not running_id:
            self._quiet_work.put(isolate.close)
            return
        self._ending[running_id] = time.monotonic()
        threading.Thread(target=self._end, args=(isolate, running_id), daemon=True).start()

    def collect(self, isolate: Isolate, isolate_id: int) -> None:
        """Collects an isolate's garbage; until `collected` names it, nothing may run in it."""
        self._quiet_work.put(lambda: self._collect(isolate, isolate_id))

    def collected(self) -> list[int]:
        """The isolates whose garbage was collected since the last call."""
        return [self._collected.popleft() for _ in range(len(self._collected))]

    def closed(self) -> list[int]:
        """The running isolates that were ended since the last call."""
        return [self._closed.popleft() for _ in range(len(self._closed))]

    @property
    def is_ending(self) -> bool:
        """Whether V8 is ending an isolate whose script runs."""
        return bool(self._ending)

    def next_stuck(self, patience: float) -> float:
        """When the oldest ending isolate will count as stuck; infinite when none is ending."""
        return min(self._ending.values(), default=math.inf) + patience

    def stuck(self, now: float, patience: float) -> list[int]:
        """The isolates that V8 has not ended in `patience` seconds; each is named once."""
        late = [i for i, since in list(self._ending.items()) if now - since >= patience]
        for isolate_id in late:
            self._ending.pop(isolate_id, None)
        return late

    def shut_down(self, *, wait: bool) -> None:
        """Ends the threads and the isolates kept warm; `wait` until they are gone."""
        with self._news:
            self._stopping = True
            self._news.notify()
        if wait:
            self._opener.join()
        while self._ready:
            self._quiet_work.put(self._ready.popleft().isolate.close)
        self._quiet_work.put(None)
        if wait:
            self._closer.join()
            os.close(self.fileno)
            os.close(self._signal)

    def _open_isolates(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._stopping or self._has_room())
                if not self._is_awaited():
                    # Whoever took the last one is starting up on it: not in its way.
                    self._news.wait_for(self._is_awaited, timeout=REFILL_DELAY)
                if self._stopping:
                    return
            self._ready.append(self._boot())
            os.write(self._signal, b"+")

    def _has_room(self) -> bool:
        return len(self._ready) < self._waiting + self._warm

    def _is_awaited(self) -> bool:
        return self._stopping or len(self._ready) < self._waiting

    def _boot(self) -> Booted:
        isolate = self._make()
        error = self._waited_for(isolate) or isolate.finish_boot()
        if error is None:
            self._furnish(isolate)
            error = self._waited_for(isolate) or isolate.finish_furnishing()
        return Booted(isolate, error or "")

    def _waited_for(self, isolate: Isolate) -> str | None:
        """None when what the isolate was told to do has ended."""
        poll = select.poll()
        poll.register(isolate.done.fileno, select.POLLIN)
        patience = None if self._boot_secs is None else self._boot_secs * 1000
        return None if poll.poll(patience) else "it took too long"

    def _do_quiet_work(self) -> None:
        """One after another: a collection that is under way is over before its isolate closes."""
        while (work := self._quiet_work.get()) is not None:
            work()

    def _collect(self, isolate: Isolate, isolate_id: int) -> None:
        isolate.collect()
        self._collected.append(isolate_id)
        os.write(self._signal, b"~")

    def _end(self, isolate: Isolate, running_id: int) -> None:
        isolate.close()
        if self._ending.pop(running_id, None) is not None:
            self._closed.append(running_id)
            with contextlib.suppress(OSError):  # V8 took longer than the loop lived
                os.write(self._signal, b"-")
