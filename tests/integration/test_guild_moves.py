"""Guilds that go on on another worker while their events flow: nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from harness import World, running_world, until
from trellis.errors import DependencyError, RequestError

ECHO = "on('messageCreate', (ctx) => ctx.reply(ctx.msg.content))"
PAUSING = """
on('messageCreate', async (ctx) => {
  await ctx.reply('begun ' + ctx.msg.content);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await ctx.reply('ended ' + ctx.msg.content);
});
"""
WAITING = """
on('messageCreate', async (ctx) => {
  await ctx.reply('begun');
  await new Promise((resolve) => setTimeout(resolve, 4000));
  await ctx.reply('ended ' + ctx.attempt);
});
"""
GUILD = 11


def other(world: World) -> int:
    return 1 - world.isolates.home_of(GUILD)


def isolates_by_worker(world: World) -> dict[int, int]:
    return {worker.index: worker.isolates for worker in world.pool.status()}


async def test_a_guild_moves_while_its_events_flow() -> None:
    async with running_world(workers=2) as world:
        await world.deploy(GUILD, PAUSING)
        before, target = world.isolates.home_of(GUILD), other(world)
        flow = asyncio.create_task(pour(world, 100))
        await until(lambda: len(world.sent_by(GUILD)) > 20)
        moved = await world.router.move(GUILD, target)
        await flow
        await until(lambda: len(world.sent_by(GUILD)) >= 200)
        sent = world.sent_by(GUILD)
        for kind in ("begun", "ended"):
            assert [text for text in sent if text.startswith(kind)] == [
                f"{kind} {number}" for number in range(100)
            ]
        assert (moved.before, moved.worker, moved.begun_again) == (before, target, 0)
        assert world.isolates.home_of(GUILD) == target
        await until(lambda: isolates_by_worker(world) == {before: 0, target: 1})


async def pour(world: World, count: int) -> None:
    for number in range(count):
        world.message(GUILD, str(number))
        await asyncio.sleep(0.005)


async def test_handlers_that_wait_for_long_run_again_there_without_a_second_effect() -> None:
    async with running_world(workers=2) as world:
        await world.deploy(GUILD, WAITING)
        world.message(GUILD, "x")
        await until(lambda: world.sent_by(GUILD) == ["begun"])
        moved = await world.router.move(GUILD, other(world))
        assert moved.begun_again == 1
        await until(lambda: world.sent_by(GUILD) == ["begun", "ended 2"])


async def test_a_guild_that_sleeps_loads_in_its_new_place() -> None:
    async with running_world(workers=2) as world:
        world.install(GUILD, ECHO)
        target = other(world)
        moved = await world.router.move(GUILD, target)
        assert moved.begun_again == 0
        world.message(GUILD, "x")
        await until(lambda: world.sent_by(GUILD) == ["x"])
        assert isolates_by_worker(world)[target] == 1


async def test_a_guild_stays_where_it_is_when_it_does_not_load_elsewhere() -> None:
    async with running_world(workers=2) as world:
        await world.deploy(GUILD, ECHO)
        home = world.isolates.home_of(GUILD)
        live = world.router._guilds[GUILD].live
        assert live is not None
        live.source = replace(live.source, script="throw new Error('not here')")
        with pytest.raises(DependencyError) as refused:
            await world.router.move(GUILD, 1 - home)
        assert refused.value.code == "move_failed"
        assert world.isolates.home_of(GUILD) == home
        world.message(GUILD, "still here")
        await until(lambda: world.sent_by(GUILD) == ["still here"])


async def test_there_must_be_such_a_worker() -> None:
    async with running_world(workers=2) as world:
        with pytest.raises(RequestError, match="no worker 7") as refused:
            await world.router.move(GUILD, 7)
        assert (refused.value.code, refused.value.status) == ("unknown_worker", 404)
