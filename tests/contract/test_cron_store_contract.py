"""What everything that keeps cron jobs promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.cron.jobs import KEPT_RUNS, Declaration, Run
from trellis.cron.memory_store import MemoryCronStore
from trellis.cron.sql_store import SqlCronStore
from trellis.cron.store import CronStore, KeptJob, KeptJobs, KeptRun

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER_GUILD = 81384788765712384, 4
DAILY = KeptJob(
    Declaration(
        "daily ☀",
        "0 9 * * *",
        skip_if_running=True,
        time_zone="Europe/Berlin",
        catch_up="all",
        max_lateness=3600,
    ),
)
OFTEN = KeptJob(Declaration("often", "*/5 * * * *"), last_run=1_700_000_100)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[CronStore]:
    if request.param == "memory":
        yield MemoryCronStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlCronStore(database)


async def test_nothing_is_kept_at_first(store):
    assert await store.all() == []


async def test_jobs_are_given_back_as_they_were_kept(store):
    mine, theirs = KeptJobs(GUILD, "r1", [DAILY, OFTEN]), KeptJobs(OTHER_GUILD, "r2", [DAILY])
    await store.replace(mine)
    await store.replace(theirs)
    assert await store.all() == [theirs, mine]


async def test_new_jobs_replace_all_that_the_guild_had(store):
    await store.replace(KeptJobs(GUILD, "r1", [DAILY, OFTEN]))
    await store.replace(KeptJobs(OTHER_GUILD, "r1", [OFTEN]))
    await store.replace(KeptJobs(GUILD, "r2", [DAILY]))
    assert await store.all() == [
        KeptJobs(OTHER_GUILD, "r1", [OFTEN]),
        KeptJobs(GUILD, "r2", [DAILY]),
    ]


async def test_a_guild_without_jobs_is_forgotten(store):
    await store.replace(KeptJobs(GUILD, "r1", [DAILY]))
    await store.replace(KeptJobs(GUILD, "r2", []))
    assert await store.all() == []


def begun(name: str = "often", number: int = 1, guild_id: int = GUILD, **fields) -> KeptRun:
    run = Run(number, 1_700_000_400, 1_700_000_400.25, **fields)
    return KeptRun(guild_id, name, run, 1_700_000_700, 1_700_000_400, number)


async def test_runs_are_noted_and_where_their_job_stands(store):
    await store.replace(KeptJobs(GUILD, "r1", [DAILY, OFTEN]))
    await store.replace(KeptJobs(OTHER_GUILD, "r1", [OFTEN]))
    await store.ran([begun(), begun("no longer there"), begun(guild_id=5)])
    [theirs, mine] = await store.all()
    assert theirs.jobs == [OFTEN]
    assert [job.last_run for job in mine.jobs] == [None, 1_700_000_400]
    assert [job.next_run for job in mine.jobs] == [None, 1_700_000_700]
    assert [job.runs for job in mine.jobs] == [0, 1]
    assert same([mine.jobs[1].last], [begun().run])
    assert await store.history(GUILD, "no longer there") == []


async def test_a_run_is_kept_as_it_was_noted_last(store):
    await store.replace(KeptJobs(GUILD, "r1", [OFTEN]))
    await store.ran([begun()])
    ended = begun(ended=1_700_000_401.5, outcome="failed", error="Error: nö \0 way", count=3)
    await store.ran([ended])
    [run] = await store.history(GUILD, "often")
    assert (run.outcome, run.ended, run.count) == ("failed", 1_700_000_401.5, 3)
    assert run.error.startswith("Error: nö")


async def test_the_latest_runs_are_kept_and_no_more(store):
    await store.replace(KeptJobs(GUILD, "r1", [OFTEN]))
    await store.ran([begun(number=number) for number in range(1, KEPT_RUNS + 3)])
    runs = await store.history(GUILD, "often")
    assert [run.number for run in runs] == list(range(KEPT_RUNS + 2, 2, -1))


async def test_runs_go_with_their_job_and_stay_with_it(store):
    await store.replace(KeptJobs(GUILD, "r1", [DAILY, OFTEN]))
    await store.ran([begun("daily ☀"), begun("often")])
    await store.replace(KeptJobs(GUILD, "r2", [KeptJob(OFTEN.declared, runs=1)]))
    assert await store.history(GUILD, "daily ☀") == []
    assert len(await store.history(GUILD, "often")) == 1
    [kept] = await store.all()
    assert same([kept.jobs[0].last], [begun().run])
    await store.replace(KeptJobs(GUILD, "r3", []))
    assert await store.history(GUILD, "often") == []


async def test_runs_that_are_under_way_are_ended_all_at_once(store):
    await store.replace(KeptJobs(GUILD, "r1", [OFTEN]))
    await store.ran([begun(number=1, outcome="ok", ended=1_700_000_401.0), begun(number=2)])
    await store.end_all(1_700_000_500.0, "it stopped")
    second, first = await store.history(GUILD, "often")
    assert (first.outcome, first.error) == ("ok", "")
    assert (second.outcome, second.error, second.ended) == ("cut_off", "it stopped", 1_700_000_500)


def same(one: list[Run | None], other: list[Run | None]) -> bool:
    return repr(one) == repr(other)
