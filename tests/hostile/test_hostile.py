"""Every hostile script here ends as its header says, and its neighbours never notice."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import re
import ssl
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpcore
import pytest
from structlog.testing import capture_logs
from typing_extensions import override

from fetch_harness import EndsRequests, Lists, Metered, Secrets
from harness import RecordingTable, SendArgs, World, running, until
from hostile_docs import Script, all_scripts
from trellis.config import FetchConfig
from trellis.cron.memory_store import MemoryCronStore
from trellis.cron.ops import CronOps
from trellis.cron.service import CronJobs
from trellis.engine.worker import STUCK_AFTER
from trellis.errors import ScriptError
from trellis.fetch.ops import FetchOps
from trellis.fetch.resolver import ThreadResolver
from trellis.fetch.service import Fetcher
from trellis.kv.opening import in_memory
from trellis.kv.ops import KvOps
from trellis.kv.sorted_ops import SortedOps
from trellis.once.memory_store import MemoryOnceStore
from trellis.once.ops import OnceOps
from trellis.once.service import OnceKeys
from trellis.storage.pace import Pace
from trellis.tasks.memory_store import MemoryTaskStore
from trellis.tasks.ops import TaskOps
from trellis.tasks.service import ScheduledTasks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator, MutableMapping, Sequence

    from trellis.engine.ops import Args, Caller, OpTable

ATTACKER, NEIGHBOURS = 1001, (2002, 3003, 4004)
ECHO = """
;on('messageCreate', async (ctx) => {
  const said = ctx.msg.content;
  if (said.startsWith('!ping')) await ctx.reply('pong' + said.slice(5));
});
//# sourceURL=guild.js
"""
HOST_MEMORY_MB = 64
# CPU time ends most attacks: on a busy machine it never ends a neighbour, as the clock might.
LATE_DEATH_SECS = STUCK_AFTER + 0.1  # by then a worker has died of an isolate that does not end
LIMITS: dict[str, Any] = {
    "dispatch_cpu_ms": 400,
    "dispatch_timeout_secs": 1.5,
    "load_cpu_ms": 400,
    "load_timeout_secs": 10,
}


def cases(where: str) -> list[Any]:
    """Each script in each isolation that can hold it."""
    return [
        pytest.param(script, isolation, id=f"{script.name}-{isolation}")
        for script in all_scripts()
        for isolation in ("process", "thread")
        if script.where == where and not (isolation == "thread" and script.thread)
    ]


def resident_mb() -> float:
    text = Path("/proc/self/status").read_text("utf-8")
    found = re.search(r"^VmRSS:\s+(\d+) kB$", text, re.MULTILINE)
    assert found
    return int(found[1]) / 1024


def guarded_fetcher() -> Fetcher:
    """As the host has it; whatever it lets through is refused by the system."""
    return Fetcher(
        FetchConfig(timeout_secs=2),
        resolver=ThreadResolver(),
        secrets=Secrets(),
        meter=Metered(),
        tls=ssl.create_default_context(),
        lists=Lists(),
        clock=time.monotonic,
        network=NoNetwork(),
    )


class NoNetwork(httpcore.AsyncNetworkBackend):
    """Fails the test of whoever gets as far as a connection."""

    @override
    async def connect_tcp(self, host: str, port: int, **rest: Any) -> Any:
        raise AssertionError(f"a script was connected to {host} port {port}")


@dataclass
class WatchedWorld(World):
    """With the real stores behind `kv` and `cron`, and a judge of every call that comes in."""

    table: OpTable = field(default_factory=RecordingTable)

    def add_ops(self) -> None:
        self.stores = in_memory()
        cron = CronJobs(MemoryCronStore(), max_jobs=32, max_run_secs=0, clock=time.time)
        self.table.add("message.send", SendArgs, self.send)
        KvOps(self.stores).register(self.table)
        SortedOps(self.stores).register(self.table)
        CronOps(cron).register(self.table)
        tasks = ScheduledTasks(
            MemoryTaskStore(), self.log, max_tasks=100, max_payload_bytes=65536, clock=time.time
        )
        TaskOps(tasks, Pace("tasks", "tasks.calls_per_sec", 10, time.monotonic)).register(
            self.table
        )
        once = OnceKeys(MemoryOnceStore(), max_keys=100, max_result_bytes=65536, clock=time.time)
        OnceOps(once, Pace("once", "once.calls_per_sec", 20, time.monotonic)).register(self.table)
        self.fetch = FetchOps(guarded_fetcher())
        self.fetch.register(self.table)
        self.registrations = EndsRequests(fetch=self.fetch)
        assert isinstance(self.table, RecordingTable)
        self.table.judge = self.judge

    def judge(self, caller: Caller, name: str, args: Args) -> str:
        instance = self.isolates._instances.get(caller.isolate_id)
        if instance is None or instance.guild_id != caller.guild_id:
            return "the isolate is not the guild's"
        if caller.event_id is not None and caller.event_id not in instance.in_flight:
            return "the event is not under way in that isolate"
        if caller.guild_id not in (ATTACKER, *NEIGHBOURS):
            return "there is no such guild"
        return "it was forged" if "forged" in str(args)[:10_000] else ""

    def assert_nothing_forged(self) -> None:
        assert isinstance(self.table, RecordingTable)
        assert (self.table.faults, self.table.unknown) == ([], [])
        said = set(self.sent_by(ATTACKER))
        assert {text for text in said if not text.startswith("mine")} <= {"pong again"}
        assert {guild for guild, _, _ in self.sent} <= {ATTACKER, *NEIGHBOURS}


@contextlib.contextmanager
def quiet_host() -> Iterator[None]:
    """Fails where the host logs an error, or leaves an exception to the loop."""
    unhandled: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unhandled.append(context))
    with capture_logs() as lines:
        yield
    assert unhandled == []
    assert [line for line in lines if _is_ours(line)] == []


def _is_ours(line: MutableMapping[str, Any]) -> bool:
    """A script can make the host warn of it, but not of an outbox that no prelude writes."""
    return line["log_level"] in {"error", "critical"} or line["event"] == "isolate.bad_outbox"


@dataclass
class Neighbours:
    """Each is sent a numbered message every 50 ms."""

    world: WatchedWorld
    asked: int = 0
    stopping: bool = False

    async def ask(self) -> None:
        while not self.stopping:
            self.asked += 1
            for guild_id in NEIGHBOURS:
                self.world.message(guild_id, f"!ping {self.asked}")
            await asyncio.sleep(0.05)

    def have_answered(self) -> bool:
        return all(len(self.world.sent_by(guild)) >= self.asked for guild in NEIGHBOURS)

    def assert_every_answer_once(self) -> None:
        expected = sorted(f"pong {number}" for number in range(1, self.asked + 1))
        for guild_id in NEIGHBOURS:
            assert sorted(self.world.sent_by(guild_id)) == expected
            assert self.world.log.of(guild_id) == ""
            assert self.world.router.state(guild_id) == ("running", None)


@contextlib.asynccontextmanager
async def watched_neighbours(world: WatchedWorld) -> AsyncIterator[None]:
    for guild_id in NEIGHBOURS:
        await world.deploy(guild_id, ECHO)
    neighbours = Neighbours(world)
    asking = asyncio.create_task(neighbours.ask())
    try:
        yield
    finally:
        neighbours.stopping = True
        await asking
    with contextlib.suppress(AssertionError):  # the comparison below says more
        await until(neighbours.have_answered)
    neighbours.assert_every_answer_once()


@contextlib.asynccontextmanager
async def neighbourhood(isolation: str, **limits: Any) -> AsyncIterator[WatchedWorld]:
    """One worker with three neighbours on it; at the end, all that must hold is checked."""
    with quiet_host():
        async with running(WatchedWorld, isolation, **{**LIMITS, **limits}) as world:
            async with watched_neighbours(world):
                before = resident_mb()
                yield world
            if isolation == "process":  # a thread's V8 takes its memory from the host itself
                gc.collect()
                await until(lambda: resident_mb() < before + HOST_MEMORY_MB)
            world.assert_nothing_forged()
            await world.stores.close()


def limits_for(script: Script) -> dict[str, Any]:
    """What is not to be stopped has the time that a busy machine takes; spinning is ended still.

    Where V8 is to end its process, no limit of ours may come first.
    """
    if script.expect == "worker_died":
        return {"heap_limit_mb": 2048, "dispatch_timeout_secs": 20, "dispatch_cpu_ms": 20_000}
    if script.expect in {"terminated", "terminated_or_error"}:
        return {}
    return {"dispatch_timeout_secs": 20, "dispatch_cpu_ms": 2_000}


async def attack(world: World, script: Script) -> str:
    """What became of the attack."""
    await world.deploy(ATTACKER, script.file.read_text("utf-8") + ECHO)
    world.message(ATTACKER, "!attack")
    if script.expect == "waits":
        await answers_again(world)
        return "waits" if not ended(world) else how_it_ended(world)
    await until(lambda: ended(world) or world.router.state(ATTACKER)[1])
    return how_it_ended(world)


def ended(world: World) -> Sequence[bool]:
    """For each event of the attacker that came to an end, whether it failed."""
    return [failed for guild, _, failed in world.outcomes.ended if guild == ATTACKER]


def how_it_ended(world: World) -> str:
    held = world.router.state(ATTACKER)[1]
    if held is not None:
        return "worker_died" if "worker" in held.reason else "held"
    if "the script was stopped" in world.log.of(ATTACKER):
        return "terminated"
    return "error" if ended(world)[0] else "ok"


async def answers_again(world: World) -> None:
    world.message(ATTACKER, "!ping again")
    await until(lambda: "pong again" in world.sent_by(ATTACKER))


def allowed(script: Script) -> set[str]:
    either = {"terminated_or_error": {"terminated", "error"}}
    return either.get(script.expect, {script.expect})


@pytest.mark.parametrize(("script", "isolation"), cases("handler"))
async def test_a_hostile_handler_ends_as_its_header_says(script: Script, isolation: str) -> None:
    async with neighbourhood(isolation, **limits_for(script)) as world:
        outcome = await attack(world, script)
        guild_log = world.log.of(ATTACKER)[:2000]
        assert outcome in allowed(script), guild_log
        if outcome == "error":
            await until(lambda: world.log.of(ATTACKER))
        if outcome == "worker_died":
            await until(lambda: world.pool.status()[0].respawns)
        else:
            await answers_again(world)
        if outcome == "terminated":
            await asyncio.sleep(LATE_DEATH_SECS)
        assert script.worker or not world.pool.status()[0].respawns, guild_log


@pytest.mark.parametrize(("script", "isolation"), cases("load"))
async def test_a_hostile_load_is_refused_and_what_ran_keeps_running(
    script: Script, isolation: str
) -> None:
    async with neighbourhood(isolation) as world:
        await world.deploy(ATTACKER, ECHO)
        with pytest.raises(ScriptError) as refused:
            await world.deploy(ATTACKER, script.file.read_text("utf-8") + ECHO, "r2")
        assert refused.value.code == script.expect
        await answers_again(world)
        assert world.pool.status()[0].respawns == 0


def test_every_script_says_what_it_attacks_and_how_that_ends() -> None:
    assert len(all_scripts()) >= 60
