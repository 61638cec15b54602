"""Loads revisions into isolates, sends them events, and reads what they post.

What an isolate posts is parsed here, message by message; who owns the isolate is told of what
matters to it. Nothing a worker says is believed about any isolate but those it was given.
"""

from __future__ import annotations

import asyncio
import itertools
import time
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
    Reached,
    Want,
    event_item,
    load_item,
    messages_of,
    secrets_item,
)
from trellis.errors import ScriptError
from trellis.guilds.allowed import Allowed
from trellis.guilds.calls import OpCalls
from trellis.guilds.instance import Instance, Owner
from trellis.guilds.pace import Pace
from trellis.guilds.script_log import ScriptLog, load_failed
from trellis.guilds.suspicion import Suspicion, WorkerLostError

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterable

    from trellis.config import RuntimeConfig
    from trellis.engine.link import Limits
    from trellis.engine.ops import OpTable
    from trellis.engine.pool import Loss, WorkerPool, WorkerStatus
    from trellis.guilds.events import Event
    from trellis.guilds.ports import (
        GuildLog,
        Registrations,
        RevisionSource,
        SecretNames,
        Traces,
        UsageMeter,
        Wants,
    )

MESSAGES_A_PASS: Final = 32
PAUSE_SECS: Final = 0.008  # between two passes: 4,000 messages a second, so that neighbours come in
MAX_BACKLOG: Final = 20_000  # messages of one isolate that wait to be read
MAX_BACKLOG_BYTES: Final = 32 << 20
MAX_ENDED: Final = 256
MAX_WANTS: Final = 500
DECLARATIONS: Final = frozenset({"cron.register", "commands.register"})
REASONS: Final = {
    "deadline": "it ran longer than its deadline",
    "cpu": "it used more CPU time than its limit",
    "memory": "it used more memory than its heap limit",
    "outbox": "it sent more than is allowed",
}

log = structlog.get_logger()


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
        wants: Wants,
        usage: UsageMeter,
    ) -> None:
        self._pool = pool
        self._log = ScriptLog(guild_log, traces, self._spawn)
        self._secrets = secrets
        self._registrations = registrations
        self._wants = wants
        self._usage = usage
        self._backlogged: dict[int, Instance] = {}
        self._ended: dict[int, Owner] = {}  # the latest: V8 may die of one yet
        self._allowed = Allowed.of(config)
        self._secret_changes = 0
        self._load_secs = config.load_timeout_secs or None
        self._calls = OpCalls(
            table, self._reply, self.has_room, config.max_ops_in_flight, self._on_unheard
        )
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
            DependencyError: the worker does not come up.
        """
        await self._pool.until_up(source.guild_id, on_probation=on_probation)
        pace = Pace(self._allowed.dispatch.cpu_ms)
        instance = Instance.of(next(self._ids), source, owner, pace)
        instance.on_probation = on_probation
        secrets = await self._secrets_item(source.guild_id)
        self._instances[instance.isolate_id] = instance
        self._pool.open(instance.isolate_id, source.guild_id, on_probation=on_probation)
        self._deliver(instance, secrets, self._allowed.load)
        self._deliver(instance, load_item(source.script), self._allowed.load)
        try:
            await asyncio.wait_for(asyncio.shield(instance.loaded), self._load_secs)
        except BaseException as error:
            self.close(instance)
            if isinstance(error, TimeoutError):
                raise load_failed("the script did not finish loading in time") from error
            if isinstance(error, ScriptError):
                raise await self._log.mapped(source, error) from error
            raise
        instance.used_at = time.monotonic()
        return instance

    def send(self, instance: Instance, event: Event) -> None:
        """Delivers an event; the owner hears when it is done."""
        instance.used_at = event.sent_at = time.monotonic()
        event.failed, event.reason = False, ""
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

    def has_room(self, instance: Instance) -> bool:
        """Whether its worker takes in what it is sent."""
        return self._pool.has_room(instance.isolate_id)

    def is_quiet(self, instance: Instance) -> bool:
        """Whether every turn that something was delivered to has ended."""
        return self._pool.is_quiet(instance.isolate_id)

    def is_idle(self, instance: Instance) -> bool:
        """Whether nothing is under way there, and nothing will be before its next event."""
        isolate_id = instance.isolate_id
        is_still = self._pool.is_quiet(isolate_id) and not self._pool.has_timers(isolate_id)
        return is_still and not instance.is_busy and not instance.declared_late

    @property
    def workers(self) -> range:
        """The workers that a guild can be placed on."""
        return self._pool.indexes

    def workers_status(self) -> list[WorkerStatus]:
        """How each worker is."""
        return self._pool.status()

    def home_of(self, guild_id: int) -> int:
        """The worker where the guild's next isolate will be made."""
        return self._pool.home_of(guild_id)

    def place(self, guild_id: int, worker: int) -> None:
        """Has the guild's next isolate made on this worker."""
        self._pool.place(guild_id, worker)

    def refresh_secrets(self, guild_id: int) -> None:
        """Sends the guild's placeholders again, after one was set or deleted."""
        self._secret_changes += 1
        self._spawn(self._send_secrets(guild_id))

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
        instance.cpu_us += cpu_us
        if instance.pace.turn_ended(cpu_us, len(instance.in_flight)):
            instance.owner.has_room(instance)
        try:
            messages = messages_of(outbox)
            self._check_backlog(instance, len(messages), len(outbox))
        except ProtocolError as error:
            self._condemn(instance, error)
            return
        if instance.backlog or len(messages) > MESSAGES_A_PASS:
            instance.backlog.extend(messages)
            instance.backlog_bytes += len(outbox)
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
        self._registrations.discarded(isolate_id)
        self._usage.turn(instance.guild_id, cpu_us)
        self._usage.stopped(instance.guild_id, reason)
        self._registrations.discarded(isolate_id)
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
        lost = [self._instances.pop(i) for i in loss.isolates if i in self._instances]
        suspects = [instance for instance in lost if instance.isolate_id in set(loss.suspects)]
        is_one = len({instance.guild_id for instance in suspects}) == 1 and not loss.culprits
        for instance in lost:
            suspicion = Suspicion.of(
                suspected=instance in suspects, alone=is_one, killed=loss.killed
            )
            self._registrations.discarded(instance.isolate_id)
            instance.fail_loading(WorkerLostError(loss.reason, suspicion))
            instance.owner.lost(instance, suspicion)

    def worker_has_room(self, isolates: Iterable[int]) -> None:
        for isolate_id in isolates:
            instance = self._instances.get(isolate_id)
            if instance is not None:
                self._calls.go_on(instance)
                instance.owner.has_room(instance)

    # --- what an isolate posts -----------------------------------------------------------------

    def _check_backlog(self, instance: Instance, messages: int, size: int) -> None:
        """Memory is bounded, also where an isolate posts more than the host reads."""
        if not instance.backlog:
            instance.backlog_bytes = 0
        waiting = len(instance.backlog) + messages
        if waiting > MAX_BACKLOG or instance.backlog_bytes + size > MAX_BACKLOG_BYTES:
            raise ProtocolError(f"{waiting} messages wait to be read")

    def _put_off(self, instance: Instance) -> None:
        """Reads what an isolate posted a part at a time: other guilds come in between."""
        if not self._backlogged:
            asyncio.get_running_loop().call_later(PAUSE_SECS, self._work_off)
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
                self._on_call(instance, message)
            case EventDone(event_id):
                event = instance.in_flight.pop(event_id, None)
                if event is not None:
                    instance.owner.event_done(instance, event)
            case LogLine():
                self._log.line(instance, message)
            case Failure(event_id, stack):
                self._log.failure(instance, event_id, stack)
            case _:
                self._read_of_script(instance, message)

    def _read_of_script(self, instance: Instance, message: Message) -> None:
        """What concerns the script as a whole, not one of its events."""
        match message:
            case Want(name):
                self._on_want(instance, name)
            case Reached(limit, count):
                self._usage.reached(instance.guild_id, limit, count)
            case Loaded():
                if not instance.loaded.done():
                    instance.loaded.set_result(None)
            case LoadFailed(stack):
                instance.fail_loading(load_failed(stack))

    def _on_call(self, instance: Instance, call: OpCall) -> None:
        self._usage.op(instance.guild_id, call.name)
        if call.name in DECLARATIONS and instance.loaded.done():
            instance.declared_late = True
        self._calls.run(instance, call)

    def _on_want(self, instance: Instance, name: str) -> None:
        if len(instance.wants) >= MAX_WANTS:
            raise ProtocolError("an isolate asks for more events than there are")
        instance.wants.add(name)
        self._wants.asked(instance.isolate_id, name)

    def _on_unheard(self, instance: Instance, event_id: str, said: str) -> None:
        if self._instances.get(instance.isolate_id) is instance:
            self._log.unheard(instance, event_id, said)

    async def _send_secrets(self, guild_id: int) -> None:
        secrets = await self._secrets_item(guild_id)
        for instance in self._instances.values():
            if instance.guild_id == guild_id:
                self._reply(instance, secrets)

    async def _secrets_item(self, guild_id: int) -> bytes:
        """Those in force now, also where they change while they are read."""
        while True:
            change = self._secret_changes
            placeholders = await self._secrets.placeholders(guild_id)
            if change == self._secret_changes:
                return secrets_item(placeholders, self._secrets.signing_key(guild_id))

    def _reply(self, instance: Instance, item: bytes) -> None:
        allowed = self._allowed.dispatch if instance.loaded.done() else self._allowed.load
        self._pool.deliver(instance.isolate_id, item, allowed)

    def _deliver(self, instance: Instance, item: bytes, allowed: Limits) -> None:
        self._pool.deliver(instance.isolate_id, item, allowed)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
