"""Runs the ops that scripts call, and words the answers.

This is an edge: whatever an op raises becomes an Error in the script, with a stable code and
without a trace of the host.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import msgspec
import structlog

from trellis.engine.protocol import answer_item, refusal_item
from trellis.errors import DependencyError, LimitError, PlatformError
from trellis.guilds.events import Answer, JournalEntry

if TYPE_CHECKING:
    from trellis.engine.ops import Op, OpTable
    from trellis.engine.protocol import OpCall
    from trellis.guilds.instance import Instance, Lane

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode

Reply = Callable[["Instance", bytes], None]
Unheard = Callable[["Instance", str, str], None]
HasRoom = Callable[["Instance"], bool]

LANE_WIDTH: Final = 16  # calls of an isolate that run at once in each of its lanes

# What the host remembers of one event is bounded, whatever its handlers call and are refused.
MAX_JOURNAL: Final = 1000
MAX_REMEMBERED_ARGS: Final = 256  # bytes; longer ones are remembered by their digest
MAX_REFUSAL_CHARS: Final = 1000


@dataclass(slots=True)
class Call:
    """One call under way.

    Attributes:
        op: what is called, once it was looked up.
        entry: its place in the journal of its event.
        lane: the lane that it runs in; None when it runs in none.
    """

    instance: Instance
    message: OpCall
    args: bytes
    op: Op[Any] | None = None
    entry: JournalEntry | None = None
    lane: Lane | None = None


class OpCalls:
    """See the module.

    Args:
        table: the ops there are.
        reply: sends an inbox item to an isolate; ignored when it is gone.
        has_room: whether an isolate's worker takes in what it is sent.
        max_in_flight: calls of one isolate that may wait for their answer.
        unheard: told of an isolate, an event that is over, and why the first call of it failed for
            which nobody waited any more: an `await` was forgotten.
    """

    def __init__(
        self,
        table: OpTable,
        reply: Reply,
        has_room: HasRoom,
        max_in_flight: int,
        unheard: Unheard = lambda *_: None,
    ) -> None:
        self._table = table
        self._reply = reply
        self._has_room = has_room
        self._unheard = unheard
        self._max_in_flight = max_in_flight
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, instance: Instance, message: OpCall) -> None:
        """Starts an op, or finds the answer that an earlier attempt at the event was given."""
        event = instance.in_flight.get(message.event_id) if message.event_id else None
        call = Call(instance, message, bytes(message.args))
        if event is not None:
            known_by = _known_by(call.args)
            earlier = event.replay(message.name, known_by) if event.attempt > 1 else None
            if earlier is not None:
                earlier.when_settled(lambda answer: self._send(call, answer))
                return
            if len(event.journal) < MAX_JOURNAL:
                call.entry = JournalEntry(event.attempt, message.name, known_by)
                event.journal.append(call.entry)
        self._start(call)

    async def close(self) -> None:
        """Waits for the ops that are under way."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5)

    def _start(self, call: Call) -> None:
        try:
            self._check_load(call.instance)
            op = call.op = self._table.get(call.message.name)
        except PlatformError as error:
            self._refuse(call, error)
            return
        if op.lane:
            call.instance.ops += 1  # it may have to wait
            call.instance.lanes[op.lane].waiting.append(call)
            self._advance(call.instance, call.instance.lanes[op.lane])
        else:
            self._run(call)

    def go_on(self, instance: Instance) -> None:
        """The isolate's worker takes in again what it is sent."""
        for lane in instance.lanes.values():
            self._advance(instance, lane)

    def _advance(self, instance: Instance, lane: Lane) -> None:
        while lane.waiting and lane.running < LANE_WIDTH and self._has_room(instance):
            call = lane.waiting.popleft()
            call.lane = lane
            lane.running += 1
            instance.ops -= 1
            self._run(call)

    def _run(self, call: Call) -> None:
        try:
            op = call.op or self._table.get(call.message.name)
            caller = call.instance.caller_of(call.message.event_id)
            self._take(call, op.run(caller, op.parse(call.args)))
        except Exception as error:  # noqa: BLE001  # one guild's failure must not reach another
            self._refuse(call, error)
            self._leave_lane(call)

    def _check_load(self, instance: Instance) -> None:
        if instance.ops >= self._max_in_flight:
            raise LimitError(f"more than {self._max_in_flight} calls wait for an answer")

    def _take(self, call: Call, result: Any) -> None:  # noqa: ANN401  # whatever an op answers
        if isinstance(result, asyncio.Future):
            call.instance.ops += 1
            result.add_done_callback(lambda future: self._finished(call, future))
        elif isinstance(result, Awaitable):
            call.instance.ops += 1
            task = asyncio.ensure_future(self._finish(call, result))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            self._answer(call, result)
            self._leave_lane(call)

    def _ended(self, call: Call) -> None:
        call.instance.ops -= 1
        self._leave_lane(call)

    def _leave_lane(self, call: Call) -> None:
        lane, call.lane = call.lane, None
        if lane is not None:
            lane.running -= 1
            if lane.waiting:
                asyncio.get_running_loop().call_soon(self._advance, call.instance, lane)

    async def _finish(self, call: Call, result: Awaitable[Any]) -> None:
        try:
            self._answer(call, await result)
        except Exception as error:  # noqa: BLE001  # see _start
            self._refuse(call, error)
        finally:
            self._ended(call)

    def _finished(self, call: Call, future: asyncio.Future[Any]) -> None:
        self._ended(call)
        if future.cancelled():
            self._refuse(call, DependencyError("it was cancelled"))
        elif isinstance(error := future.exception(), Exception):
            self._refuse(call, error)
        else:
            self._answer(call, future.result())

    def _answer(self, call: Call, result: Any) -> None:  # noqa: ANN401  # as above
        try:
            encoded = _encode(result)
        except (TypeError, ValueError) as error:
            self._refuse(call, error)
        else:
            self._settle(call, lambda op_id: answer_item(op_id, encoded))

    def _refuse(self, call: Call, error: Exception) -> None:
        facts = _facts(call, error)
        encoded = _encode(facts)
        self._settle(call, lambda op_id: refusal_item(op_id, encoded))
        if call.entry is not None and call.instance.unheard != call.message.event_id:
            # Not now: that the event is over may stand behind the call in the same outbox.
            asyncio.get_running_loop().call_soon(self._tell_if_unheard, call, str(facts["message"]))

    def _tell_if_unheard(self, call: Call, said: str) -> None:
        instance, event_id = call.instance, call.message.event_id
        if event_id not in instance.in_flight and instance.unheard != event_id:
            instance.unheard = event_id
            self._unheard(instance, event_id, said)

    def _settle(self, call: Call, answer: Answer) -> None:
        if call.entry is not None:
            call.entry.settle(answer)
        self._send(call, answer)

    def _send(self, call: Call, answer: Answer) -> None:
        self._reply(call.instance, answer(call.message.op_id))


def _known_by(args: bytes) -> bytes:
    return args if len(args) <= MAX_REMEMBERED_ARGS else blake2b(args, digest_size=16).digest()


def _shortened(fact: Any) -> Any:  # noqa: ANN401  # whatever explains an error
    """A refusal may quote what the script sent, at any length."""
    return fact[:MAX_REFUSAL_CHARS] if isinstance(fact, str) else fact


def _facts(call: Call, error: Exception) -> dict[str, Any]:
    """What a script learns of an error."""
    if isinstance(error, DependencyError):
        log.warning(
            "op.unavailable",
            op=call.message.name,
            guild_id=call.instance.guild_id,
            reason=str(error),
        )
        return {"code": "unavailable", "message": f"{call.message.name}: not available just now"}
    if isinstance(error, PlatformError):
        return {name: _shortened(fact) for name, fact in error.as_dict().items()}
    error_id = secrets.token_hex(4)
    log.error(
        "op.failed",
        op=call.message.name,
        guild_id=call.instance.guild_id,
        error_id=error_id,
        exc_info=error,
    )
    return {
        "code": "internal",
        "message": f"{call.message.name} failed in the runtime (error {error_id})",
    }
