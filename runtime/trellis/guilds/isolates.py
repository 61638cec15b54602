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

from trellis.engine.link import Limits
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
        UsageMeter,
    )

MESSAGES_A_PASS: Final = 64
MAX_ENDED: Final = 256
MAX_WANTS: Final = 500
REASONS: Final = {
    "deadline": "it ran longer than its deadline",
    "cpu": "it used more CPU time than its limit",
    "memory": "it used more memory than its heap limit",
    "outbox": "it sent more in one turn than is allowed",
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a turn may take, by what it is for."""

    load: Limits
    dispatch: Limits
    cron: Limits

    @classmethod
    def of(cls, config: RuntimeConfig) -> Allowed:
        def limits(wall_secs: float, cpu_ms: int) -> Limits:
            return Limits(int(wall_secs * 1000), cpu_ms)

        return cls(
            load=limits(config.load_timeout_secs, config.load_cpu_ms),
            dispatch=limits(config.dispatch_timeout_secs, config.dispatch_cpu_ms),
            cron=limits(config.cron_timeout_secs, config.cron_cpu_ms),
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
        usage: UsageMeter,
    ) -> None:
        self._pool = pool
        self._log = guild_log
        self._traces = traces
        self._secrets = secrets
        self._registrations = registrations
        self._usage = usage
        self._backlogged: dict[int, Instance] = {}
        self._ended: dict[int, Owner] = {}  # the latest: V8 may die of one yet
        self._allowed = Allowed.of(config)
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
        self._deliver(instance, secrets_item(placeholders), self._allowed.load)
        self._deliver(instance, load_item(source.script), self._allowed.load)
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
        allowed = self._allowed.cron if event.name == "cron" else self._allowed.dispatch
        item = event_item(event.id, event.name, event.attempt, event.payload)
        self._pool.deliver(instance.isolate_id, item, allowed)

    def close(self, instance: Instance) -> None:
        """Ends the isolate; its owner hears nothing more of it."""
        self._drop(instance)
        instance.loaded.cancel()

    def _drop(self, instance: Instance) -> None:
        self._instances.pop(instance.isolate_id, None)
        self._pool.close(instance.isolate_id)
        self._registrations.discarded(instance.isolate_id)

    def refresh_secrets(self, instance: Instance) -> None:
        """Sends the guild's placeholders again, after one was set or deleted."""
        self._spawn(self._send_secrets(instance))

    async def stop(self) -> None:
        """Waits for what is under way on the host's side."""
        await self._calls.close()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=2)

    # --- the pool tells ------------------------------------------------------------------------

    def turn_ended(self, isolate_id: int, outbox: bytes, cpu_us: int) -> None:
        instance = self._instances.get(isolate_id)
        if instance is None:
            return  # it was closed while this was on its way
        self._usage.turn(instance.guild_id, cpu_us)
        try:
            messages = messages_of(outbox)
        except ProtocolError as error:
            self._condemn(instance, error)
            return
        if instance.backlog or len(messages) > MESSAGES_A_PASS:
            instance.backlog.extend(messages)
            self._put_off(instance)
        else:
            self._read_all(instance, messages)

    def heap_measured(self, isolate_id: int, used_bytes: int) -> None:
        instance = self._instances.get(isolate_id)
        if instance is not None:
            self._usage.heap(instance.guild_id, used_bytes)

    def isolate_ended(self, isolate_id: int, reason: str, cpu_us: int) -> None:
        instance = self._instances.pop(isolate_id, None)
        if instance is None:
            return
        self._usage.turn(instance.guild_id, cpu_us)
        self._usage.stopped(instance.guild_id, reason)
        self._end(instance, reason)

    def _condemn(self, instance: Instance, error: ProtocolError) -> None:
        """The outbox is not what a prelude writes: this isolate is compromised, whoever did it."""
        log.warning("isolate.bad_outbox", guild_id=instance.guild_id, reason=str(error))
        self._drop(instance)
        self._usage.stopped(instance.guild_id, "outbox")
        self._end(instance, "outbox")

    def _end(self, instance: Instance, reason: str) -> None:
        self._ended[instance.isolate_id] = instance.owner
        if len(self._ended) > MAX_ENDED:
            del self._ended[next(iter(self._ended))]
        text = REASONS.get(reason, reason)
        if not instance.fail_loading(load_failed(f"the script was stopped: {text}")):
            instance.owner.ended(instance, text)

    def worker_lost(self, loss: Loss) -> None:
        for isolate_id in loss.culprits:
            if isolate_id in self._ended:
                self._ended[isolate_id].killed_worker()
        suspects = set(loss.suspects)
        for isolate_id in loss.isolates:
            instance = self._instances.pop(isolate_id, None)
            if instance is not None:
                instance.fail_loading(WorkerLostError(loss.reason))
                instance.owner.lost(instance, suspected=isolate_id in suspects)

    # --- what an isolate posts -----------------------------------------------------------------

    def _put_off(self, instance: Instance) -> None:
        """Reads what an isolate posted a part at a time: other guilds come in between."""
        if not self._backlogged:
            asyncio.get_running_loop().call_soon(self._work_off)
        self._backlogged[instance.isolate_id] = instance

    def _work_off(self) -> None:
        backlogged, self._backlogged = self._backlogged, {}
        for instance in backlogged.values():
            part = [instance.backlog.popleft() for _ in range(MESSAGES_A_PASS) if instance.backlog]
            if self._instances.get(instance.isolate_id) is instance:
                self._read_all(instance, part)
                if instance.backlog:
                    self._put_off(instance)

    def _read_all(self, instance: Instance, messages: list[Message]) -> None:
        try:
            for message in messages:
                self._read(instance, message)
        except ProtocolError as error:
            self._condemn(instance, error)

    def _read(self, instance: Instance, message: Message) -> None:
        match message:
            case OpCall():
                self._usage.op(instance.guild_id, message.name)
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
        self._deliver(instance, secrets_item(placeholders), self._allowed.dispatch)

    def _reply(self, instance: Instance, item: bytes) -> None:
        allowed = self._allowed.dispatch if instance.loaded.done() else self._allowed.load
        self._pool.deliver(instance.isolate_id, item, allowed)

    def _deliver(self, instance: Instance, item: bytes, allowed: Limits) -> None:
        self._pool.deliver(instance.isolate_id, item, allowed)

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
