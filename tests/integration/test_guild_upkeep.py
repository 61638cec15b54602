"""Idle guilds make room, busy workers are relieved, and a host that ends lets work finish."""

from __future__ import annotations

import asyncio

import pytest

from harness import World, running_world, until

ECHO = "on('messageCreate', (ctx) => ctx.reply(ctx.msg.content))"
WITH_A_TIMER = ECHO + "; setInterval(() => {}, 60_000)"
WAITING = """
on('messageCreate', async (ctx) => {
  await new Promise((resolve) => setTimeout(resolve, 700));
  await ctx.reply('waited');
});
"""
BUSY = """
on('messageCreate', (ctx) => {
  let sum = 0;
  for (let i = 0; i < 2e7; i++) sum += i % 7; // CPU time, however busy the machine is
  return ctx.reply(ctx.msg.content);
});
"""


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trellis.guilds.upkeep.ROOM_SECS", 0.05)
    monkeypatch.setattr("trellis.guilds.upkeep.BALANCE_SECS", 0.3)


def running(world: World) -> list[int]:
    return [
        guild for guild in world.revisions.by_guild if world.router.state(guild)[0] == "running"
    ]


async def answered(world: World, guild: int, content: str) -> None:
    world.message(guild, content)
    await until(lambda: content in world.sent_by(guild))


async def test_who_slept_longest_goes_and_comes_back_with_its_next_event() -> None:
    async with running_world(max_resident_guilds=2) as world:
        for guild in (1, 2, 3, 4):
            await world.deploy(guild, ECHO)
            await answered(world, guild, "hello")
        await until(lambda: running(world) == [3, 4])
        await answered(world, 1, "again")
        await until(lambda: running(world) == [1, 4])
        assert sorted(world.usage.evictions) == [1, 2, 3]
        assert sum(worker.isolates for worker in world.pool.status()) == 2


async def test_nobody_goes_who_would_miss_it() -> None:
    async with running_world(max_resident_guilds=1) as world:
        await world.deploy(1, WITH_A_TIMER)
        await world.deploy(2, WAITING)
        world.message(2, "x")
        await world.deploy(3, ECHO)
        await until(lambda: 3 in world.usage.evictions)
        assert running(world) == [1, 2]
        await until(lambda: world.sent_by(2) == ["waited"])
        await until(lambda: running(world) == [1])
        assert world.usage.evictions == [3, 2]


async def test_memory_that_is_short_is_made() -> None:
    async with running_world(memory_budget_mb=1) as world:
        for guild in range(1, 6):
            await world.deploy(guild, ECHO)
        await until(lambda: running(world) == [])
        await answered(world, 1, "hello")


async def test_events_flow_while_guilds_come_and_go() -> None:
    guilds = range(1, 21)
    async with running_world(workers=2, max_resident_guilds=5) as world:
        for guild in guilds:
            world.install(guild, ECHO)
        for number in range(10):
            for guild in guilds:
                world.message(guild, str(number))
            await asyncio.sleep(0.1)
        wanted = [str(number) for number in range(10)]
        await until(lambda: all(world.sent_by(guild) == wanted for guild in guilds))
        await until(lambda: len(running(world)) == 5)


async def test_a_busy_worker_is_relieved_when_that_is_wanted() -> None:
    async with running_world(workers=2, rebalance=True) as world:
        guilds = [guild for guild in range(1, 40) if world.isolates.home_of(guild) == 0][:4]
        for guild in guilds:
            await world.deploy(guild, BUSY)
        stop = asyncio.Event()
        flow = asyncio.create_task(pour(world, guilds, stop))
        await until(lambda: {world.isolates.home_of(guild) for guild in guilds} == {0, 1})
        stop.set()
        sent = await flow
        await until(lambda: all(len(world.sent_by(guild)) == sent for guild in guilds))
        wanted = [str(number) for number in range(sent)]
        assert all(world.sent_by(guild) == wanted for guild in guilds)


async def pour(world: World, guilds: list[int], stop: asyncio.Event) -> int:
    number = 0
    while not stop.is_set():
        for guild in guilds:
            world.message(guild, str(number))
        number += 1
        await until(lambda n=number: all(len(world.sent_by(guild)) >= n for guild in guilds))
    return number


async def test_what_is_under_way_ends_before_the_host_does() -> None:
    async with running_world() as world:
        await world.deploy(1, WAITING)
        world.install(2, ECHO)
        world.message(1, "x")
        world.message(2, "wakes it")
        assert await world.router.drain(20) == 0
        assert world.sent_by(1) == ["waited"]
        assert world.sent_by(2) == ["wakes it"]
        world.message(2, "too late")
        assert await world.router.drain(20) == 0
        assert world.sent_by(2) == ["wakes it"]


async def test_what_does_not_end_in_time_is_cut_off_and_the_guild_can_read_of_it() -> None:
    async with running_world() as world:
        await world.deploy(1, WAITING)
        world.message(1, "x")
        assert await world.router.drain(0.05) == 1
        assert "MESSAGE_CREATE was cut off: the host shut down" in world.log.of(1)
