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
from typing import TYPE_CHECKING, Final, Protocol

from trellis.engine.board import Board
from trellis.engine.completions import Completions, best_completions
from trellis.engine.isolate import SEED_BYTES, BootSource, Isolate
from trellis.engine.keeper import Keeper
from trellis.engine.memory import UNCLEAR_MEMORY, MemoryWatch
from trellis.engine.protocol import (
    Close,
    Closed,
    Deliver,
    Ended,
    Fault,
    Frames,
    Heap,
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
    frames,
    messages_to_worker,
)
from trellis.engine.rehearsal import rehearse
from trellis.engine.slices import ask_for_short_slices
from trellis.engine.slot import Slot
from trellis.engine.turns import SHORT_TURN_SECS, TurnQueue, charge
from trellis.engine.v8 import V8

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_AROUND_SECS: Final = 1.0
IDLE_CPU_SECS: Final = 0.005  # more than this between turns is guild code that runs outside of one
HEAPS_A_LOOK: Final = 100
HEAP_AGE_SECS: Final = 300.0  # between two looks at one heap
HEAP_LOOKS: Final = 10  # before what they left behind is collected
AT_ONCE: Final = 4  # short turns that are under way together
UNTOLD_US: Final = 10_000  # CPU time of silent turns that the host may not know of yet
STUCK_AFTER: Final = 0.5  # seconds for V8 to end an isolate before the worker must die
_READ_BYTES: Final = 1 << 20


class Worker:
    """See the module. One instance a loop; `run` returns when the host hangs up or says stop."""

    def __init__(
        self, v8: V8, completions: Completions, board: Board, *, exit_when_stuck: bool
    ) -> None:
        self._v8 = v8
        self._completions = completions
        self._board = board
        self._exit_when_stuck = exit_when_stuck
        self._slots: dict[int, Slot] = {}
        self._by_fileno: dict[int, Slot] = {}
        self._turns = TurnQueue()
        self._now = 0.0
        self._running: dict[int, Slot] = {}
        self._sleeping: dict[int, Slot] = {}
        self._waiting: list[Slot] = []
        self._out: list[ToHost] = []
        self._left: list[int] = []  # isolates that were given up since the last flush
        self._memory = MemoryWatch()
        self._look_around_at = 0.0
        self._stopping = False

    def run(self, host: socket.socket, uncontained: tuple[str, ...] = ()) -> None:
        """Serves the host until it hangs up. Opens no file any more.

        Args:
            host: the socket.
            uncontained: what could not be given up, for the operator.
        """
        self._host = host
        self._frames = Frames()
        self._poll = select.epoll()
        self._poll.register(host.fileno(), select.EPOLLIN)
        try:
            self._out.append(Hello(self._v8.version, uncontained))
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
        self._memory.growth_limit = settings.growth_limit
        self._keeper = Keeper(
            self._make_isolate, self._furnish, settings.warm, settings.boot_ms / 1000
        )
        self._poll.register(self._keeper.fileno, select.EPOLLIN)
        for message in self._early:
            self._obey(message)
        while not self._stopping:
            for fileno, _ in self._poll.poll(self._patience()):
                self._on_readable(fileno)
            now = time.monotonic()
            self._wake_sleepers(now)
            self._now = now
            self._start_turns(now)
            self._enforce_limits(now)
            self._look_around(now)
            self._flush()

    def _make_isolate(self) -> Isolate:
        isolate = Isolate(self._v8, self._completions, self._settings.heap_limit)
        isolate.start_boot(BootSource(self._settings.boot_source))
        return isolate

    def _furnish(self, isolate: Isolate) -> None:
        isolate.start_furnishing(os.urandom(SEED_BYTES), self._settings.late)

    # --- what becomes readable ---------------------------------------------------------------

    def _on_readable(self, fileno: int) -> None:
        slot = self._by_fileno.get(fileno)
        if slot is not None:
            self._finish_turn(slot)
        elif fileno == self._host.fileno():
            self._receive()
        elif fileno == self._keeper.fileno:
            self._keeper.acknowledge()
            self._out.extend(Closed(isolate_id) for isolate_id in self._keeper.closed())
            self._resume_collected()
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
            case Deliver():
                self._accept(message)
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
            self._turns.add(slot)

    def _close(self, isolate_id: int) -> None:
        slot = self._slots.get(isolate_id)
        if slot is not None:
            self._forget(slot)
            self._end_isolate(slot)

    def _give_up(self, slot: Slot, reason: str, cpu_us: int = 0) -> None:
        """Ends an isolate that is of no more use, and says why."""
        cpu_us += slot.untold_us
        self._out.append(Ended(slot.isolate_id, reason, cpu_us, slot.running))
        self._forget(slot)
        self._end_isolate(slot)

    def _forget(self, slot: Slot) -> None:
        self._turns.discard(slot)
        self._left.append(slot.isolate_id)
        for table in (self._slots, self._running, self._sleeping):
            table.pop(slot.isolate_id, None)

    def _end_isolate(self, slot: Slot) -> None:
        isolate, slot.isolate = slot.isolate, None
        if isolate is not None:
            self._poll.unregister(isolate.done.fileno)
            del self._by_fileno[isolate.done.fileno]
            self._keeper.close(isolate, slot.isolate_id if slot.running else 0)

    # --- turns -------------------------------------------------------------------------------

    def _accept(self, message: Deliver) -> None:
        slot = self._slots.get(message.isolate_id)
        if slot is None:
            return  # it ended while the message was on its way; the host knows or soon will
        slot.inbox.append(message.items)
        slot.allowance.widen(message.wall_ms, message.cpu_ms)
        if slot.is_idle:
            self._turns.add(slot)

    def _resume_collected(self) -> None:
        for isolate_id in self._keeper.collected():
            slot = self._slots.get(isolate_id)
            if slot is not None:
                slot.collecting = False
                self._turns.add(slot)

    def _start_turns(self, now: float) -> None:
        """Starts turns, but few at once: the short ones that run now count, long ones do not."""
        free = AT_ONCE - sum(now - s.started_at < SHORT_TURN_SECS for s in self._running.values())
        while free > 0 and (slot := self._turns.next()) is not None:
            assert slot.isolate is not None  # noqa: S101  # only booted slots are queued
            if not slot.inbox:
                slot.allowance.widen(self._settings.wall_ms, self._settings.cpu_ms)
            self._board.begin(slot.isolate_id)
            slot.start_turn(slot.isolate, now)
            self._running[slot.isolate_id] = slot
            self._sleeping.pop(slot.isolate_id, None)
            free -= 1

    def _finish_turn(self, slot: Slot) -> None:
        assert slot.isolate is not None  # noqa: S101  # watched only while it is there
        outbox, broken = slot.isolate.finish_turn()
        cpu_us = slot.end_turn(slot.isolate)
        self._board.end(slot.isolate_id)
        charge(slot, cpu_us)
        self._running.pop(slot.isolate_id, None)
        if outbox is not None:
            self._pass_on(slot, outbox, cpu_us)
        if broken or slot.cut:
            self._give_up(slot, slot.cut or broken, 0 if outbox is not None else cpu_us)
        elif slot.wants_collection:
            slot.wants_collection, slot.collecting = False, True
            self._keeper.collect(slot.isolate, slot.isolate_id)
        elif slot.inbox:
            self._turns.add(slot)

    def _pass_on(self, slot: Slot, outbox: bytes, cpu_us: int) -> None:
        """Sends a turn's outbox on and sets the alarm that its first line asks for."""
        delay, _, messages = outbox.partition(b"\n")
        if delay.endswith(b"!"):
            delay = delay[:-1]
            slot.wants_collection = True
        wakes = delay.isdigit()  # "-1" is never; anything else would be the prelude's mistake
        if wakes:
            slot.wake_at = time.monotonic() + int(delay) / 1000
            self._sleeping[slot.isolate_id] = slot
        slot.untold_us += cpu_us
        # Of a timer's turn that says nothing the host hears only when it matters to it.
        if slot.taken or messages != b"[]" or wakes != slot.wakes or slot.untold_us > UNTOLD_US:
            turn = Turn(slot.isolate_id, messages, slot.taken, slot.untold_us, wakes)
            self._out.append(turn)
            slot.wakes, slot.untold_us = wakes, 0

    # --- the clock ---------------------------------------------------------------------------

    def _patience(self) -> float:
        """Seconds until something must be done even if nothing becomes readable."""
        moments = [slot.wake_at for slot in self._sleeping.values()]
        moments += [slot.look_at for slot in self._running.values()]
        if self._turns:
            # They wait for turns that are short yet: to end, or to become long.
            ages = [slot.started_at + SHORT_TURN_SECS for slot in self._running.values()]
            moments.append(min((at for at in ages if at > self._now), default=0.0))
        moments += [self._look_around_at, self._keeper.next_stuck(STUCK_AFTER)]
        if self._running:
            moments.append(self._memory.look_at)
        return max(0.0, min(moments) - time.monotonic())

    def _wake_sleepers(self, now: float) -> None:
        if not self._sleeping:
            return
        for slot in [s for s in self._sleeping.values() if s.wake_at <= now]:
            del self._sleeping[slot.isolate_id]
            if slot.is_idle:
                self._turns.add(slot)

    def _enforce_limits(self, now: float) -> None:
        for slot in [s for s in self._running.values() if s.look_at <= now]:
            assert slot.isolate is not None  # noqa: S101  # it runs
            if slot.cut:
                self._give_up(slot, slot.cut, slot.cpu_of_turn_us(slot.isolate))
            elif reason := slot.overstayed(slot.isolate, now):
                slot.cut_off(slot.isolate, reason, now)
        if self._running and now >= self._memory.look_at:
            self._end_what_grew(now)
        stuck = self._keeper.stuck(now, STUCK_AFTER)
        if stuck:
            self._out.extend(Ended(isolate_id, "stuck") for isolate_id in stuck)
            self._stopping = self._exit_when_stuck

    def _end_what_grew(self, now: float) -> None:
        """Ends the turn that took too much memory, or the process when it may be any of several.

        A thread cannot end its process: there it is the one that used the most CPU time.
        """
        ending = self._keeper.is_ending
        suspects = self._memory.suspects(self._running.values(), now, ending=ending)
        if len(suspects) > 1 and self._exit_when_stuck:
            os._exit(UNCLEAR_MEMORY)  # the board names them
        for slot in sorted(suspects, key=_cpu_of_turn)[-1:]:
            assert slot.isolate is not None  # noqa: S101  # it runs
            slot.cut_off(slot.isolate, "memory", now)

    def _look_around(self, now: float) -> None:
        """Once a second: code that runs outside of turns gets one with limits; heaps are measured.

        Guild code runs in turns only, but V8 may resolve a promise of its own accord.
        """
        if now < self._look_around_at:
            return
        self._look_around_at = now + LOOK_AROUND_SECS
        idle = [s for s in self._slots.values() if s.is_idle]
        for slot in idle:
            if slot.isolate is not None and slot.isolate.cpu_secs() - slot.cpu_secs > IDLE_CPU_SECS:
                self._turns.add(slot)
        old = [s for s in idle if s.heap_is_old and s.look_at_heap_at <= now]
        for slot in old[:HEAPS_A_LOOK]:
            self._measure_heap(slot, now)

    def _measure_heap(self, slot: Slot, now: float) -> None:
        """Seldom: each time leaves some 100 KB behind, which V8 takes for old and lets lie."""
        if slot.isolate is None or slot.isolate_id in self._turns:
            return
        slot.heap_is_old, slot.look_at_heap_at = False, now + HEAP_AGE_SECS
        self._out.append(Heap(slot.isolate_id, slot.isolate.heap_used()))
        slot.heap_looks += 1
        if slot.heap_looks >= HEAP_LOOKS:
            slot.heap_looks, slot.collecting = 0, True
            self._keeper.collect(slot.isolate, slot.isolate_id)

    # --- out ---------------------------------------------------------------------------------

    def _flush(self) -> None:
        if self._out:
            for part in frames(self._out):
                self._host.sendall(part)
            self._out.clear()
        # Not before the host is told: V8 may end the process of an isolate that is being ended.
        for isolate_id in self._left:
            self._board.end(isolate_id)
        self._left.clear()

    def _shut_down(self) -> None:
        for slot in list(self._slots.values()):
            self._forget(slot)
            self._end_isolate(slot)
        if hasattr(self, "_keeper"):
            self._keeper.shut_down(wait=not self._exit_when_stuck)
        self._memory.close()
        self._poll.close()


def _cpu_of_turn(slot: Slot) -> int:
    return slot.cpu_of_turn_us(slot.isolate) if slot.isolate is not None else 0


class Serving(Protocol):
    def run(self, host: socket.socket, uncontained: tuple[str, ...]) -> None: ...


def prepared(board: Board) -> Worker:
    """A worker for a process of its own, with everything loaded that it will ever need."""
    v8, completions = V8(), best_completions()
    v8.seed_with(os.urandom)
    rehearse(v8, completions)
    return Worker(v8, completions, board, exit_when_stuck=True)


def main(prepare: Callable[[Board], Serving] = prepared) -> None:
    """A worker process. Its arguments are its socket's descriptor, its orders, its board's.

    Args:
        prepare: makes what serves the host. Only here can files be opened.
    """
    from trellis.engine.containment.orders import Orders  # noqa: PLC0415  # not for threads
    from trellis.engine.containment.process import contain, enter, leave  # noqa: PLC0415

    host, board = socket.socket(fileno=int(sys.argv[1])), Board(int(sys.argv[3]))
    enter(host.fileno())
    ask_for_short_slices()  # before there are other threads: they inherit it
    try:
        serving = prepare(board)
        serving.run(host, contain(Orders.decoded(sys.argv[2])))
    except Exception:  # noqa: BLE001  # the host logs it: nobody else can
        with contextlib.suppress(OSError):
            host.sendall(frame([Fault(traceback.format_exc()[-4000:])]))
    leave()


if __name__ == "__main__":
    main()
