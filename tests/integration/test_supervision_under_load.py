"""Workers that die under load: every event is answered once, the innocent are soon back."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from pathlib import Path

from harness import World, running_world, until

# A turn of some CPU time, an op, a wait, another op: killed at any of these places.
WORKING = """
on('messageCreate', async (ctx) => {
  for (const end = Date.now() + 2; Date.now() < end;);
  await ctx.reply('begun ' + ctx.msg.content);
  await new Promise((resolve) => setTimeout(resolve, 30));
  for (const end = Date.now() + 1; Date.now() < end;);
  await ctx.reply('ended ' + ctx.msg.content);
});
"""
ECHO = "on('messageCreate', (ctx) => ctx.reply('pong ' + ctx.msg.content))"
WAITING = """
on('messageCreate', async (ctx) => {
  for (const end = Date.now() + 100; Date.now() < end;);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await ctx.reply('waited ' + ctx.attempt);
});
"""
BUSY = """
on('messageCreate', async (ctx) => {
  for (const end = Date.now() + 400; Date.now() < end;);
  await ctx.reply(ctx.msg.content + ' ' + ctx.attempt);
});
"""
GROWING = """
on('messageCreate', () => {
  for (const kept = [];;) kept.push(new Array(2 ** 24).fill(1.5));
});
"""
LONG = """
on('messageCreate', async (ctx) => {
  for (const end = Date.now() + 1500; Date.now() < end;);
  await ctx.reply('long ' + ctx.attempt);
});
"""
GUILDS = range(101, 151)


def worker_pids() -> list[int]:
    """The worker processes that this process started."""
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return [
        int(pid)
        for pid in children
        if b"trellis.engine.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]


async def loaded(world: World, script: str, guilds: range = GUILDS) -> None:
    for guild in guilds:
        await world.deploy(guild, script)


def answered_once(world: World, contents: list[str]) -> bool:
    """Whether each guild has answered each message; fails when one was answered twice."""
    wanted = Counter(f"{word} {content}" for word in ("begun", "ended") for content in contents)
    for guild in GUILDS:
        found = Counter(world.sent_by(guild))
        assert not found - wanted, f"guild {guild}: {found - wanted}"
    return all(Counter(world.sent_by(guild)) == wanted for guild in GUILDS)


async def test_no_event_is_lost_or_answered_twice_when_a_worker_is_killed_again_and_again() -> None:
    async with running_world(workers=2) as world:
        await loaded(world, WORKING)
        contents = [str(number) for number in range(12)]
        for number, content in enumerate(contents):
            for guild in GUILDS:
                world.message(guild, content)
            await asyncio.sleep(0.05)
            if number in {2, 3, 7}:
                os.kill(worker_pids()[0], signal.SIGKILL)
        await until(lambda: answered_once(world, contents), 60)
        assert all(world.router.state(guild) == ("running", None) for guild in GUILDS)
        assert sum(worker.respawns for worker in world.pool.status()) == 3


async def test_suspects_whose_handlers_wait_do_not_hold_each_other_up() -> None:
    guilds = range(101, 131)
    async with running_world(event_timeout_secs=60) as world:
        await loaded(world, WAITING, guilds)
        for guild in guilds:
            world.message(guild, "x")
        await until(lambda: len(suspects(world)) == len(guilds))
        started = time.monotonic()
        world.pool.kill(0)
        await until(lambda: all(world.sent_by(guild) for guild in guilds), 60)
        assert {text for _, text, _ in world.sent} == {"waited 2"}
        assert time.monotonic() - started < 60  # one after another they would take 90 s
        assert all(world.router.state(guild)[0] == "running" for guild in guilds)


def suspects(world: World) -> list[int]:
    """The isolates that would be suspects if the worker died now."""
    post = world.pool._posts[0]
    return post.link.suspects(post.isolates)


async def test_events_that_come_while_a_guild_is_a_suspect_wait_for_its_own_worker() -> None:
    async with running_world() as world:
        await world.deploy(11, BUSY)
        world.message(11, "a")
        await until(lambda: suspects(world))
        world.pool.kill(0)
        await until(lambda: world.pool.status()[0].respawns)
        world.message(11, "b")
        await until(lambda: len(world.sent_by(11)) == 2)
        assert world.sent_by(11) == ["a 2", "b 1"]


async def test_who_kills_later_than_it_is_watched_is_found_in_the_end() -> None:
    """Its turns end well, and it kills its worker from a timer, beside one that did nothing."""
    late = """
    on('messageCreate', async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      'x'.repeat(2 ** 28).split('');
    })"""
    async with running_world() as world:
        await world.deploy(11, late)
        await world.deploy(22, BUSY)
        world.message(11, "x")
        world.message(22, "x")
        await until(lambda: world.router.state(11)[0] == "held")
        await until(lambda: world.sent_by(22))
        assert world.router.state(22)[0] != "held"


async def test_who_kills_its_worker_with_nothing_in_flight_is_held_at_the_third_time() -> None:
    """Or before, where V8 was being told to end it and died of that."""
    script = """
    on('messageCreate', async () => {
      setTimeout(() => { 'x'.repeat(2 ** 28).split('') }, 50);
    })"""
    async with running_world() as world:
        await world.deploy(11, script)
        for deaths in range(1, 4):
            world.message(11, "x")
            await until(lambda n=deaths: world.pool.status()[0].respawns == n or held(world, 11))
        await until(lambda: held(world, 11))
        assert world.pool.status()[0].respawns <= 3


async def test_a_script_loads_through_deaths_that_others_cause() -> None:
    slow = "for (const end = Date.now() + 300; Date.now() < end;);" + ECHO
    async with running_world() as world:
        world.install(11, slow)
        world.message(11, "x")
        for life in range(1, 3):
            await until(lambda: suspects(world))
            world.pool.kill(0)
            await until(lambda n=life: world.pool.status()[0].respawns == n)
        await until(lambda: world.sent_by(11) == ["pong x"])


async def test_nobody_is_ended_for_the_memory_that_a_neighbour_takes() -> None:
    limits = {"heap_limit_mb": 16, "external_limit_mb": 1, "dispatch_timeout_secs": 20}
    async with running_world(dispatch_cpu_ms=20_000, **limits) as world:
        await world.deploy(11, GROWING)
        await world.deploy(22, LONG)
        world.message(22, "x")
        world.message(11, "x")
        await until(lambda: (11, "memory") in world.usage.stops or held(world, 11))
        await until(lambda: world.sent_by(22))
        assert {guild for guild, _ in world.usage.stops} <= {11}
        assert not held(world, 22)


def held(world: World, guild: int) -> bool:
    return world.router.state(guild)[0] == "held"
