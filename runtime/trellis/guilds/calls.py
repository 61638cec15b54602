"""Runs the ops that scripts call, and words the answers.

This is an edge: whatever an op raises becomes an Error in the script, with a stable code and
without a trace of the host.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import msgspec
import structlog

from trellis.engine.protocol import answer_item, refusal_item
from trellis.errors import DependencyError, LimitError, PlatformError

if TYPE_CHECKING:
    from trellis.engine.ops import OpTable
    from trellis.engine.protocol import OpCall
    from trellis.guilds.instance import Instance

log = structlog.get_logger()
_encode = msgspec.json.Encoder().encode

Reply = Callable[["Instance", bytes], None]


class OpCalls:
    """See the module.

    Args:
        table: the ops there are.
        reply: sends an inbox item to an isolate; ignored when it is gone.
        max_in_flight: calls of one isolate that may wait for their answer.
    """

    def __init__(self, table: OpTable, reply: Reply, max_in_flight: int) -> None:
        self._table = table
        self._reply = reply
        self._max_in_flight = max_in_flight
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, instance: Instance, call: OpCall) -> None:
        """Starts an op; the answer follows, at once or later."""
        try:
            self._check_load(instance)
            op = self._table.get(call.name)
            caller = instance.caller_of(call.event_id) if call.event_id else instance.caller
            result = op.run(caller, op.parse(bytes(call.args)))
        except Exception as error:  # noqa: BLE001  # one guild's failure must not reach another
            self._refuse(instance, call, error)
            return
        self._take(instance, call, result)

    async def close(self) -> None:
        """Waits for the ops that are under way."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5)

    def _check_load(self, instance: Instance) -> None:
        if instance.ops >= self._max_in_flight:
            raise LimitError(f"more than {self._max_in_flight} calls wait for an answer")

    def _take(self, instance: Instance, call: OpCall, result: Any) -> None:  # noqa: ANN401  # an op's
        if isinstance(result, asyncio.Future):
            instance.ops += 1
            result.add_done_callback(lambda future: self._finished(instance, call, future))
        elif isinstance(result, Awaitable):
            instance.ops += 1
            task = asyncio.ensure_future(self._finish(instance, call, result))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        else:
            self._answer(instance, call, result)

    async def _finish(self, instance: Instance, call: OpCall, result: Awaitable[Any]) -> None:
        try:
            self._answer(instance, call, await result)
        except Exception as error:  # noqa: BLE001  # see run
            self._refuse(instance, call, error)
        finally:
            instance.ops -= 1

    def _finished(self, instance: Instance, call: OpCall, future: asyncio.Future[Any]) -> None:
        instance.ops -= 1
        error = None if future.cancelled() else future.exception()
        if isinstance(error, Exception):
            self._refuse(instance, call, error)
        elif not future.cancelled():
            self._answer(instance, call, future.result())

    def _answer(self, instance: Instance, call: OpCall, result: Any) -> None:  # noqa: ANN401  # as above
        try:
            self._reply(instance, answer_item(call.op_id, _encode(result)))
        except (TypeError, ValueError) as error:
            self._refuse(instance, call, error)

    def _refuse(self, instance: Instance, call: OpCall, error: Exception) -> None:
        self._reply(instance, refusal_item(call.op_id, _encode(_facts(instance, call, error))))


def _facts(instance: Instance, call: OpCall, error: Exception) -> dict[str, Any]:
    """What a script learns of an error."""
    if isinstance(error, DependencyError):
        log.warning("op.unavailable", op=call.name, guild_id=instance.guild_id, reason=str(error))
        return {"code": "unavailable", "message": f"{call.name}: not available just now"}
    if isinstance(error, PlatformError):
        return error.as_dict()
    error_id = secrets.token_hex(4)
    log.error(
        "op.failed", op=call.name, guild_id=instance.guild_id, error_id=error_id, exc_info=error
    )
    return {"code": "internal", "message": f"{call.name} failed in the runtime (error {error_id})"}
