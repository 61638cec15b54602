"""Tasks from a script's call to its handler, on real V8 and a real database."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from databases import migrated_database
from harness import World, settings, spawner, until
from trellis.config import RuntimeConfig
from trellis.engine.pool import WorkerPool
from trellis.guilds.ports import Held
from trellis.once.ops import OnceOps
from trellis.once.service import OnceKeys
from trellis.once.sql_store import SqlOnceStore
from trellis.storage.pace import Pace
from trellis.tasks.ops import TaskOps
from trellis.tasks.service import PUT_OFF_SECS, ScheduledTasks
from trellis.tasks.sql_store import SqlTaskStore
from virtual_time import VirtualTime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from trellis.storage.database import Database
    from trellis.tasks.task import Task

GUILD = 4
NOON = 1_700_000_000.0

REMINDER = """(() => {
    on("messageCreate", async (ctx) => {
        const payload = { text: ctx.msg.content };
        const made = await tasks.schedule("remind", { in: "5m" }, payload, { key: "tea" });
        console.log("scheduled", made.state);
    });
    onTask("remind", (ctx) => console.log("remind", ctx.payload.text, ctx.attempt, ctx.key));
})();"""

FAILS_TWICE = """(() => {
    on("messageCreate", () => tasks.schedule("hard", { in: 1 }));
    onTask("hard", async (ctx) => {
        console.log("attempt", ctx.attempt, ctx.eventId === "task-" + ctx.taskId);
        if (ctx.attempt === 1) throw new TypeError("not yet");
        if (ctx.attempt === 2) for (;;);
    });
})();"""


@dataclass
class Scene:
    world: World
    tasks: ScheduledTasks
    time: VirtualTime

    @property
    def lines(self) -> list[str]:
        return self.world.log.of(GUILD).splitlines()

    async def says(self, line: str) -> None:
        await until(lambda: any(line in said for said in self.lines))

    async def listed(self) -> list[Task]:
        await self.tasks.flush()
        return list((await self.tasks.list(GUILD)).tasks)

    async def is_without_tasks(self) -> bool:
        return await self.listed() == []

    async def pass_until(self, line: str) -> None:
        """Second after second, so that the database has the real time that it needs."""
        async with asyncio.timeout(60):
            while not any(line in said for said in self.lines):
                await self.time.pass_by(1)
                await asyncio.sleep(0.01)


@contextlib.asynccontextmanager
async def scene(database: Database, now: float = NOON, **runtime: Any) -> AsyncIterator[Scene]:
    """A host with tasks, as it is from its start to its end."""
    config = RuntimeConfig(isolation="thread", max_workers=1, **runtime)
    pool = WorkerPool(spawner("thread"), settings(config), 1)
    time = VirtualTime(now)
    holds: list[World] = []
    world_log = _LateLog()
    tasks = ScheduledTasks(
        SqlTaskStore(database),
        world_log,
        max_tasks=10,
        max_payload_bytes=1000,
        clock=time.clock,
        sleep=time.sleep,
        resting=lambda guild_id: "held" if holds and holds[0].holds.get(guild_id) else "",
    )
    registrations = _Registrations()
    world = World(config, pool, outcomes=tasks, registrations=registrations)
    holds.append(world)
    world_log.log = world.log
    once = OnceKeys(SqlOnceStore(database), max_keys=10, max_result_bytes=1000, clock=time.clock)
    registrations.append(once)
    pace = Pace("tasks", "tasks.calls_per_sec", 50, time.clock)
    TaskOps(tasks, pace).register(world.table)
    OnceOps(once, pace).register(world.table)
    world.table.freeze()
    await pool.start(world.isolates)
    world.router.start()
    run = asyncio.create_task(tasks.run(world.router.dispatch))
    try:
        yield Scene(world, tasks, time)
    finally:
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run
        await world.router.stop()
        await world.isolates.stop()
        await tasks.flush()
        await pool.stop()


async def until_async(condition: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(60):
        while not await condition():  # noqa: ASYNC110  # asks a database
            await asyncio.sleep(0.02)


class _Registrations(list[OnceKeys]):
    """Tells the keys of `once`, which are made after the world."""

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        pass

    def discarded(self, isolate_id: int) -> None:
        for keys in self:
            keys.discarded(isolate_id)

    def withdrawn(self, guild_id: int) -> None:
        pass


class _LateLog:
    """The log of a world that is made after those who write to it."""

    log: Any = None

    def write(self, *args: Any, **facts: Any) -> None:
        self.log.write(*args, **facts)


@pytest.fixture
async def database(tmp_path) -> AsyncIterator[Database]:
    async with migrated_database("sqlite", tmp_path) as made:
        yield made


async def test_a_task_is_done_when_it_is_due_and_then_forgotten(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, REMINDER)
        host.world.message(GUILD, "tea")
        await host.says("scheduled waiting")
        await host.pass_until("remind tea 1 tea")
        assert host.time.now >= NOON + 300
        await until(lambda: not host.tasks._running)
        await host.time.pass_by(0)
        await until_async(host.is_without_tasks)


async def test_a_task_survives_a_restart_and_wakes_its_guild(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, REMINDER)
        host.world.message(GUILD, "tea")
        await host.says("scheduled")
    async with scene(database, NOON + 3600) as host:
        host.world.install(GUILD, REMINDER)
        await host.pass_until("remind tea 1 tea")
        assert host.world.router.state(GUILD)[0] == "running"


LATER_REVISION = """(() => {
    onTask("remind", (ctx) => console.log("of r2", ctx.payload.text, ctx.attempt, ctx.key));
})();"""


async def test_a_task_survives_a_redeploy_and_is_done_by_the_new_script(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, REMINDER)
        host.world.message(GUILD, "tea")
        await host.says("scheduled")
        await host.world.deploy(GUILD, LATER_REVISION, "r2")
        assert [task.key for task in await host.listed()] == ["tea"]
        await host.pass_until("of r2 tea 1 tea")


async def test_an_evicted_guild_is_woken_by_its_task(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, REMINDER)
        host.world.message(GUILD, "tea")
        await host.says("scheduled")
        guild = host.world.router._guilds[GUILD]
        await until(lambda: guild.is_idle)
        guild.evict()
        await host.pass_until("remind tea 1 tea")


async def test_a_task_that_fails_is_tried_again_with_the_same_event_id(database):
    async with scene(database, dispatch_cpu_ms=200, dispatch_timeout_secs=60) as host:
        await host.world.deploy(GUILD, FAILS_TWICE)
        host.world.message(GUILD, "go")
        await host.pass_until("attempt 1 true")
        await host.pass_until("attempt 2 true")
        await host.pass_until("attempt 3 true")
        assert any("attempt 1 of 5 failed" in line and "not yet" in line for line in host.lines)
        assert any("attempt 2 of 5 failed" in line and "CPU time" in line for line in host.lines)


async def test_tasks_of_a_guild_that_is_held_or_undeployed_wait(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, REMINDER)
        host.world.message(GUILD, "tea")
        await host.says("scheduled")
        host.world.holds.put(GUILD, Held("it spins", 0.0))
        await host.time.pass_by(301)
        await asyncio.sleep(0.1)
        await host.time.pass_by(PUT_OFF_SECS)
        assert [task.attempt for task in await host.listed()] == [0]
        host.world.revisions.by_guild.clear()
        await host.world.router.undeploy(GUILD)
        for _ in range(PUT_OFF_SECS + 2):
            await host.time.pass_by(1)
            await asyncio.sleep(0.01)
        assert [task.attempt for task in await host.listed()] == [0]
        await host.world.deploy(GUILD, REMINDER)
        await host.pass_until("remind tea 1 tea")


ONCE = """(() => {
    onTask("pay", async (ctx) => {
        const paid = await once("pay " + ctx.payload, async () => {
            console.log("paying", ctx.payload);
            await new Promise((resolve) => setTimeout(resolve, 0)); // so that it can be read
            if (ctx.payload === "spins") for (;;);
            return { by: ctx.attempt };
        });
        console.log("paid", ctx.payload, paid.by, ctx.attempt);
        if (ctx.attempt === 1) throw new Error("after it was paid");
    });
    on("messageCreate", (ctx) => tasks.schedule("pay", { in: 1 }, ctx.msg.content));
})();"""


async def test_what_is_done_once_is_not_done_by_another_attempt(database):
    async with scene(database) as host:
        await host.world.deploy(GUILD, ONCE)
        host.world.message(GUILD, "bill")
        await host.pass_until("paid bill 1 1")
        await host.pass_until("paid bill 1 2")
        assert host.lines.count("paying bill") == 1


async def test_what_is_cut_off_is_not_done_again(database):
    async with scene(database, dispatch_cpu_ms=200) as host:
        await host.world.deploy(GUILD, ONCE)
        host.world.message(GUILD, "spins")
        await host.pass_until("whether it was done is not known")
        assert host.lines.count("paying spins") == 1
