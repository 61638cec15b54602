"""Loads revisions into isolates, sends them events, and reads what they post.

What an isolate posts is parsed here, message by message; who owns the isolate is told of what
matters to it. Nothing a worker says is believed about any isolate but those it was given.
"""

from __future__ import annotations

import asyncio
import itertools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import structlog

from trellis.engine.protocol import (
    EventDone,
    Failure,
    Loaded,
    LoadFailed,
    LogLine,
    Message,
    OpCall,
    ProtocolError,
    Want,
    event_item,
    load_item,
    messages_of,
    secrets_item,
)
from trellis.errors import ScriptError
from trellis.guilds.calls import OpCalls
from trellis.guilds.instance import Instance, Owner, WorkerLostError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from trellis.config import RuntimeConfig
    from trellis.engine.ops import OpTable
    from trellis.engine.pool import Loss, WorkerPool
    from trellis.guilds.events import Event
    from trellis.guilds.ports import (
        GuildLog,
        Registrations,
        RevisionSource,
        SecretNames,
        Traces,
    )

MAX_WANTS: Final = 500
REASONS: Final = {
    "deadline": "it ran longer than its deadline",
    "memory": "it used more memory than its heap limit",
    "outbox": "it sent more in one turn than is allowed",
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long a turn may take, in ms (0: for ever)."""

    load: int
    dispatch: int
    cron: int

    @classmethod
    def of(cls, config: RuntimeConfig) -> Deadlines:
        return cls(
            *(
                int(seconds * 1000)
                for seconds in (
                    config.load_timeout_secs,
                    config.dispatch_timeout_secs,
                    config.cron_timeout_secs,
                )
            )
        )


class Isolates:
    """See the module. It is the pool's listener."""

    def __init__(
        self,
        pool: WorkerPool,
        table: OpTable,
        config: RuntimeConfig,
        *,
        guild_log: GuildLog,
        traces: Traces,
        secrets: SecretNames,
        registrations: Registrations,
    ) -> None:
        self._pool = pool
        self._log = guild_log
        self._traces = traces
        self._secrets = secrets
        self._registrations = registrations
        self._deadlines = Deadlines.of(config)
        self._load_secs = config.load_timeout_secs or None
        self._calls = OpCalls(table, self._reply, config.max_ops_in_flight)
        self._instances: dict[int, Instance] = {}
        self._ids = itertools.count(1)
        self._tasks: set[asyncio.Task[None]] = set()

    async def load(
        self, source: RevisionSource, owner: Owner, *, on_probation: bool = False
    ) -> Instance:
        """A new isolate in which the revision's script has run.

        Raises:
            ScriptError: `load_failed`, with the mapped stack as `error`.
            WorkerLostError: the worker died; try again.
        """
        instance = Instance.of(next(self._ids), source, owner)
        placeholders = await self._secrets.placeholders(source.guild_id)
        self._instances[instance.isolate_id] = instance
        self._pool.open(instance.isolate_id, source.guild_id, on_probation=on_probation)
        self._deliver(instance, secrets_item(placeholders), self._deadlines.load)
        self._deliver(instance, load_item(source.script), self._deadlines.load)
        try:
            await asyncio.wait_for(asyncio.shield(instance.loaded), self._load_secs)
        except BaseException as error:
            self.close(instance)
            if isinstance(error, TimeoutError):
                raise load_failed("the script did not finish loading in time") from error
            if isinstance(error, ScriptError):
                raise await self._mapped(source, error) from error
            raise
        return instance

    def send(self, instance: Instance, event: Event) -> None:
        """Delivers an event; the owner hears when it is done."""
        event.sent_at = time.monotonic()
        event.failed = False
        instance.in_flight[event.id] = event
        allowed = self._deadlines.cron if event.name == "cron" else self._deadlines.dispatch
        item = event_item(event.id, event.name, event.attempt, event.payload)
        self._pool.deliver(instance.isolate_id, item, allowed)

    def close(self, instance: Instance) -> None:
        """Ends the isolate; its owner hears nothing more of it."""
        self._instances.pop(instance.isolate_id, None)
        self._pool.close(instance.isolate_id)
        self._registrations.discarded(instance.isolate_id)
        instance.loaded.cancel()

    def refresh_secrets(self, instance: Instance) -> None:
        """Sends the guild's placeholders again, after one was set or deleted."""
        self._spawn(self._send_secrets(instance))

    async def stop(self) -> None:
        """Waits for what is under way on the host's side."""
        await self._calls.close()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=2)

    # --- the pool tells ------------------------------------------------------------------------

    def turn_ended(self, isolate_id: int, outbox: bytes) -> None:
        instance = self._instances.get(isolate_id)
        if instance is None:
            return  # it was closed while this was on its way
        for message in messages_of(outbox):
            self._read(instance, message)

    def isolate_ended(self, isolate_id: int, reason: str) -> None:
        instance = self._instances.pop(isolate_id, None)
        if instance is None:
            return
        text = REASONS.get(reason, reason)
        if not instance.fail_loading(load_failed(f"the script was stopped: {text}")):
            instance.owner.ended(instance, text)

    def worker_lost(self, loss: Loss) -> None:
        suspects = set(loss.suspects)
        for isolate_id in loss.isolates:
            instance = self._instances.pop(isolate_id, None)
            if instance is not None:
                instance.fail_loading(WorkerLostError(loss.reason))
                instance.owner.lost(instance, suspected=isolate_id in suspects)

    # --- what an isolate posts -----------------------------------------------------------------

    def _read(self, instance: Instance, message: Message) -> None:
        match message:
            case OpCall():
                self._calls.run(instance, message)
            case EventDone(event_id):
                event = instance.in_flight.pop(event_id, None)
                if event is not None:
                    instance.owner.event_done(instance, event)
            case LogLine(level, text, event_id):
                self._log.write(instance.guild_id, level, text, event_id=event_id or None)
            case Failure(event_id, stack):
                self._on_failure(instance, event_id, stack)
            case Want(name):
                self._on_want(instance, name)
            case Loaded():
                if not instance.loaded.done():
                    instance.loaded.set_result(None)
            case LoadFailed(stack):
                instance.fail_loading(load_failed(stack))

    def _on_want(self, instance: Instance, name: str) -> None:
        if len(instance.wants) >= MAX_WANTS:
            raise ProtocolError("an isolate asks for more events than there are")
        instance.wants.add(name)

    def _on_failure(self, instance: Instance, event_id: str, stack: str) -> None:
        event = instance.in_flight.get(event_id)
        if event is not None:
            event.failed = True
        self._spawn(self._log_failure(instance, event_id, stack))

    async def _log_failure(self, instance: Instance, event_id: str, stack: str) -> None:
        source = instance.source
        mapped = await self._traces.map_stack(source.guild_id, source.revision, stack)
        self._log.write(
            source.guild_id, "error", mapped, target="runtime", event_id=event_id or None
        )

    async def _mapped(self, source: RevisionSource, error: ScriptError) -> ScriptError:
        mapped = await self._traces.map_stack(
            source.guild_id, source.revision, str(error.details.get("error", error.message))
        )
        return load_failed(mapped)

    async def _send_secrets(self, instance: Instance) -> None:
        placeholders = await self._secrets.placeholders(instance.guild_id)
        self._deliver(instance, secrets_item(placeholders), self._deadlines.dispatch)

    def _reply(self, instance: Instance, item: bytes) -> None:
        allowed = self._deadlines.dispatch if instance.loaded.done() else self._deadlines.load
        self._pool.deliver(instance.isolate_id, item, allowed)

    def _deliver(self, instance: Instance, item: bytes, turn_ms: int) -> None:
        self._pool.deliver(instance.isolate_id, item, turn_ms)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def load_failed(stack: str) -> ScriptError:
    """Why a script did not load; `error` is its stack."""
    first_line = stack.partition("\n")[0]
    return ScriptError(
        f"the script failed while it loaded: {first_line}",
        code="load_failed",
        hint="what ran before, if anything, keeps running; mend the script and deploy again",
        error=stack,
    )
