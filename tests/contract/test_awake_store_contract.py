"""What keeps the guilds that are loaded at the host's start, in both databases."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.deployments.awake import AwakeGuilds
from trellis.deployments.awake_store import SqlAwakeStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER = 81384788765712384, 4
WITH_TIMERS, WITHOUT = 1, 2


@pytest.fixture(params=["sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[SqlAwakeStore]:
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlAwakeStore(database)


def guilds(store: SqlAwakeStore) -> AwakeGuilds:
    return AwakeGuilds(store, lambda isolate_id: isolate_id == WITH_TIMERS)


async def test_a_guild_is_put_in_and_taken_out_as_often_as_one_likes(store):
    for _ in range(2):
        await store.put(GUILD, awake=True)
        await store.put(OTHER, awake=False)
    assert list(await store.all()) == [GUILD]
    await store.put(GUILD, awake=False)
    assert list(await store.all()) == []


async def test_the_next_host_wakes_those_that_set_timers_as_they_loaded(store):
    async with guilds(store) as first:
        first.promoted(GUILD, WITH_TIMERS, "r")
        first.promoted(OTHER, WITHOUT, "r")
        first.promoted(5, WITH_TIMERS, "r")
        first.promoted(5, WITHOUT, "r2")
        first.promoted(6, WITH_TIMERS, "r")
        first.withdrawn(6)
    woken: list[int] = []

    async def wake(guild_id: int) -> None:
        await asyncio.sleep(0)
        woken.append(guild_id)

    async with guilds(store) as second:
        await second.wake_all(wake)
    assert woken == [GUILD]
