"""What everything that keeps guilds' lists of hosts promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.fetch.lists import HostLists
from trellis.fetch.memory_store import MemoryListStore
from trellis.fetch.sql_store import SqlListStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.fetch.lists import ListStore

GUILD, OTHER_GUILD = 81384788765712384, 4
SOME = HostLists(("z.example", "*.a.example:8443"), ("[::1]", "evil.example"))
LONGEST = HostLists(deny=(f"{'x' * 60}.{'y' * 60}.{'z' * 60}.{'w' * 60}.example:65535",))


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[ListStore]:
    if request.param == "memory":
        yield MemoryListStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlListStore(database)


async def test_nothing_is_listed_at_first(store):
    assert await store.all() == {}


async def test_lists_are_given_back_as_they_were_kept_in_their_order(store):
    await store.replace(GUILD, SOME)
    await store.replace(OTHER_GUILD, LONGEST)
    assert await store.all() == {GUILD: SOME, OTHER_GUILD: LONGEST}


async def test_later_lists_replace_the_earlier(store):
    await store.replace(GUILD, SOME)
    await store.replace(GUILD, HostLists(SOME.deny, SOME.allow))
    assert await store.all() == {GUILD: HostLists(SOME.deny, SOME.allow)}


async def test_empty_lists_are_gone(store):
    await store.replace(GUILD, SOME)
    await store.replace(GUILD, HostLists())
    assert await store.all() == {}
