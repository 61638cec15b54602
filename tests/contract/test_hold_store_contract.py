"""What everything that keeps holds promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.guilds.ports import Held
from trellis.holds.memory_store import MemoryHoldStore
from trellis.holds.sql_store import SqlHoldStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.holds.store import HoldStore

GUILD, OTHER_GUILD = 81384788765712384, 4
SPUN = Held("it spun ☀", 1_700_000_000.25)
KILLED = Held("it ended its worker process", 1_700_000_001.0)


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[HoldStore]:
    if request.param == "memory":
        yield MemoryHoldStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlHoldStore(database)


async def test_nobody_is_held_at_first(store):
    assert await store.all() == {}


async def test_holds_are_given_back_as_they_were_kept(store):
    await store.put(GUILD, SPUN)
    await store.put(OTHER_GUILD, KILLED)
    assert await store.all() == {GUILD: SPUN, OTHER_GUILD: KILLED}


async def test_a_later_hold_replaces_the_earlier(store):
    await store.put(GUILD, SPUN)
    await store.put(GUILD, KILLED)
    assert await store.all() == {GUILD: KILLED}


async def test_a_hold_that_is_lifted_is_gone_and_lifting_none_is_no_error(store):
    await store.put(GUILD, SPUN)
    await store.put(GUILD, None)
    await store.put(OTHER_GUILD, None)
    assert await store.all() == {}
