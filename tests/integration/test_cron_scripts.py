"""Cron jobs from a script's declaration to its handler, on real V8 and a real database."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from databases import migrated_database
from harness import World, settings, spawner, until
from trellis.config import RuntimeConfig
from trellis.cron.jobs import Declaration
from trellis.cron.ops import CronOps
from trellis.cron.service import CronJobs
from trellis.cron.sql_store import SqlCronStore
from trellis.engine.pool import WorkerPool
from trellis.errors import ScriptError
from virtual_time import VirtualTime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.storage.database import Database

GUILD = 4
NOON = datetime(2025, 1, 31, 12, 0, tzinfo=UTC).timestamp()

TIDY = """(() => {
    cron("tidy", "* * * * *", (ctx) => console.log(ctx.name, ctx.scheduledAt));
})();"""

WAITS = """(() => {
    let go;
    on("messageCreate", () => go());
    cron("slow", "* * * * *", async (ctx) => {
        console.log("began", ctx.scheduledAt);
        await new Promise((resolve) => { go = resolve; });
        console.log("ended", ctx.scheduledAt);
    }, { skipIfRunning: true });
})();"""


@dataclass
class Scene:
    world: World
    jobs: CronJobs
    time: VirtualTime

    @property
    def lines(self) -> list[str]:
        return self.world.log.of(GUILD).splitlines()

    async def says(self, line: str) -> None:
        await until(lambda: line in self.lines)


@contextlib.asynccontextmanager
async def scene(database: Database, now: float, **runtime: Any) -> AsyncIterator[Scene]:
    """A host with cron jobs, as it is from its start to its end."""
    config = RuntimeConfig(**({"isolation": "thread", "max_workers": 1} | runtime))
    pool = WorkerPool(spawner(config.isolation), settings(config), 1)
    time = VirtualTime(now)
    jobs = CronJobs(
        SqlCronStore(database), max_jobs=2, max_run_secs=900, clock=time.clock, sleep=time.sleep
    )
    world = World(config, pool, registrations=jobs, outcomes=jobs)
    CronOps(jobs).register(world.table)
    world.table.freeze()
    await pool.start(world.isolates)
    world.router.start()
    run = asyncio.create_task(jobs.run(world.router.dispatch))
    try:
        yield Scene(world, jobs, time)
    finally:
        run.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await run
        await jobs.flush()
        await world.router.stop()
        await world.isolates.stop()
        await pool.stop()


@pytest.fixture
async def database(tmp_path) -> AsyncIterator[Database]:
    async with migrated_database("sqlite", tmp_path) as made:
        yield made


async def test_a_handler_runs_when_its_job_is_due(database):
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, TIDY)
        await host.time.pass_by(10)
        await host.says("tidy 2025-01-31T12:00:00Z")
        await host.time.pass_by(60)
        await host.says("tidy 2025-01-31T12:01:00Z")


async def test_a_job_that_is_due_after_a_restart_loads_its_script(database):
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, TIDY)
        await host.time.pass_by(10)
    async with scene(database, NOON + 3590) as host:
        host.world.install(GUILD, TIDY)
        await until(lambda: host.jobs.list(GUILD))
        assert host.jobs.list(GUILD)[0].last_run == datetime(2025, 1, 31, 12, 0, tzinfo=UTC)
        await host.time.pass_by(1)
        await host.says("tidy 2025-01-31T12:59:00Z")  # not too late yet
        await host.time.pass_by(9)
        await host.says("tidy 2025-01-31T13:00:00Z")


@pytest.mark.parametrize(
    ("declares", "says"),
    [
        ('cron("tidy", "61 * * * *", () => {})', "its minute field is '61'"),
        ('for (const n of "abc") cron(n, "@daily", () => {})', "at most 2 cron jobs"),
        ('cron("other", "@daily", () => {}); throw new Error("no")', "no"),
    ],
)
async def test_a_revision_that_does_not_load_leaves_the_jobs_as_they_were(database, declares, says):
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, TIDY)
        with pytest.raises(ScriptError, match=says):
            await host.world.deploy(GUILD, f"(() => {{ {declares} }})();", "r2")
        assert [job.declared.name for job in host.jobs.list(GUILD)] == ["tidy"]
        await host.time.pass_by(10)
        await host.says("tidy 2025-01-31T12:00:00Z")


async def test_a_job_that_skips_waits_for_its_handler_to_finish(database):
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, WAITS)
        await host.time.pass_by(10)
        await host.says("began 2025-01-31T12:00:00Z")
        await host.time.pass_by(120)
        host.world.message(GUILD, "go on")
        await host.says("ended 2025-01-31T12:00:00Z")
        await until(lambda: host.jobs._guilds[GUILD].jobs["slow"].running is None)
        await host.time.pass_by(60)
        await host.says("began 2025-01-31T12:03:00Z")
        assert "began 2025-01-31T12:01:00Z" not in host.lines


async def test_an_undeployed_guild_has_no_jobs(database):
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, TIDY)
        await host.world.router.undeploy(GUILD)
        assert host.jobs.list(GUILD) == []
        await host.jobs.flush()
        assert await SqlCronStore(database).all() == []


FAILS = """(() => {
    cron("fails", "* * * * *", async () => { await null; throw new TypeError("no such thing"); });
    cron("spins", "@hourly", () => { for (;;); });
})();"""


async def test_what_became_of_a_run_is_kept_with_its_error(database):
    async with scene(database, NOON - 10, cron_timeout_secs=1) as host:
        await host.world.deploy(GUILD, FAILS)
        await host.jobs.start(GUILD, "fails")
        await ended(host, "fails")
        await host.jobs.start(GUILD, "spins")
        await ended(host, "spins")
        [failed] = await host.jobs.history(GUILD, "fails")
        assert (failed.trigger, failed.outcome) == ("manual", "failed")
        assert failed.error == "TypeError: no such thing"
        [cut_off] = await host.jobs.history(GUILD, "spins")
        assert (cut_off.outcome, cut_off.error) == ("cut_off", "it ran longer than its deadline")


async def ended(host: Scene, name: str) -> None:
    job = host.jobs._guilds[GUILD].jobs[name]
    await until(lambda: job.last is not None and job.last.outcome)


ONE_OF_MANY = """(() => {
    cron("at noon", "0 12 * * *", (ctx) => console.log(ctx.scheduledAt, ctx.lastRunAt));
})();"""


async def test_a_thousand_jobs_of_as_many_guilds_are_started_together(database):
    """Each is begun in the second in which it is due, and none waits for one that hangs.

    The clock stands still meanwhile. `make bench` has how long it takes.
    """
    quick = range(100, 120)
    async with scene(database, NOON - 10) as host:
        await host.world.deploy(GUILD, BUSY)
        for guild_id in quick:
            await host.world.deploy(guild_id, ONE_OF_MANY)
        for guild_id in range(1000, 2000):
            host.jobs.declare(guild_id, guild_id, Declaration("at noon", "0 12 * * *"))
            host.jobs.promoted(guild_id, guild_id, "r1")
        await host.time.pass_by(10)
        jobs = [job for g in host.jobs._guilds.values() for job in g.jobs.values()]
        await until(lambda: all(job.last for job in jobs))
        assert {(job.last.due, job.last.began) for job in jobs} == {(int(NOON), NOON)}
        await until(lambda: all(host.world.log.of(guild_id) for guild_id in quick))
        assert host.jobs.punctuality.late()[0] == ("0.1", len(jobs))
        assert host.jobs.list(GUILD)[0].running
        assert "done" not in host.world.log.of(GUILD)


BUSY = """(() => {
    cron("at noon", "0 12 * * *", async () => {
        await new Promise(() => {});
        console.log("done");
    });
})();"""


LONG = """(() => {
    cron("long", "@hourly", async (ctx) => {
        console.log("begun", ctx.eventId, ctx.attempt);
        if (ctx.attempt === 1) await new Promise(() => {});
    });
})();"""


async def test_a_run_whose_worker_dies_begins_again_under_the_same_event_id(database):
    async with scene(database, NOON - 10, isolation="process") as host:
        await host.world.deploy(GUILD, LONG)
        await host.jobs.start(GUILD, "long")
        await until(lambda: host.lines)
        [_, event_id, attempt] = host.lines[0].split()
        host.world.pool.kill(0)
        await host.says(f"begun {event_id} 2")
        await ended(host, "long")
        [run] = await host.jobs.history(GUILD, "long")
        assert (attempt, run.outcome) == ("1", "ok")
