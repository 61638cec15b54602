"""Guild logs are written without waiting, stored in batches and followed live."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from dataclasses import dataclass, field

import pytest
from sqlalchemy.exc import IntegrityError

from clocks import TickingClock
from trellis.errors import DependencyError
from trellis.logs.entry import LogEntry
from trellis.logs.service import GuildLogs

GUILD = 7


@dataclass
class Store:
    """The log store in memory; `error` is what it fails with."""

    lines: list[LogEntry] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    trims: list[tuple[int, int]] = field(default_factory=list)
    error: Exception | None = None
    added: asyncio.Event = field(default_factory=asyncio.Event)

    async def last_id(self):
        return max((line.id for line in self.lines), default=0)

    async def add(self, entries):
        await asyncio.sleep(0)
        if self.error is not None:
            raise self.error
        self.batches.append(len(entries))
        self.added.set()
        self.lines += entries

    async def recent(self, guild_id, limit, after_id):
        await asyncio.sleep(0)
        mine = [line for line in self.lines if line.guild_id == guild_id and line.id > after_id]
        return mine[-limit:]

    async def trim(self, guild_id, keep):
        self.trims.append((guild_id, keep))


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
async def logs(store):
    async with GuildLogs(store, TickingClock(tick=0.001), lines_per_guild=100) as opened:
        yield opened


def messages(entries: list[LogEntry]) -> list[str]:
    return [entry.message for entry in entries]


async def take(lines, count: int) -> list[str]:
    return [(await anext(lines)).message for _ in range(count)]


async def test_a_line_keeps_all_that_was_said_about_it(logs, store):
    logs.write(GUILD, "warning", "careful", target="cron", event_id="e1")
    await logs.flush()
    assert store.lines == [LogEntry(1, 1_700_000_000_001, "warn", "cron", GUILD, "careful", "e1")]


async def test_a_line_can_be_read_before_and_after_it_is_stored_and_comes_once(logs):
    logs.write(GUILD, "info", "one")
    assert messages(await logs.recent(GUILD)) == ["one"]
    await logs.flush()
    logs.write(GUILD, "info", "two")
    assert messages(await logs.recent(GUILD)) == ["one", "two"]


async def test_a_line_that_somebody_has_read_is_stored(logs, store):
    logs.write(GUILD, "info", "one")
    assert messages(await logs.recent(GUILD)) == ["one"]
    assert messages(store.lines) == ["one"]


async def test_a_line_that_comes_while_others_are_stored_is_not_shown_before_it_is(logs, store):
    add = store.add

    async def adding(entries):
        logs.write(GUILD, "info", "meanwhile")
        await add(entries)

    store.add = adding
    logs.write(GUILD, "info", "one")
    assert messages(await logs.recent(GUILD)) == ["one"]
    store.add = add
    assert messages(await logs.recent(GUILD)) == ["one", "meanwhile"]
    assert messages(store.lines) == ["one", "meanwhile"]


async def test_lines_behind_some_that_could_not_be_stored_are_stored_before_they_are_shown(store):
    store.error = DependencyError("the database is away")
    async with GuildLogs(store, TickingClock(tick=0.001)) as logs:
        logs.write(GUILD, "info", "one")
        await logs.recent(GUILD)
        logs.write(GUILD, "info", "two")
        store.error = None
        assert messages(await logs.recent(GUILD)) == ["one", "two"]
        assert messages(store.lines) == ["one", "two"]


async def test_readers_at_the_same_time_do_not_store_a_line_twice(logs, store):
    logs.write(GUILD, "info", "one")
    await asyncio.gather(*(logs.recent(GUILD) for _ in range(3)), logs.flush())
    assert messages(store.lines) == ["one"]


async def test_a_line_that_cannot_be_stored_can_be_read(logs, store):
    store.error = DependencyError("the database is away")
    logs.write(GUILD, "info", "one")
    assert messages(await logs.recent(GUILD)) == ["one"]
    store.error = None


async def test_a_line_can_be_read_while_it_is_being_stored(logs):
    logs.write(GUILD, "info", "one")
    flush = asyncio.create_task(logs.flush())
    await asyncio.sleep(0)
    assert messages(await logs.recent(GUILD)) == ["one"]
    await flush


async def test_the_newest_lines_are_read_oldest_first(logs):
    for number in range(5):
        logs.write(GUILD, "info", str(number))
    await logs.flush()
    logs.write(GUILD, "info", "5")
    assert messages(await logs.recent(GUILD, 3)) == ["3", "4", "5"]
    assert messages(await logs.recent(GUILD, 10, after_id=4)) == ["4", "5"]


async def test_guilds_cannot_read_each_other_s_lines(logs):
    logs.write(GUILD, "info", "mine")
    logs.write(GUILD + 1, "info", "theirs")
    assert messages(await logs.recent(GUILD)) == ["mine"]
    await logs.flush()
    assert messages(await logs.recent(GUILD)) == ["mine"]


async def test_ids_go_on_where_an_earlier_run_stopped(store):
    store.lines.append(LogEntry(41, 0, "info", "script", GUILD, "old", None))
    async with GuildLogs(store, TickingClock()) as logs:
        logs.write(GUILD, "info", "new")
    assert [line.id for line in store.lines] == [41, 42]


async def test_what_was_written_is_stored_on_the_way_out(store):
    async with GuildLogs(store, TickingClock()) as logs:
        logs.write(GUILD, "info", "last words")
    assert messages(store.lines) == ["last words"]


async def test_lines_are_stored_together_without_being_asked(logs, store):
    for number in range(500):
        logs.write(GUILD + number % 2, "info", str(number))
    await store.added.wait()
    assert store.batches == [500]


async def test_followers_get_lines_as_they_come(logs):
    async with aclosing(logs.subscribe(GUILD)) as lines:
        logs.write(GUILD, "info", "one")
        logs.write(GUILD + 1, "info", "not mine")
        logs.write(GUILD, "info", "two")
        assert await take(lines, 2) == ["one", "two"]


async def test_a_follower_without_a_place_gets_new_lines_only(logs):
    logs.write(GUILD, "info", "before")
    async with aclosing(logs.subscribe(GUILD)) as lines:
        logs.write(GUILD, "info", "after")
        assert await take(lines, 1) == ["after"]


async def test_a_follower_that_comes_back_misses_nothing_and_sees_nothing_twice(logs):
    for number in range(1, 4):
        logs.write(GUILD, "info", str(number))
    await logs.flush()
    logs.write(GUILD, "info", "4")
    async with aclosing(logs.subscribe(GUILD, after_id=1)) as lines:
        logs.write(GUILD, "info", "5")
        assert await take(lines, 4) == ["2", "3", "4", "5"]
        logs.write(GUILD, "info", "6")
        assert await take(lines, 1) == ["6"]


async def test_stream_and_store_agree_on_ids(logs, store):
    async with aclosing(logs.subscribe(GUILD)) as lines:
        logs.write(GUILD, "info", "one")
        streamed = await anext(lines)
    await logs.flush()
    assert store.lines == [streamed]


async def test_a_follower_that_is_slow_reads_what_it_missed_from_the_store(store):
    async with GuildLogs(store, TickingClock(), lines_per_guild=5000) as logs:
        lines = logs.subscribe(GUILD)
        for number in range(2500):
            logs.write(GUILD, "info", str(number))
            if number % 500 == 499:
                await logs.flush()
        async with aclosing(lines):
            assert await take(lines, 2500) == [str(number) for number in range(2500)]


async def test_followers_end_when_the_service_ends(store):
    async with GuildLogs(store, TickingClock()) as logs:
        lines = logs.subscribe(GUILD)
        logs.write(GUILD, "info", "one")

    assert messages([line async for line in lines]) == ["one"]


async def test_a_follower_that_went_away_is_forgotten(logs):
    lines = logs.subscribe(GUILD)
    assert len(logs._inboxes[GUILD]) == 1
    await lines.aclose()
    del lines
    assert len(logs._inboxes[GUILD]) == 0


async def test_lines_wait_for_a_database_that_is_down(logs, store):
    store.error = DependencyError("down")
    logs.write(GUILD, "info", "one")
    with pytest.raises(DependencyError):
        await logs.flush()
    logs.write(GUILD, "info", "two")
    assert messages(await logs.recent(GUILD)) == ["one", "two"]
    store.error = None
    await logs.flush()
    await logs.flush()
    assert messages(store.lines) == ["one", "two"]


async def test_lines_whose_ids_are_taken_do_not_stand_in_the_way(store):
    store.error = IntegrityError("INSERT", None, Exception("taken"))
    async with GuildLogs(store, TickingClock()) as logs:
        logs.write(GUILD, "info", "lost")
        await logs._try_to_flush()
        store.error = None
        store.lines.append(LogEntry(99, 0, "info", "script", GUILD, "other process", None))
        store.error = IntegrityError("INSERT", None, Exception("taken"))
        logs.write(GUILD, "info", "lost too")
        await logs._try_to_flush()
        store.error = None
        logs.write(GUILD, "info", "kept")
    assert [line.id for line in store.lines] == [99, 100]


async def test_a_flood_is_cut_and_the_guild_is_told(logs, store):
    for number in range(1500):
        logs.write(GUILD, "info", str(number))
    await logs.flush()
    assert store.lines[-1].target == "platform"
    assert store.lines[-1].message.startswith("500 lines were dropped")
    assert store.lines[0].message == "501"


async def test_old_lines_are_forgotten_now_and_then(logs, store):
    logs.write(GUILD, "info", "what an earlier run left is trimmed at once")
    await logs.flush()
    assert store.trims == [(GUILD, 100)]
    for _ in range(3):
        for _ in range(5):
            logs.write(GUILD, "info", "x")
        await logs.flush()
    assert store.trims == [(GUILD, 100)] * 2


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "x" * 100_000])
async def test_no_text_is_too_strange_to_write(logs, text):
    logs.write(GUILD, text, text, target=text, event_id=text)
    await logs.flush()
