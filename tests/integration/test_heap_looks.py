"""Heaps are looked at seldom, and looking leaves no garbage behind for good."""

from __future__ import annotations

import asyncio

import pytest

from harness import running_world, until

ECHO = "on('messageCreate', (ctx) => ctx.reply('pong'))"


async def test_a_heap_is_looked_at_soon_and_then_not_again_for_a_while() -> None:
    async with running_world() as world:
        await world.deploy(11, ECHO)
        await until(lambda: world.usage.heaps)
        for _ in range(5):
            world.message(11, "x")
            await asyncio.sleep(0.5)
        await until(lambda: len(world.sent_by(11)) == 5)
        assert len(world.usage.heaps) == 1


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trellis.engine.worker.HEAP_AGE_SECS", 0.0)
    monkeypatch.setattr("trellis.engine.worker.LOOK_AROUND_SECS", 0.01)


@pytest.mark.usefixtures("eager")
async def test_what_looking_leaves_behind_is_collected_and_the_guild_answers_meanwhile() -> None:
    async with running_world("thread") as world:
        await world.deploy(11, ECHO)
        for number in range(1, 101):
            world.message(11, "x")
            await until(lambda n=number: len(world.sent_by(11)) == n)
            await until(lambda n=number: len(world.usage.heaps) >= n)
        first, last = world.usage.heaps[0][1], world.usage.heaps[-1][1]
        assert last < first + (2 << 20)  # a hundred looks would have left ten MiB
