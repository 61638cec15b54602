"""What everything that keeps departures promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.departures.memory_store import MemoryDepartureStore
from trellis.departures.sql_store import SqlDepartureStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.departures.store import DepartureStore

GUILD, OTHER_GUILD = 81384788765712384, 4


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[DepartureStore]:
    if request.param == "memory":
        yield MemoryDepartureStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlDepartureStore(database)


async def test_departures_are_given_back_as_they_were_kept(store):
    assert await store.all() == {}
    await store.put(GUILD, 1_700_000_000.25)
    await store.put(OTHER_GUILD, 1_700_000_001.0)
    await store.put(GUILD, 1_700_000_002.5)
    assert await store.all() == {GUILD: 1_700_000_002.5, OTHER_GUILD: 1_700_000_001.0}


async def test_who_is_back_is_gone_from_it_and_whoever_never_left_is_no_error(store):
    await store.put(GUILD, 1_700_000_000.0)
    await store.put(GUILD, None)
    await store.put(OTHER_GUILD, None)
    assert await store.all() == {}
