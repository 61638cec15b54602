"""Nothing of a guild is deleted for a short absence, an outage, or what is not known."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from trellis.departures.memory_store import MemoryDepartureStore
from trellis.departures.service import DAY_SECS, LOOK_SECS, Departures
from trellis.errors import DependencyError, RequestError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GONE, BACK, STAYS = 81384788765712384, 5, 6


@dataclass
class World:
    """Guilds that keep something, those that the bot is in, and a clock that sleeping moves."""

    days: int = 0
    kept: set[int] = field(default_factory=lambda: {GONE, BACK, STAYS})
    present: set[int] = field(default_factory=lambda: {STAYS})
    knows: bool = True
    now: float = 1_700_000_000.0
    erased: list[int] = field(default_factory=list)
    failing: bool = False
    ended: list[int] = field(default_factory=list)
    store: MemoryDepartureStore = field(default_factory=MemoryDepartureStore)

    # --- ports GuildData and Membership ---

    async def guilds(self):
        if self.failing:
            raise DependencyError("the database is away")
        return set(self.kept)

    async def erase(self, guild_id, *, may):
        may()
        if self.failing:
            raise DependencyError("the database is away")
        self.erased.append(guild_id)
        self.kept.discard(guild_id)
        return {"revisions": 1}

    def knows_guilds(self):
        return self.knows

    def has_left(self, guild_id):
        return self.knows and guild_id not in self.present

    # --- time ---

    async def sleep(self, seconds):
        self.now += seconds
        await asyncio.sleep(0)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Departures]:
        async with Departures(
            self.store, self, self, purge_after_days=self.days, clock=lambda: self.now,
            sleep=self.sleep, end=self.ended.append,
        ) as departures:  # fmt: skip
            yield departures

    async def runs_until(self, departures: Departures, moment: float, *, also=lambda: None) -> None:
        """Lets it look each hour until then; `also` happens in between."""
        running = asyncio.create_task(departures.run())
        while self.now < moment:
            also()
            await asyncio.sleep(0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def gone(departures: Departures) -> list[int]:
    return [one.guild_id for one in await departures.list()]


async def test_by_default_what_guilds_leave_is_kept_for_ever():
    world = World()
    async with world.open() as departures:
        await world.runs_until(departures, world.now + 400 * DAY_SECS)
        assert await gone(departures) == [BACK, GONE]
        assert {one.purge_at for one in await departures.list()} == {None}
    assert world.erased == []


async def test_what_is_kept_goes_when_the_bot_was_away_for_so_many_days():
    world = World(days=30)
    begun = world.now
    async with world.open() as departures:
        departures.left(GONE)
        world.present.add(BACK)
        await world.runs_until(departures, begun + 30 * DAY_SECS - LOOK_SECS)
        [one] = await departures.list()
        assert (one.guild_id, one.left_at, one.purge_at) == (GONE, begun, begun + 30 * DAY_SECS)
        assert world.erased == []
        await world.runs_until(departures, begun + 30 * DAY_SECS + 2 * LOOK_SECS)
        assert await departures.list() == []
    assert world.erased == [GONE]
    assert await world.store.all() == {}


async def test_nothing_runs_of_who_is_found_to_have_left():
    world = World(present={STAYS, BACK})
    async with world.open() as departures:
        await departures.list()
        assert world.ended == [GONE]


async def test_an_absence_that_ends_is_forgotten_also_between_two_looks():
    world = World(days=30, present={STAYS, GONE})
    begun = world.now
    async with world.open() as departures:
        world.present.discard(BACK)
        departures.left(BACK)
        await world.runs_until(departures, begun + 29 * DAY_SECS)
        departures.joined(BACK)
        departures.left(BACK)
        await world.runs_until(departures, begun + 58 * DAY_SECS)
        assert world.erased == []
        await world.runs_until(departures, begun + 60 * DAY_SECS)
    assert world.erased == [BACK]


async def test_the_days_go_on_while_the_host_is_down_unless_the_bot_is_back():
    world = World(days=30)
    async with world.open() as departures:
        departures.left(GONE)
        departures.left(BACK)
    world.now += 100 * DAY_SECS
    world.present.add(BACK)
    async with world.open() as departures:
        await world.runs_until(departures, world.now + 1)
    assert world.erased == [GONE]


async def test_as_long_as_discord_has_not_told_nobody_has_left_and_nothing_goes():
    world = World(days=1, knows=False)
    await world.store.put(GONE, world.now - 5 * DAY_SECS)
    async with world.open() as departures:
        await world.runs_until(departures, world.now + 9 * DAY_SECS)
        for refused in (departures.list(), departures.purge(GONE)):
            with pytest.raises(DependencyError) as caught:
                await refused
            assert caught.value.code == "gateway.disconnected"
    assert world.erased == []
    assert GONE in await world.store.all()


async def test_the_operator_purges_who_has_left_and_nobody_else():
    world = World()
    async with world.open() as departures:
        for guild_id, status, code in [(STAYS, 409, "guilds.present"), (99, 404, "not_found")]:
            with pytest.raises(RequestError) as caught:
                await departures.purge(guild_id)
            assert (caught.value.status, caught.value.code) == (status, code)
        assert await departures.purge(GONE) == {"revisions": 1}
        assert await gone(departures) == [BACK]
    assert world.erased == [GONE]


async def test_a_script_that_says_goodbye_has_ended_before_its_data_go():
    world = World()
    async with world.open() as departures:
        departures.left(GONE)
        begun = world.now
        await departures.purge(GONE)
        assert world.now >= begun + 5


async def test_who_comes_back_while_a_purge_waits_keeps_everything():
    world = World(days=1)
    async with world.open() as departures:
        departures.left(GONE)

        async def comes_back(_seconds):
            world.present.add(GONE)
            departures.joined(GONE)

        departures._sleep = comes_back
        with pytest.raises(RequestError) as caught:
            await departures.purge(GONE)
        assert caught.value.code == "guilds.present"
    assert world.erased == []


async def test_what_could_not_be_deleted_is_tried_again():
    world = World(days=1, kept={GONE})
    async with world.open() as departures:
        departures.left(GONE)
        world.now += 2 * DAY_SECS
        world.failing = True
        await world.runs_until(departures, world.now + 3 * LOOK_SECS)
        assert world.erased == []
        world.failing = False
        await world.runs_until(departures, world.now + 3 * LOOK_SECS)
    assert world.erased == [GONE]
