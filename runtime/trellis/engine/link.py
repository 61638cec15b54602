"""One worker as the host sees it: what is on its way there, what it has not answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, NamedTuple

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

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.engine.spawn import Running


class Limits(NamedTuple):
    """What a turn may take, in ms; 0 is no limit."""

    wall_ms: int
    cpu_ms: int

    def or_more(self, other: Limits) -> Limits:
        """The wider of the two, each for itself."""
        return Limits(_wider(self.wall_ms, other.wall_ms), _wider(self.cpu_ms, other.cpu_ms))


def _wider(one: int, other: int) -> int:
    return max(one, other) if one and other else 0


class Link(asyncio.Protocol):
    """The host's end of one worker's socket. A new one is made for each life of a worker.

    What is sent before the worker was started is kept for it.

    Args:
        settings: sent first.
        on_message: called with each message that arrived and was well-formed.
    """

    def __init__(self, settings: Settings, on_message: Callable[[ToHost], None]) -> None:
        self._running: Running | None = None
        self._on_message = on_message
        self._frames = Frames()
        self._control: list[ToWorker] = [settings]
        self._due: dict[int, list[bytes]] = {}
        self._allowed: dict[int, Limits] = {}
        self._flush_is_due = False
        self._transport: asyncio.Transport | None = None
        self._loop = asyncio.get_running_loop()
        self.lost: asyncio.Future[str] = self._loop.create_future()
        self.unanswered: dict[int, int] = {}
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
        self._due.pop(isolate_id, None)
        self.unanswered.pop(isolate_id, None)
        self._control.append(Close(isolate_id))
        self._schedule_flush()

    def send(self, message: ToWorker) -> None:
        self._control.append(message)
        self._schedule_flush()

    def is_quiet(self, isolate_id: int) -> bool:
        """Whether nothing that was delivered to this isolate waits for its turn to end."""
        return isolate_id not in self._due and isolate_id not in self.unanswered

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
        messages, unanswered = self._control, self.unanswered
        for isolate_id, items in self._due.items():
            wall_ms, cpu_ms = self._allowed[isolate_id]
            messages.append(Deliver(isolate_id, b",".join(items), wall_ms, cpu_ms))
            unanswered[isolate_id] = unanswered.get(isolate_id, 0) + 1
        if messages:
            self._transport.writelines(frame_parts(messages))
        self._control, self._due = [], {}

    # --- from the worker -----------------------------------------------------------------------

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport  # type: ignore[assignment]  # a stream's is a Transport
        self._flush()

    @override
    def data_received(self, data: bytes) -> None:
        try:
            for body in self._frames.feed(data):
                for message in messages_to_host(body):
                    self._on_message(message)
        except ProtocolError as error:
            self.condemn(f"it sent what no worker sends: {error}")

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(str(exc) if exc else "it hung up")

    def condemn(self, reason: str) -> None:
        """Gives the worker up: kills it and reports it lost for `reason`."""
        self.kill()
        if self._transport is not None:
            self._transport.abort()
        if not self.lost.done():
            self.lost.set_result(reason)

    def answered(self, isolate_id: int, deliveries: int) -> None:
        """A turn took in so many deliveries."""
        left = self.unanswered.get(isolate_id, 0) - deliveries
        if left < 0:
            raise ProtocolError("more deliveries were answered than were made")
        if left:
            self.unanswered[isolate_id] = left
        else:
            self.unanswered.pop(isolate_id, None)
