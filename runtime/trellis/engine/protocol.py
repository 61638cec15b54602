"""The messages between host and worker, and between host and isolate.

Two layers, both parsed on the host as if an attacker had written every byte:

- frames on the worker's socket: four bytes of length (big-endian), then a MessagePack array of
  the messages below. Everything written in one pass of a loop shares a frame.
- inside `Deliver.items` and `Turn.outbox`, JSON that the worker passes on unread: what the host
  tells an isolate's prelude (built by the `*_item` functions) and what that answers (`Message`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta, Raw, Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MAX_FRAME_BYTES = 64 << 20
MAX_FRAME_MESSAGES = 10_000
FULL_FRAME_BYTES = 8 << 20  # a worker begins another frame then
MAX_EVENT_NAME = 64
_LENGTH_BYTES = 4

Microseconds = Annotated[int, Meta(ge=0, le=10**12)]
IsolateId = Annotated[int, Meta(ge=1, le=(1 << 48))]
Reason = Annotated[str, Meta(max_length=2000)]
ShortText = Annotated[str, Meta(max_length=120)]


class ProtocolError(Exception):
    """What arrived is not what the other side may send."""


# --- host to worker ---------------------------------------------------------------------------


class Settings(Struct, array_like=True, tag=0, frozen=True):
    """First message: what every isolate runs and may use. Times in ms, 0 is never.

    `growth_limit` is by how many bytes the process may grow during one turn.
    `wall_ms` and `cpu_ms` are for turns that nothing was delivered to, which timers began.
    `late` is source in sections, each evaluated when a script first uses what it defines.
    `cpu` is the processor that the worker and its isolates keep to; -1 leaves it to the system.
    """

    boot_source: bytes
    heap_limit: int
    boot_ms: int
    wall_ms: int
    cpu_ms: int
    growth_limit: int
    warm: int
    late: bytes = b""
    cpu: int = -1


class Open(Struct, array_like=True, tag=1, frozen=True):
    """Make this isolate ready for deliveries."""

    isolate_id: int


class Deliver(Struct, array_like=True, tag=2, frozen=True):
    """Inbox items (JSON, separated by commas) and what a turn with them may take (0: no limit)."""

    isolate_id: int
    items: bytes
    wall_ms: int
    cpu_ms: int


class Close(Struct, array_like=True, tag=3, frozen=True):
    """End this isolate; nothing more is heard of it."""

    isolate_id: int


class Ping(Struct, array_like=True, tag=4, frozen=True):
    nonce: int


class Stop(Struct, array_like=True, tag=5, frozen=True):
    """End the worker."""


ToWorker = Settings | Open | Deliver | Close | Ping | Stop


# --- worker to host ---------------------------------------------------------------------------


class Hello(Struct, array_like=True, tag=0, frozen=True):
    """The worker runs. `uncontained` is what this system did not let it give up."""

    v8_version: Annotated[str, Meta(max_length=64)]
    uncontained: Annotated[tuple[ShortText, ...], Meta(max_length=16)] = ()


class Turn(Struct, array_like=True, tag=1, frozen=True):
    """A turn ended: its outbox, how many deliveries it took in, the CPU time it used.

    `wakes` says whether a timer is set, which will begin a turn that nothing is delivered to.
    """

    isolate_id: IsolateId
    outbox: bytes
    deliveries: Annotated[int, Meta(ge=0)]
    cpu_us: Microseconds = 0
    wakes: bool = False


class Ended(Struct, array_like=True, tag=2, frozen=True):
    """This isolate is no more. Reasons: deadline, cpu, memory, outbox, boot, stuck.

    `still_runs` says that V8 has yet to end its script; `Closed` follows when it has.
    """

    isolate_id: IsolateId
    reason: Reason
    cpu_us: Microseconds = 0
    still_runs: bool = False


class Pong(Struct, array_like=True, tag=3, frozen=True):
    nonce: int


class Fault(Struct, array_like=True, tag=4, frozen=True):
    """The worker itself failed; its last words, for the operator's log."""

    text: Annotated[str, Meta(max_length=4096)]


class Heap(Struct, array_like=True, tag=5, frozen=True):
    """How much of its heap an isolate uses, looked at now and then."""

    isolate_id: IsolateId
    used_bytes: Annotated[int, Meta(ge=0, le=1 << 50)]


class Closed(Struct, array_like=True, tag=6, frozen=True):
    """V8 has ended the script of an isolate that was reported as ended before."""

    isolate_id: IsolateId


ToHost = Hello | Turn | Ended | Pong | Fault | Heap | Closed


class Frames:
    """Cuts a stream of bytes into frames.

    Raises:
        ProtocolError: from `feed`, when a frame announces more than `limit` bytes.
    """

    def __init__(self, limit: int = MAX_FRAME_BYTES) -> None:
        self._limit = limit
        self._buffer = bytearray()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Yields the frames that `data` completes."""
        buffer = self._buffer
        buffer += data
        at = 0
        while len(buffer) - at >= _LENGTH_BYTES:
            length = int.from_bytes(buffer[at : at + _LENGTH_BYTES], "big")
            if length > self._limit:
                raise ProtocolError(f"a frame of {length} bytes")
            end = at + _LENGTH_BYTES + length
            if len(buffer) < end:
                break
            yield bytes(buffer[at + _LENGTH_BYTES : end])
            at = end
        if at:
            del buffer[:at]


def frame(messages: Sequence[ToWorker | ToHost]) -> bytes:
    """One frame that carries all of `messages`."""
    return b"".join(frame_parts(messages))


def frame_parts(messages: Sequence[ToWorker | ToHost]) -> tuple[bytes, bytes]:
    """The same in two pieces, which spares a copy to who can write pieces."""
    body = _encoder.encode(messages)
    return len(body).to_bytes(_LENGTH_BYTES, "big"), body


def frames(messages: Iterable[ToHost]) -> Iterator[bytes]:
    """Frames that carry all of `messages`, none larger than the host takes."""
    part: list[ToHost] = []
    size = 0
    for message in messages:
        part.append(message)
        size += len(message.outbox) if isinstance(message, Turn) else 0
        if size >= FULL_FRAME_BYTES or len(part) == MAX_FRAME_MESSAGES:
            yield frame(part)
            part, size = [], 0
    if part:
        yield frame(part)


def messages_to_worker(body: bytes) -> list[ToWorker]:
    return _to_worker.decode(body)


def messages_to_host(body: bytes) -> list[ToHost]:
    """What a worker sent.

    Raises:
        ProtocolError: some byte of it is not as it must be.
    """
    if _length_of_array(body) > MAX_FRAME_MESSAGES:  # before it becomes that many objects
        raise ProtocolError("a frame of too many messages")
    try:
        return _to_host.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ProtocolError(str(error)) from error


def _length_of_array(body: bytes) -> int:
    """How many items a MessagePack array announces; 0 when it announces none, or is no array."""
    first = body[0] if body else 0
    if first in _ARRAYS:
        return int.from_bytes(body[1 : 1 + _ARRAYS[first]], "big")
    return first & 0x0F if first >> 4 == _SHORT_ARRAY else 0


_SHORT_ARRAY = 0x9  # and the length, in the byte's other half
_ARRAYS = {0xDC: 2, 0xDD: 4}  # and so many bytes of length
_encoder = msgspec.msgpack.Encoder()
_to_worker = msgspec.msgpack.Decoder(list[ToWorker])
_to_host = msgspec.msgpack.Decoder(list[ToHost])


# --- isolate to host --------------------------------------------------------------------------


OpId = Annotated[int, Meta(ge=1, le=(1 << 53))]
EventId = Annotated[str, Meta(max_length=32)]
Text = Annotated[str, Meta(max_length=40_000)]


class OpCall(Struct, array_like=True, tag="o", frozen=True):
    """A script calls an op; `event_id` is what it claims, "" for none."""

    op_id: OpId
    name: Annotated[str, Meta(max_length=64)]
    event_id: EventId
    args: Raw


class EventDone(Struct, array_like=True, tag="d", frozen=True):
    """Every handler of an event has settled."""

    event_id: EventId


class Failure(Struct, array_like=True, tag="f", frozen=True):
    """Something that the script started has thrown."""

    event_id: EventId
    stack: Text


class LogLine(Struct, array_like=True, tag="l", frozen=True):
    level: Annotated[str, Meta(pattern="^(debug|info|warn|error)$")]
    text: Text
    event_id: EventId


class Want(Struct, array_like=True, tag="w", frozen=True):
    """From now on the script has a handler for this gateway event."""

    event_name: Annotated[str, Meta(max_length=MAX_EVENT_NAME)]


Limit = Literal["ops", "timers", "arguments", "outbox", "external", "lines", "errors"]


class Reached(Struct, array_like=True, tag="c", frozen=True):
    """So many times in this turn a limit has kept the script from something."""

    limit: Limit
    count: Annotated[int, Meta(ge=1, le=10**9)]


class Loaded(Struct, array_like=True, tag="L", frozen=True):
    """The script ran and all that it declared was accepted."""


class LoadFailed(Struct, array_like=True, tag="F", frozen=True):
    stack: Text


Message = OpCall | EventDone | Failure | LogLine | Want | Reached | Loaded | LoadFailed
_outbox = msgspec.json.Decoder(list[Message])


def messages_of(outbox: bytes) -> list[Message]:
    """What an isolate's prelude posted in one turn.

    Raises:
        ProtocolError: the text is not what a prelude writes.
    """
    try:
        return _outbox.decode(outbox)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ProtocolError(str(error)) from error


# --- host to isolate --------------------------------------------------------------------------


def event_item(event_id: str, name: str, attempt: int, payload: bytes) -> bytes:
    """An event; `payload` is JSON text, `name` and `event_id` need no escaping."""
    return b'["e","%b","%b",%d,%b]' % (event_id.encode(), name.encode(), attempt, payload)


def answer_item(op_id: int, value: bytes) -> bytes:
    return b'["r",%d,%b]' % (op_id, value)


def refusal_item(op_id: int, facts: bytes) -> bytes:
    return b'["x",%d,%b]' % (op_id, facts)


def secrets_item(placeholders: dict[str, str], signing_key: str) -> bytes:
    """What stands for the guild's secrets, and what signs the state of its components."""
    return b'["s",%b,%b]' % (msgspec.json.encode(placeholders), msgspec.json.encode(signing_key))


def load_item(script: str) -> bytes:
    return b'["L",%b]' % msgspec.json.encode(script)
