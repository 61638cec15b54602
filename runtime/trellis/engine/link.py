"""One worker as the host sees it: what is on its way there, what it has not answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from typing_extensions import override

from trellis.engine.protocol import (
    Close,
    Deliver,
    Frames,
    Open,
    ProtocolError,
    Settings,
    ToHost,
    ToWorker,
    frame_parts,
    messages_to_host,
)
from trellis.engine.unread import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from trellis.engine.spawn import Running

FULL_DELIVERY_BYTES: Final = 1 << 20
ROOM_BYTES: Final = 4 << 20  # on the way to a worker, or before an isolate, when guilds keep theirs


class Limits(NamedTuple):
    """What a turn may take, in ms; 0 is no limit."""

    wall_ms: int
    cpu_ms: int

    def or_more(self, other: Limits) -> Limits:
        """The wider of the two, each for itself."""
        return Limits(_wider(self.wall_ms, other.wall_ms), _wider(self.cpu_ms, other.cpu_ms))


def _wider(one: int, other: int) -> int:
    return max(one, other) if one and other else 0


def _joined(items: list[bytes]) -> Iterator[bytes]:
    """All of them in order, as texts from which an isolate can take a few at a time."""
    part: list[bytes] = []
    size = 0
    for item in items:
        part.append(item)
        size += len(item)
        if size >= FULL_DELIVERY_BYTES:
            yield b",".join(part)
            part, size = [], 0
    if part:
        yield b",".join(part)


class Link(asyncio.Protocol):
    """The host's end of one worker's socket. A new one is made for each life of a worker.

    What is sent before the worker was started is kept for it.

    Args:
        settings: sent first.
        on_message: called with each message that arrived and was well-formed.
        on_room: called when the worker takes in again what it is sent.
    """

    def __init__(
        self,
        settings: Settings,
        on_message: Callable[[ToHost], None],
        on_room: Callable[[], None],
    ) -> None:
        self._running: Running | None = None
        self._on_message = on_message
        self._on_room = on_room
        self._due_bytes = 0
        self._socket_is_full = self._is_full = False
        self._frames = Frames()
        self._control: list[ToWorker] = [settings]
        self._due: dict[int, list[bytes]] = {}
        self._allowed: dict[int, Limits] = {}
        self._flush_is_due = False
        self._transport: asyncio.Transport | None = None
        self._loop = asyncio.get_running_loop()
        self.lost: asyncio.Future[str] = self._loop.create_future()
        self._unread = Unread(ROOM_BYTES)
        self._is_absolved = False
        self.is_condemned = False
        self.ending: set[int] = set()

    async def connect(self, running: Running) -> None:
        self._running = running
        await self._loop.create_connection(lambda: self, sock=running.socket)

    # --- to the worker -------------------------------------------------------------------------

    def open(self, isolate_id: int) -> None:
        self._control.append(Open(isolate_id))
        self._schedule_flush()

    def deliver(self, isolate_id: int, item: bytes, allowed: Limits) -> None:
        """Queues an inbox item; all that is queued in one pass of the loop goes in one frame."""
        self._due_bytes += len(item)
        self._is_full = self._is_full or self._due_bytes >= ROOM_BYTES
        items = self._due.get(isolate_id)
        if items is None:
            self._due[isolate_id] = [item]
            self._allowed[isolate_id] = allowed
            self._schedule_flush()
        else:
            items.append(item)
            if self._allowed[isolate_id] is not allowed:
                self._allowed[isolate_id] = self._allowed[isolate_id].or_more(allowed)

    def close(self, isolate_id: int) -> None:
        self.forget(isolate_id)
        self._control.append(Close(isolate_id))
        self._schedule_flush()

    def send(self, message: ToWorker) -> None:
        self._control.append(message)
        self._schedule_flush()

    def forget(self, isolate_id: int) -> None:
        """The isolate has ended: nothing there will be answered."""
        self._due.pop(isolate_id, None)
        self._unread.forget(isolate_id)

    def has_room(self, isolate_id: int) -> bool:
        """Whether worker and isolate take in what they are sent; all can be sent anyway."""
        return not self._is_full and isolate_id not in self._unread.crowded

    def is_quiet(self, isolate_id: int) -> bool:
        """Whether nothing that was delivered to this isolate waits for its turn to end."""
        return isolate_id not in self._due and isolate_id not in self._unread

    def resident_bytes(self) -> int:
        return self._running.resident_bytes() if self._running is not None else 0

    def kill(self) -> None:
        if self._running is not None:
            self._running.kill()

    def _schedule_flush(self) -> None:
        if not self._flush_is_due:
            self._flush_is_due = True
            self._loop.call_soon(self._flush)

    def _flush(self) -> None:
        if self._transport is None:
            return  # connection_made flushes
        self._flush_is_due = False
        messages, self._control = self._control, []
        due, self._due = self._due, {}
        for isolate_id, items in due.items():
            wall_ms, cpu_ms = self._allowed[isolate_id]
            for joined in _joined(items):
                messages.append(Deliver(isolate_id, joined, wall_ms, cpu_ms))
                self._unread.add(isolate_id, len(joined))
        if messages:
            self._transport.writelines(frame_parts(messages))
        self._due_bytes = 0
        self._see_room()

    @override
    def pause_writing(self) -> None:
        self._socket_is_full = self._is_full = True

    @override
    def resume_writing(self) -> None:
        self._socket_is_full = False
        if self._due_bytes < ROOM_BYTES:
            self._see_room()

    def _see_room(self) -> None:
        was_full, self._is_full = self._is_full, self._socket_is_full
        if was_full and not self._is_full:
            self._on_room()

    # --- from the worker -----------------------------------------------------------------------

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        stream = cast("asyncio.Transport", transport)
        stream.set_write_buffer_limits(high=ROOM_BYTES)
        self._transport = stream
        self._flush()

    @override
    def data_received(self, data: bytes) -> None:
        try:
            for body in self._frames.feed(data):
                for message in messages_to_host(body):
                    if self.is_condemned:
                        return
                    self._on_message(message)
        except ProtocolError as error:
            self.condemn(f"it sent what no worker sends: {error}")

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(str(exc) if exc else "it hung up")

    def suspects(self, isolates: Collection[int]) -> list[int]:
        """Those of its isolates that have a turn under way; none when it is known who did it."""
        if self._running is None or self._is_absolved:
            return []
        return self._running.board.noted_of(isolates)

    def absolve(self) -> None:
        """Whatever has a turn under way is not why this worker ends."""
        self._is_absolved = True
        self.ending.clear()

    def condemn(self, reason: str) -> None:
        """Gives the worker up: kills it and reports it lost for `reason`."""
        self.is_condemned = True
        self.kill()
        if self._transport is not None:
            self._transport.abort()
        if not self.lost.done():
            self.lost.set_result(reason)

    def answered(self, isolate_id: int, deliveries: int) -> bool:
        """A turn took in so many deliveries; whether there is room for the isolate only now."""
        had_room = self.has_room(isolate_id)
        self._unread.take(isolate_id, deliveries)
        return not had_room and self.has_room(isolate_id)
