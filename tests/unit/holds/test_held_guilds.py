"""Holds are known at once and written in time."""

from __future__ import annotations

import asyncio

from trellis.errors import DependencyError
from trellis.guilds.ports import Held
from trellis.holds.memory_store import MemoryHoldStore
from trellis.holds.service import HeldGuilds
from virtual_time import VirtualTime

GUILD = 81384788765712384
SPUN = Held("it spun", 1_700_000_000.0)


class FailingStore(MemoryHoldStore):
    def __init__(self) -> None:
        super().__init__()
        self.failures = 0

    async def put(self, guild_id: int, held: Held | None) -> None:
        if self.failures:
            self.failures -= 1
            raise DependencyError("the database is away")
        await super().put(guild_id, held)


async def test_a_hold_is_there_after_a_restart_until_it_is_lifted() -> None:
    store = MemoryHoldStore()
    async with HeldGuilds(store) as holds:
        holds.put(GUILD, SPUN)
        assert holds.get(GUILD) == SPUN
    async with HeldGuilds(store) as holds:
        assert holds.get(GUILD) == SPUN
        holds.lift(GUILD)
        assert holds.get(GUILD) is None
    async with HeldGuilds(store) as holds:
        assert holds.get(GUILD) is None


async def test_lifting_where_there_is_no_hold_writes_nothing() -> None:
    store = FailingStore()
    store.failures = 1
    async with HeldGuilds(store) as holds:
        holds.lift(GUILD)
    assert store.failures == 1


async def test_what_could_not_be_written_is_written_later() -> None:
    store, time = FailingStore(), VirtualTime()
    store.failures = 2
    async with HeldGuilds(store, time.sleep) as holds:
        holds.put(GUILD, SPUN)
        await time.pass_by(4)
        assert await store.all() == {}
        await time.pass_by(7)
        assert await store.all() == {GUILD: SPUN}


async def test_a_store_that_fails_to_the_end_does_not_keep_the_host_from_stopping() -> None:
    store = FailingStore()
    store.failures = 1000
    async with HeldGuilds(store, lambda _: asyncio.sleep(0)) as holds:
        holds.put(GUILD, SPUN)
