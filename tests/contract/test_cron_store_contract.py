"""What everything that keeps cron jobs promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.cron.jobs import Declaration
from trellis.cron.memory_store import MemoryCronStore
from trellis.cron.sql_store import SqlCronStore
from trellis.cron.store import CronStore, KeptJob, KeptJobs

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER_GUILD = 81384788765712384, 4
DAILY = KeptJob(Declaration("daily ☀", "0 9 * * *", skip_if_running=True))
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


async def test_last_runs_are_noted_by_guild_and_name(store):
    await store.replace(KeptJobs(GUILD, "r1", [DAILY, OFTEN]))
    await store.replace(KeptJobs(OTHER_GUILD, "r1", [OFTEN]))
    await store.ran({(GUILD, "often"): 1_700_000_400, (GUILD, "no longer there"): 1})
    [theirs, mine] = await store.all()
    assert [job.last_run for job in mine.jobs] == [None, 1_700_000_400]
    assert [job.last_run for job in theirs.jobs] == [1_700_000_100]
