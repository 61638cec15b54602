"""Guilds on real V8 without a database or Discord, for tests and the bench."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from typing_extensions import override

from trellis.config import RuntimeConfig
from trellis.engine.isolate import BootSource
from trellis.engine.ops import Args, Caller, Op, OpTable, Snowflake
from trellis.engine.pool import WorkerPool
from trellis.engine.protocol import Settings
from trellis.engine.spawn import ProcessSpawner, Spawner, ThreadSpawner
from trellis.errors import OpError
from trellis.guilds.isolates import Isolates
from trellis.guilds.ports import Ending, EventClass, Held, Outcome, RevisionSource, Traces
from trellis.guilds.residency import ResidentLimits
from trellis.guilds.router import Router

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

DIST = Path(__file__).resolve().parents[1] / "runtime-dist"


def spawner(isolation: str) -> Spawner:
    return ProcessSpawner() if isolation == "process" else ThreadSpawner()


def boot_source(config: RuntimeConfig) -> BootSource:
    prelude = (DIST / "prelude.js").read_text("utf-8")
    sdk = (DIST / "sdk.js").read_text("utf-8")
    late = (DIST / "late.js").read_text("utf-8")
    return BootSource.of(prelude, sdk, late, config.prelude_limits)


def settings(config: RuntimeConfig) -> Settings:
    source = boot_source(config)
    return Settings(
        source.text,
        config.heap_limit_mb << 20,
        int(config.boot_timeout_secs * 1000),
        int(config.dispatch_timeout_secs * 1000),
        config.dispatch_cpu_ms,
        (config.heap_limit_mb + config.external_limit_mb) << 21,
        config.warm_isolates,
        source.late,
    )


@dataclass
class MemoryRevisions:
    by_guild: dict[int, RevisionSource] = field(default_factory=dict)

    async def current(self, guild_id: int) -> RevisionSource | None:
        return self.by_guild.get(guild_id)


@dataclass
class RecordingLog:
    lines: list[tuple[int, str, str]] = field(default_factory=list)

    def write(
        self,
        guild_id: int,
        level: str,
        message: str,
        *,
        target: str = "script",
        event_id: str | None = None,
    ) -> None:
        self.lines.append((guild_id, level, message))

    def of(self, guild_id: int) -> str:
        return "\n".join(message for guild, _, message in self.lines if guild == guild_id)


class PlainTraces:
    async def map_stack(self, guild_id: int, revision: str, stack: str) -> str:
        return stack

    async def map_text(self, guild_id: int, revision: str, text: str) -> str:
        return text


@dataclass
class MemorySecrets:
    by_guild: dict[int, dict[str, str]] = field(default_factory=dict)

    async def placeholders(self, guild_id: int) -> dict[str, str]:
        return self.by_guild.get(guild_id, {})

    def signing_key(self, guild_id: int) -> str:
        return hashlib.sha256(b"%d" % guild_id).hexdigest()


@dataclass
class RecordingRegistrations:
    promotions: list[tuple[int, str]] = field(default_factory=list)

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        self.promotions.append((guild_id, revision))

    discards: list[int] = field(default_factory=list)
    withdrawals: list[int] = field(default_factory=list)

    def discarded(self, isolate_id: int) -> None:
        self.discards.append(isolate_id)

    def withdrawn(self, guild_id: int) -> None:
        self.withdrawals.append(guild_id)


@dataclass
class MemoryWants:
    """What scripts handle is not known in advance, but for guilds of which `known` says so."""

    known: dict[int, frozenset[str]] = field(default_factory=dict)

    def of(self, guild_id: int) -> frozenset[str] | None:
        return self.known.get(guild_id)

    def asked(self, isolate_id: int, name: str) -> None:
        pass


@dataclass
class RecordingUsage:
    cpu_us: dict[int, int] = field(default_factory=dict)
    ops: list[tuple[int, str]] = field(default_factory=list)
    heaps: list[tuple[int, int]] = field(default_factory=list)
    stops: list[tuple[int, str]] = field(default_factory=list)
    events: list[tuple[int, str]] = field(default_factory=list)
    evictions: list[int] = field(default_factory=list)
    limits: list[tuple[int, str, int]] = field(default_factory=list)

    def turn(self, guild_id: int, cpu_us: int) -> None:
        self.cpu_us[guild_id] = self.cpu_us.get(guild_id, 0) + cpu_us

    def op(self, guild_id: int, name: str) -> None:
        self.ops.append((guild_id, name))

    def heap(self, guild_id: int, used_bytes: int) -> None:
        self.heaps.append((guild_id, used_bytes))

    def stopped(self, guild_id: int, reason: str) -> None:
        self.stops.append((guild_id, reason))

    def event(self, guild_id: int, outcome: Outcome) -> None:
        self.events.append((guild_id, outcome))

    def reached(self, guild_id: int, limit: str, count: int) -> None:
        self.limits.append((guild_id, limit, count))

    def evicted(self, guild_id: int) -> None:
        self.evictions.append(guild_id)


@dataclass
class MemoryHolds:
    by_guild: dict[int, Held] = field(default_factory=dict)

    def get(self, guild_id: int) -> Held | None:
        return self.by_guild.get(guild_id)

    def put(self, guild_id: int, held: Held) -> None:
        self.by_guild[guild_id] = held

    def lift(self, guild_id: int) -> None:
        self.by_guild.pop(guild_id, None)


@dataclass
class RecordingOutcomes:
    ended: list[tuple[int, str, bool]] = field(default_factory=list)

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        self.ended.append((guild_id, name, ending.failed))


class SendArgs(Args):
    channel_id: Snowflake
    content: str = ""
    reply_to: str | None = None


class KeyArgs(Args):
    store: str
    key: str
    value: str | None = None


class CronArgs(Args):
    name: str
    expr: str
    skip_if_running: bool = False


class RecordingTable(OpTable):
    """Notes every call before its op runs; `judge` says what is wrong with one, "" for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[int, str]] = []
        self.unknown: list[str] = []
        self.faults: list[str] = []
        self.judge: Callable[[Caller, str, Args], str] = lambda caller, name, args: ""

    @override
    def add(
        self, name: str, args: type[Any], run: Callable[[Caller, Any], Any], *, lane: str = ""
    ) -> None:
        def noted(caller: Caller, parsed: Any) -> Any:
            self.calls.append((caller.guild_id, name))
            fault = self.judge(caller, name, parsed)
            if fault:
                self.faults.append(f"{name} by {caller}: {fault}")
            return run(caller, parsed)

        super().add(name, args, noted, lane=lane)

    @override
    def get(self, name: str) -> Op[Any]:
        try:
            return super().get(name)
        except OpError:
            self.unknown.append(name)
            raise


@dataclass
class World:
    """A pool, a router and recording ports; `sent` is every message.send that passed."""

    config: RuntimeConfig
    pool: WorkerPool
    table: OpTable = field(default_factory=OpTable)
    revisions: MemoryRevisions = field(default_factory=MemoryRevisions)
    log: RecordingLog = field(default_factory=RecordingLog)
    traces: Traces = field(default_factory=PlainTraces)
    secrets: MemorySecrets = field(default_factory=MemorySecrets)
    registrations: RecordingRegistrations = field(default_factory=RecordingRegistrations)
    wants: MemoryWants = field(default_factory=MemoryWants)
    outcomes: RecordingOutcomes = field(default_factory=RecordingOutcomes)
    usage: RecordingUsage = field(default_factory=RecordingUsage)
    holds: MemoryHolds = field(default_factory=MemoryHolds)
    sent: list[tuple[int, str, Caller]] = field(default_factory=list)
    kv: dict[tuple[int, str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.add_ops()
        self.isolates = Isolates(
            self.pool,
            self.table,
            self.config,
            guild_log=self.log,
            traces=self.traces,
            secrets=self.secrets,
            registrations=self.registrations,
            wants=self.wants,
            usage=self.usage,
        )
        self.router = Router(
            self.isolates,
            revisions=self.revisions,
            registrations=self.registrations,
            wants=self.wants,
            outcomes=self.outcomes,
            guild_log=self.log,
            holds=self.holds,
            usage=self.usage,
            bootstrap=None,
            capacity=self.config.worker_queue_capacity,
            room_bytes=self.config.max_waiting_mb << 20,
            event_secs=self.config.event_timeout_secs,
            limits=ResidentLimits(
                self.config.max_resident_guilds, self.config.memory_budget_mb << 20
            ),
            rebalance=self.config.rebalance,
        )

    def add_ops(self) -> None:
        self.table.add("message.send", SendArgs, self.send)
        self.table.add("kv.get", KeyArgs, self._kv_get)
        self.table.add("kv.set", KeyArgs, self._kv_set)

    async def send(self, caller: Caller, args: SendArgs) -> dict[str, str]:
        """As the gateway's op: only the guild's own channel, numbered like the guild."""
        if args.channel_id != caller.guild_id:
            raise OpError("the channel is not of this guild", code="forbidden")
        self.sent.append((caller.guild_id, args.content, caller))
        return {"id": "1", "channel_id": str(args.channel_id)}

    async def _kv_get(self, caller: Caller, args: KeyArgs) -> str | None:
        return self.kv.get((caller.guild_id, args.store, args.key))

    async def _kv_set(self, caller: Caller, args: KeyArgs) -> None:
        self.kv[caller.guild_id, args.store, args.key] = args.value or ""

    async def deploy(self, guild_id: int, script: str, revision: str = "r1") -> None:
        """As Deployments does it: load, then keep."""
        source = RevisionSource(guild_id, revision, script)
        await self.router.deploy(guild_id, source)
        self.revisions.by_guild[guild_id] = source

    def install(self, guild_id: int, script: str, revision: str = "r1") -> None:
        """As after a restart of the host: deployed, not loaded."""
        self.revisions.by_guild[guild_id] = RevisionSource(guild_id, revision, script)

    def message(self, guild_id: int, content: str) -> None:
        payload = {
            "id": "7",
            "channel_id": str(guild_id),
            "guild_id": str(guild_id),
            "content": content,
            "author": {"id": "9", "username": "ada", "bot": False},
        }
        self.router.dispatch(
            guild_id, "MESSAGE_CREATE", msgspec.json.encode(payload), klass=EventClass.MESSAGE
        )

    def sent_by(self, guild_id: int) -> list[str]:
        return [content for guild, content, _ in self.sent if guild == guild_id]


W = TypeVar("W", bound=World)


@contextlib.asynccontextmanager
async def running(
    make: Callable[[RuntimeConfig, WorkerPool], W],
    isolation: str = "process",
    workers: int = 1,
    before_start: Callable[[W], object] = lambda world: None,
    **runtime: Any,
) -> AsyncIterator[W]:
    config = RuntimeConfig(isolation=isolation, max_workers=workers, **runtime)
    pool = WorkerPool(spawner(isolation), settings(config), workers)
    world = make(config, pool)
    before_start(world)
    world.table.freeze()
    await pool.start(world.isolates)
    world.router.start()
    try:
        yield world
    finally:
        await world.router.stop()
        await world.isolates.stop()
        await pool.stop()


def running_world(
    isolation: str = "process",
    workers: int = 1,
    before_start: Callable[[World], object] = lambda world: None,
    **runtime: Any,
) -> contextlib.AbstractAsyncContextManager[World]:
    return running(World, isolation, workers, before_start, **runtime)


async def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
    """Waits for something to become true; fails loudly when it does not."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("it did not come true in time")
        await asyncio.sleep(0.005)
