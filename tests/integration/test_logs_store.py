"""Guild logs in both databases."""

from __future__ import annotations

import asyncio
from contextlib import aclosing

import pytest

from clocks import TickingClock
from databases import KINDS, migrated_database
from trellis.logs.entry import LogEntry
from trellis.logs.service import GuildLogs
from trellis.logs.store import SqlLogStore

GUILD = (1 << 62) + 1


@pytest.fixture(params=KINDS)
async def store(request, tmp_path):
    async with migrated_database(request.param, tmp_path) as database:
        yield SqlLogStore(database)


def entry(line_id: int, guild_id: int = GUILD) -> LogEntry:
    return LogEntry(line_id, 1_700_000_000_000, "info", "script", guild_id, f"日本 {line_id}", "e1")


def ids(entries: list[LogEntry]) -> list[int]:
    return [each.id for each in entries]


async def test_lines_come_back_as_they_were_oldest_first(store):
    assert await store.last_id() == 0
    await store.add([entry(1), entry(2, GUILD + 1), entry(3)])
    assert await store.recent(GUILD, 10, 0) == [entry(1), entry(3)]
    assert await store.last_id() == 3


async def test_limit_and_place_count(store):
    await store.add([entry(line_id) for line_id in range(1, 11)])
    assert ids(await store.recent(GUILD, 3, 0)) == [8, 9, 10]
    assert ids(await store.recent(GUILD, 100, 7)) == [8, 9, 10]
    assert ids(await store.recent(GUILD, 2, 5)) == [9, 10]


async def test_trimming_keeps_the_newest_lines_of_that_guild(store):
    await store.add([entry(line_id, GUILD + line_id % 2) for line_id in range(1, 21)])
    await store.trim(GUILD, 3)
    assert ids(await store.recent(GUILD, 100, 0)) == [16, 18, 20]
    assert len(await store.recent(GUILD + 1, 100, 0)) == 10
    await store.trim(GUILD, 3)
    assert len(await store.recent(GUILD, 100, 0)) == 3


async def test_a_guild_s_log_is_a_ring(store):
    async with GuildLogs(store, TickingClock(), lines_per_guild=50) as logs:
        for batch in range(20):
            for number in range(10):
                logs.write(GUILD, "info", str(batch * 10 + number))
            await logs.flush()
    kept = await store.recent(GUILD, 1000, 0)
    assert 50 <= len(kept) <= 60
    assert kept[-1].message == "199"


async def test_strange_text_is_stored(store):
    async with GuildLogs(store, TickingClock()) as logs:
        logs.write(GUILD, "error", "NUL \0 half a pair \ud83d 😀", target="\0", event_id="\ud800")
    assert (await store.recent(GUILD, 1, 0))[0].message == "NUL \ufffd half a pair ? 😀"


async def test_a_reader_who_comes_back_after_a_restart_misses_nothing(store):
    async with GuildLogs(store, TickingClock()) as logs:
        for number in range(1, 6):
            logs.write(GUILD, "info", str(number))
    async with GuildLogs(store, TickingClock()) as logs:
        logs.write(GUILD, "info", "6")
        async with aclosing(logs.subscribe(GUILD, after_id=3)) as lines:
            assert [(await anext(lines)).message for _ in range(3)] == ["4", "5", "6"]


async def test_many_readers_and_writers_see_every_line_once_in_order(store):
    async def follow(logs: GuildLogs) -> list[int]:
        return [line.id async for line in logs.subscribe(GUILD, after_id=0)]

    async with GuildLogs(store, TickingClock(), lines_per_guild=5000) as logs:
        followers = [asyncio.create_task(follow(logs)) for _ in range(3)]
        for number in range(600):
            logs.write(GUILD, "info", str(number))
            if number % 50 == 0:
                await asyncio.sleep(0)
    for seen in await asyncio.gather(*followers):
        assert seen == list(range(1, 601))
