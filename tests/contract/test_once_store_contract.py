"""What everything that keeps the keys of `once` promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from databases import migrated_database
from trellis.errors import LimitError
from trellis.once.memory_store import MemoryOnceStore
from trellis.once.sql_store import SqlOnceStore
from trellis.once.store import Kept, OnceStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GUILD, OTHER_GUILD = 81384788765712384, 4
NOON = 1_700_000_000


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
async def store(request, tmp_path) -> AsyncIterator[OnceStore]:
    if request.param == "memory":
        yield MemoryOnceStore()
        return
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlOnceStore(database)


async def begin(store: OnceStore, key: str = "k", guild_id: int = GUILD, **fields) -> Kept | None:
    given = {"now": NOON, "expires": NOON + 60, "max_keys": 100} | fields
    return await store.begin(guild_id, key, **given)


async def test_a_key_is_begun_once_within_its_guild(store):
    assert await begin(store) is None
    assert await begin(store, now=NOON + 5) == Kept(NOON)
    assert await begin(store, guild_id=OTHER_GUILD) is None
    assert await begin(store, "other ☀") is None


async def test_a_result_is_given_back_as_it_was_kept(store):
    await begin(store)
    await begin(store, guild_id=OTHER_GUILD)
    await store.finish(GUILD, "k", '{"a":["ö",null]}'.encode())
    assert await begin(store) == Kept(NOON, '{"a":["ö",null]}'.encode())
    assert await begin(store, guild_id=OTHER_GUILD) == Kept(NOON)


async def test_what_has_expired_is_as_good_as_absent(store):
    await begin(store)
    await store.finish(GUILD, "k", b"1")
    assert await begin(store, now=NOON + 59) == Kept(NOON, b"1")
    assert await begin(store, now=NOON + 60, expires=NOON + 90) is None
    assert await begin(store, now=NOON + 61) == Kept(NOON + 60)


async def test_a_key_that_is_forgotten_may_be_begun_again(store):
    await begin(store)
    assert not await store.forget(OTHER_GUILD, "k")
    assert await store.forget(GUILD, "k")
    assert not await store.forget(GUILD, "k")
    assert await begin(store) is None


async def test_the_result_of_what_was_forgotten_is_not_kept(store):
    await begin(store)
    await store.forget(GUILD, "k")
    await store.finish(GUILD, "k", b"1")
    assert await begin(store) is None


async def test_a_guild_has_so_many_keys_those_aside_that_have_expired(store):
    await begin(store, "a", expires=NOON + 1)
    await begin(store, "b")
    await begin(store, "c", guild_id=OTHER_GUILD)
    with pytest.raises(LimitError) as caught:
        await begin(store, "c", max_keys=2)
    assert caught.value.details["limit"] == "once.max_keys"
    assert await begin(store, "b", max_keys=2) == Kept(NOON)
    assert await begin(store, "c", now=NOON + 1, max_keys=2) is None


async def test_what_has_expired_is_swept(store):
    await begin(store, "a", expires=NOON + 1)
    await begin(store, "b")
    await store.sweep(NOON + 1)
    assert not await store.forget(GUILD, "a")
    assert await store.forget(GUILD, "b")
