"""One isolate: its boot, its turns, its end. It knows V8 and bytes, not guilds.

A turn is two tasks posted together on the isolate's own thread: `deliver` hands the inbox over (the
payload travels as the call's `this`, so nothing is compiled), `collect` runs after V8's microtask
checkpoint and returns the outbox. Nothing here waits.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.engine.threads import cpu_clock
from trellis.engine.v8 import Handle, Kind, TaskId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.engine.completions import Completion, Completions
    from trellis.engine.v8 import V8, Context, Value

MAX_OUTBOX_BYTES = 16 << 20
SEED_BYTES = 32  # as `prelude/furniture.ts` expects it

_FINISH_BOOT = b"""
;(() => {
  const bridge = globalThis.__trellisBridge;
  delete globalThis.__trellisBridge;
  delete globalThis.__trellis;
  return bridge;
})()
//# sourceURL=trellis.js
"""


@dataclass(frozen=True, slots=True)
class BootSource:
    """What every isolate runs first: the limits, the prelude and the SDK, as one text.

    `late` is what the prelude evaluates a section of once a script uses something of it.
    """

    text: bytes
    late: bytes = b""

    @classmethod
    def of(cls, prelude: str, sdk: str, late: str, limits: Mapping[str, int]) -> BootSource:
        """The sources under the limits that the prelude keeps (`prelude/limits.ts`)."""
        literal = ", ".join(f"{name}: {limit}" for name, limit in limits.items())
        strict = f"'use strict'; globalThis.__trellisLimits = {{ {literal} }};\n"
        text = (strict + prelude + "\n" + sdk).encode() + _FINISH_BOOT
        return cls(text, late.encode())


class Isolate:
    """A V8 isolate and the two completions through which its results arrive.

    Args:
        v8: the engine.
        completions: where results arrive; `done.fileno` is the descriptor to watch.
        heap_limit: bytes of JavaScript heap.

    Making one blocks for some 2 ms.
    """

    def __init__(self, v8: V8, completions: Completions, heap_limit: int) -> None:
        self._v8 = v8
        threads = v8.threads.not_pythons()
        self._context: Context = v8.open(completions.callback)
        self._clock = _clock_of_one(v8.threads.not_pythons() - threads)
        self._delivered: Completion = completions.make()
        self.done: Completion = completions.make()
        self._bridge = self._nothing = Handle(0)
        self._task = TaskId(0)
        v8.limit_heap(self._context, heap_limit)

    def start_boot(self, source: BootSource) -> None:
        """Queues the boot; `done` becomes readable when it ended."""
        self._evaluate(b"[]", self._delivered)
        self._task = self._evaluate(source.text, self.done)

    def finish_boot(self) -> str | None:
        """None when the isolate can be furnished, otherwise what went wrong."""
        nothing, bridge = self._delivered.take(), self.done.take()
        if nothing is None or bridge is None:
            return "the boot gave no result"
        value = self._v8.read(bridge)
        self._nothing, self._bridge = nothing, bridge
        if value.kind is Kind.FUNCTION:
            return None
        return value.data.decode("utf-8", "replace") or value.kind.name.lower()

    def start_furnishing(self, seed: bytes, late: bytes) -> None:
        """Queues what a booted isolate must have before its first turn; `done` tells its end.

        Args:
            seed: randomness of this isolate's own, `SEED_BYTES` of it; never another's.
            late: source that the prelude evaluates when it is needed.
        """
        this = self._v8.string(self._context, seed.hex().encode() + late)
        self._task = self._v8.call(self._context, self._bridge, this, self._nothing, self.done.id)
        self._v8.release(self._context, this)

    def finish_furnishing(self) -> str | None:
        """None when the isolate is ready for turns, otherwise what went wrong."""
        value = self._take(self.done)
        if value is not None and value.kind is Kind.UNDEFINED:
            return None
        return "the prelude did not take its furniture"

    def start_turn(self, inbox: bytes) -> None:
        """Queues a turn that delivers `inbox`, a JSON array; `done` becomes readable at its end."""
        v8, context = self._v8, self._context
        this = v8.string(context, inbox)
        self._task = v8.call(context, self._bridge, this, self._nothing, self._delivered.id)
        v8.release(context, this)
        v8.call(context, self._bridge, self._nothing, self._nothing, self.done.id)

    def finish_turn(self) -> tuple[bytes | None, str]:
        """The outbox, and why the isolate is of no more use ("" when it is fine)."""
        delivered, collected = self._take(self._delivered), self._take(self.done)
        reason = _broken(delivered) or _broken(collected)
        if self._v8.heap_limit_reached(self._context):
            reason = "memory"  # a microtask that was ended for it leaves no other trace
        outbox = collected.data if collected and collected.kind is Kind.STRING else None
        if outbox is None and not reason:
            reason = "outbox"
        return outbox, reason

    @property
    def tells_cpu_time(self) -> bool:
        """Whether the system tells it."""
        return self._clock is not None

    def cpu_secs(self) -> float:
        """CPU time that the isolate's thread has used; 0 where the system does not tell."""
        return time.clock_gettime(self._clock) if self._clock is not None else 0.0

    def heap_used(self) -> int:
        """Bytes of JavaScript heap in use; not while a turn is under way."""
        return self._v8.heap_used(self._context)

    def collect(self) -> None:
        """Asks V8 to collect garbage; not while a turn is under way."""
        self._v8.collect(self._context)

    def cancel(self) -> None:
        """Ends the script of the running turn, unless it runs in a microtask."""
        self._v8.cancel(self._context, self._task)

    def close(self) -> None:
        """Ends the isolate whatever it is doing; may block for as long as V8 takes."""
        self._v8.close(self._context)
        self._delivered.close()
        self.done.close()

    def _evaluate(self, code: bytes, completion: Completion) -> TaskId:
        text = self._v8.string(self._context, code)
        task = self._v8.evaluate(self._context, text, completion.id)
        self._v8.release(self._context, text)
        return task

    def _take(self, completion: Completion) -> Value | None:
        handle = completion.take()
        if handle is None:
            return None
        value = self._v8.read(handle, MAX_OUTBOX_BYTES)
        self._v8.release(self._context, handle)
        return value


def _clock_of_one(started: set[int]) -> int | None:
    """The CPU clock of the one thread that was started; None when it cannot be told apart."""
    if len(started) != 1:
        return None
    [tid] = started
    return cpu_clock(tid)


def _broken(value: Value | None) -> str:
    if value is None:
        return "outbox"
    if value.kind in {Kind.TERMINATED, Kind.TIMEOUT}:
        return "deadline"
    return "" if value.kind in {Kind.UNDEFINED, Kind.STRING} else "outbox"
