"""A worker: one loop over the isolates it owns and the socket to the host.

The same `Worker.run` serves a process of its own and a thread of the host. It holds no secret
and decides nothing about guilds: it delivers, collects, wakes and ends isolates, and tells.

Everything that may block in V8 runs on helper threads (opening and closing isolates), so that one
guild's isolate never delays another's turn.
"""

from __future__ import annotations

import contextlib
import os
import select
import socket
import sys
import time
import traceback
from dataclasses import dataclass, field
from typing import Final

from trellis.engine.completions import Completions, best_completions
from trellis.engine.isolate import BootSource, Isolate
from trellis.engine.keeper import Keeper
from trellis.engine.protocol import (
    Close,
    Deliver,
    Ended,
    Fault,
    Frames,
    Hello,
    Open,
    Ping,
    Pong,
    Settings,
    Stop,
    ToHost,
    ToWorker,
    Turn,
    frame,
    messages_to_worker,
)
from trellis.engine.v8 import V8

CANCEL_GRACE: Final = 0.01  # seconds between cancelling a script and ending its isolate
STUCK_AFTER: Final = 0.5  # seconds for V8 to end an isolate before the worker must die
_READ_BYTES: Final = 1 << 20


@dataclass(eq=False, slots=True)
class Slot:
    """An isolate's place in the loop.

    Attributes:
        isolate: None until it is booted.
        inbox: items for the next turn, and how many deliveries brought them.
        running: a turn is under way.
        deadline: when the running turn must have ended; 0 is never.
        cancelled: its script was told to stop.
        wake_at: when its next timer is due; 0 is never.
    """

    isolate_id: int
    isolate: Isolate | None = None
    inbox: list[bytes] = field(default_factory=list)
    turn_ms: int = 0
    running: bool = False
    taken: int = 0
    deadline: float = 0.0
    cancelled: bool = False
    wake_at: float = 0.0


class Worker:
    """See the module. One instance a loop; `run` returns when the host hangs up or says stop."""

    def __init__(self, v8: V8, completions: Completions, *, exit_when_stuck: bool) -> None:
        self._v8 = v8
        self._completions = completions
        self._exit_when_stuck = exit_when_stuck
        self._slots: dict[int, Slot] = {}
        self._by_fileno: dict[int, Slot] = {}
        self._runnable: dict[int, Slot] = {}
        self._running: dict[int, Slot] = {}
        self._sleeping: dict[int, Slot] = {}
        self._waiting: list[Slot] = []
        self._out: list[ToHost] = []
        self._stopping = False

    def run(self, host: socket.socket) -> None:
        """Serves the host until it hangs up."""
        self._host = host
        self._frames = Frames()
        self._poll = select.epoll()
        self._poll.register(host.fileno(), select.EPOLLIN)
        try:
            self._out.append(Hello(self._v8.version))
            self._flush()
            settings = self._first_message()
            if settings is not None:
                self._serve(settings)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the host went away: nothing is left to serve
        finally:
            self._shut_down()

    def _serve(self, settings: Settings) -> None:
        self._settings = settings
        if settings.cpu >= 0:
            os.sched_setaffinity(0, {settings.cpu})  # the threads that are made later inherit it
        self._keeper = Keeper(self._make_isolate, settings.warm, settings.boot_ms / 1000)
        self._poll.register(self._keeper.fileno, select.EPOLLIN)
        for message in self._early:
            self._obey(message)
        while not self._stopping:
            for fileno, _ in self._poll.poll(self._patience()):
                self._on_readable(fileno)
            now = time.monotonic()
            self._wake_sleepers(now)
            self._start_turns(now)
            self._enforce_deadlines(now)
            self._flush()

    def _make_isolate(self) -> Isolate:
        isolate = Isolate(self._v8, self._completions, self._settings.heap_limit)
        isolate.start_boot(BootSource(self._settings.boot_source))
        return isolate

    # --- what becomes readable ---------------------------------------------------------------

    def _on_readable(self, fileno: int) -> None:
        slot = self._by_fileno.get(fileno)
        if slot is not None:
            self._finish_turn(slot)
        elif fileno == self._host.fileno():
            self._receive()
        elif fileno == self._keeper.fileno:
            self._keeper.acknowledge()
            self._fill_slots()

    def _first_message(self) -> Settings | None:
        messages: list[ToWorker] = []
        while not messages and not self._stopping:
            messages = self._read()
        if not messages:
            return None
        first, *rest = messages
        if not isinstance(first, Settings):
            raise TypeError("the host must send its settings first")
        self._early = rest
        return first

    def _receive(self) -> None:
        for message in self._read():
            self._obey(message)

    def _read(self) -> list[ToWorker]:
        data = self._host.recv(_READ_BYTES)
        if not data:
            self._stopping = True
        return [m for body in self._frames.feed(data) for m in messages_to_worker(body)]

    def _obey(self, message: ToWorker) -> None:
        match message:
            case Deliver(isolate_id, items, turn_ms):
                self._accept(isolate_id, items, turn_ms)
            case Open(isolate_id):
                self._open(isolate_id)
            case Close(isolate_id):
                self._close(isolate_id)
            case Ping(nonce):
                self._out.append(Pong(nonce))
            case Stop() | Settings():
                self._stopping = True

    # --- isolates come and go ----------------------------------------------------------------

    def _open(self, isolate_id: int) -> None:
        slot = self._slots[isolate_id] = Slot(isolate_id)
        self._waiting.append(slot)
        self._keeper.want(len(self._waiting))
        self._fill_slots()

    def _fill_slots(self) -> None:
        """Gives booted isolates to the slots that wait for one, first come, first served."""
        while self._waiting:
            booted = self._keeper.take()
            if booted is None:
                break
            slot = self._waiting.pop(0)
            if slot.isolate_id not in self._slots:
                self._keeper.close(booted.isolate)
            elif booted.error:
                self._give_up(slot, f"boot: {booted.error}"[:2000])
                self._keeper.close(booted.isolate)
            else:
                self._occupy(slot, booted.isolate)
        self._keeper.want(len(self._waiting))

    def _occupy(self, slot: Slot, isolate: Isolate) -> None:
        slot.isolate = isolate
        self._by_fileno[isolate.done.fileno] = slot
        self._poll.register(isolate.done.fileno, select.EPOLLIN)
        if slot.inbox:
            self._runnable[slot.isolate_id] = slot

    def _close(self, isolate_id: int) -> None:
        slot = self._slots.get(isolate_id)
        if slot is not None:
            self._forget(slot)
            self._end_isolate(slot)

    def _give_up(self, slot: Slot, reason: str) -> None:
        """Ends an isolate that is of no more use, and says why."""
        self._out.append(Ended(slot.isolate_id, reason))
        self._forget(slot)
        self._end_isolate(slot)

    def _forget(self, slot: Slot) -> None:
        for table in (self._slots, self._runnable, self._running, self._sleeping):
            table.pop(slot.isolate_id, None)

    def _end_isolate(self, slot: Slot) -> None:
        isolate, slot.isolate = slot.isolate, None
        if isolate is not None:
            self._poll.unregister(isolate.done.fileno)
            del self._by_fileno[isolate.done.fileno]
            self._keeper.close(isolate, slot.isolate_id if slot.running else 0)

    # --- turns -------------------------------------------------------------------------------

    def _accept(self, isolate_id: int, items: bytes, turn_ms: int) -> None:
        slot = self._slots.get(isolate_id)
        if slot is None:
            return  # it ended while the message was on its way; the host knows or soon will
        slot.inbox.append(items)
        slot.turn_ms = max(slot.turn_ms, turn_ms or sys.maxsize)
        if slot.isolate is not None and not slot.running:
            self._runnable[isolate_id] = slot

    def _start_turns(self, now: float) -> None:
        for slot in self._runnable.values():
            self._start_turn(slot, now)
        self._runnable.clear()

    def _start_turn(self, slot: Slot, now: float) -> None:
        assert slot.isolate is not None  # noqa: S101  # only booted slots are runnable
        allowed = slot.turn_ms or self._settings.turn_ms
        slot.deadline = now + allowed / 1000 if 0 < allowed < sys.maxsize else 0.0
        slot.taken, slot.turn_ms, slot.running = len(slot.inbox), 0, True
        self._running[slot.isolate_id] = slot
        self._sleeping.pop(slot.isolate_id, None)
        slot.isolate.start_turn(b"[" + b",".join(slot.inbox) + b"]")
        slot.inbox.clear()

    def _finish_turn(self, slot: Slot) -> None:
        assert slot.isolate is not None  # noqa: S101  # its descriptor is watched only while it is there
        outbox, broken = slot.isolate.finish_turn()
        slot.running = False
        self._running.pop(slot.isolate_id, None)
        if outbox is not None:
            self._pass_on(slot, outbox)
        if broken or slot.cancelled:
            self._give_up(slot, broken or "deadline")
        elif slot.inbox:
            self._runnable[slot.isolate_id] = slot

    def _pass_on(self, slot: Slot, outbox: bytes) -> None:
        """Sends a turn's outbox on and sets the alarm that its first line asks for."""
        delay, _, messages = outbox.partition(b"\n")
        if delay != b"-1":
            slot.wake_at = time.monotonic() + int(delay) / 1000
            self._sleeping[slot.isolate_id] = slot
        if slot.taken or messages != b"[]":
            self._out.append(Turn(slot.isolate_id, messages, slot.taken))

    # --- the clock ---------------------------------------------------------------------------

    def _patience(self) -> float:
        """Seconds until something must be done even if nothing becomes readable; -1 is for ever."""
        moments = [slot.wake_at for slot in self._sleeping.values()]
        moments += [slot.deadline for slot in self._running.values() if slot.deadline]
        stuck = self._keeper.next_stuck(STUCK_AFTER)
        if stuck:
            moments.append(stuck)
        if self._runnable:
            return 0.0
        return max(0.0, min(moments) - time.monotonic()) if moments else -1.0

    def _wake_sleepers(self, now: float) -> None:
        if not self._sleeping:
            return
        for slot in [s for s in self._sleeping.values() if s.wake_at <= now]:
            del self._sleeping[slot.isolate_id]
            self._runnable[slot.isolate_id] = slot

    def _enforce_deadlines(self, now: float) -> None:
        for slot in [s for s in self._running.values() if s.deadline and s.deadline <= now]:
            if slot.cancelled:
                self._give_up(slot, "deadline")
            else:
                assert slot.isolate is not None  # noqa: S101  # it runs
                slot.cancelled = True
                slot.deadline = now + CANCEL_GRACE
                slot.isolate.cancel()
        stuck = self._keeper.stuck(now, STUCK_AFTER)
        if stuck:
            self._out.extend(Ended(isolate_id, "stuck") for isolate_id in stuck)
            self._stopping = self._exit_when_stuck

    # --- out ---------------------------------------------------------------------------------

    def _flush(self) -> None:
        if self._out:
            self._host.sendall(frame(self._out))
            self._out.clear()

    def _shut_down(self) -> None:
        for slot in list(self._slots.values()):
            self._forget(slot)
            self._end_isolate(slot)
        if hasattr(self, "_keeper"):
            self._keeper.shut_down(wait=not self._exit_when_stuck)
        self._poll.close()


def main() -> None:
    """A worker process. Its one argument is the descriptor of its socket."""
    from trellis.engine import sandbox  # noqa: PLC0415  # a thread worker has no use for it

    host = socket.socket(fileno=int(sys.argv[1]))
    sandbox.enter(host.fileno())
    try:
        Worker(V8(), best_completions(), exit_when_stuck=True).run(host)
    except Exception:  # noqa: BLE001  # the host logs it: nobody else can
        with contextlib.suppress(OSError):
            host.sendall(frame([Fault(traceback.format_exc()[-4000:])]))
    sandbox.leave()


if __name__ == "__main__":
    main()
