"""A worker that takes nothing in: the host's memory stays bounded, only its own guilds wait."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from harness import World, running_world, until

ECHO = "on('messageCreate', (ctx) => ctx.reply(ctx.msg.content.slice(0, 20)))"
EVENTS = 200_000
GUILDS = range(101, 201)
GROWTH_MB = 128  # 64 that may wait, and what is on its way


def host_mb() -> int:
    pages = Path("/proc/self/statm").read_text("ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") >> 20


def worker_pid(world: World, index: int) -> int:
    running = world.pool._posts[index].link._running
    assert running is not None
    return running.process.pid  # type: ignore[attr-defined]  # it is a process


def on_worker(world: World, index: int) -> list[int]:
    return [guild for guild in GUILDS if world.isolates.home_of(guild) == index]


@pytest.fixture
def patient_pool(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that is stopped is not killed for it while the test looks."""
    monkeypatch.setattr("trellis.engine.pool.MAX_SILENCE_SECS", 600.0)


async def flood(world: World, guilds: list[int]) -> int:
    """The most memory that the host grew by, in MiB."""
    before, most = host_mb(), 0
    for number in range(EVENTS):
        world.message(guilds[number % len(guilds)], f"{number} " + "x" * 1000)
        if number % 500 == 0:
            await asyncio.sleep(0)
            most = max(most, host_mb() - before)
    return most


@pytest.mark.usefixtures("patient_pool")
async def test_200_000_events_at_a_stuck_worker() -> None:
    async with running_world(workers=2) as world:
        for guild in GUILDS:
            await world.deploy(guild, ECHO)
        stuck, well = on_worker(world, 0), on_worker(world, 1)
        pid = worker_pid(world, 0)
        os.kill(pid, signal.SIGSTOP)
        try:
            assert await flood(world, stuck) < GROWTH_MB
            assert world.sent == []
            world.message(well[0], "not affected")
            await until(lambda: world.sent_by(well[0]))
        finally:
            os.kill(pid, signal.SIGCONT)
        # What was kept is what came last; it is answered in order, once.
        await until(lambda: all(at_rest(world, guild) for guild in stuck), 60)
        for guild in stuck:
            numbers = [int(text.split()[0]) for text in world.sent_by(guild)]
            assert numbers == sorted(set(numbers))
            assert numbers[-1] >= EVENTS - len(stuck)
        answered = sum(len(world.sent_by(guild)) for guild in stuck)
        dropped = sum(outcome == "dropped" for _, outcome in world.usage.events)
        assert answered + dropped == EVENTS


def at_rest(world: World, guild: int) -> bool:
    return not world.router._guilds[guild].is_at_work


async def test_events_wait_while_no_worker_is_there() -> None:
    """A burst while the worker is replaced: nothing is lost, and it is answered in order."""
    async with running_world() as world:
        await world.deploy(11, ECHO)
        world.pool.kill(0)
        await until(lambda: not world.pool.status()[0].up)
        for number in range(1000):
            world.message(11, str(number))
        await until(lambda: len(world.sent_by(11)) == 1000)
        assert world.sent_by(11) == [str(number) for number in range(1000)]
