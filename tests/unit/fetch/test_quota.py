"""A guild makes so many requests a minute, and so many at once."""

from __future__ import annotations

import asyncio

import pytest

from trellis.errors import OpError
from trellis.fetch.quota import FORGET_ABOVE, Quota


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def quota(clock: Clock, **limits: int) -> Quota:
    return Quota(**{"per_minute": 120, "at_once": 2, "at_once_of_all": 3, **limits}, clock=clock)


def test_a_burst_is_allowed_and_what_follows_waits_for_the_rate():
    clock = Clock()
    limits = quota(clock)
    for _ in range(30):
        limits.spend(1)
    with pytest.raises(OpError) as caught:
        limits.spend(1)
    assert (caught.value.code, caught.value.details["retryAfter"]) == ("rate_limited", 0.5)
    limits.spend(2)
    clock.now += 0.5
    limits.spend(1)


async def held(limits: Quota, guild_id: int, free: asyncio.Event, running: list[int]) -> None:
    async with limits.turn(guild_id):
        running.append(guild_id)
        await free.wait()
        running.remove(guild_id)


async def test_so_many_run_at_once_of_a_guild_and_of_all():
    limits, free, running = quota(Clock()), asyncio.Event(), []
    waiting = [asyncio.create_task(held(limits, guild, free, running)) for guild in (1, 1, 1, 2, 3)]
    for _ in range(5):
        await asyncio.sleep(0)
    assert sorted(running) == [1, 1, 2]
    waiting[4].cancel()
    free.set()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert running == []
    async with limits.turn(1), limits.turn(2), limits.turn(3):
        pass  # every turn came back


def test_guilds_that_are_idle_are_forgotten():
    clock = Clock()
    limits = quota(clock)
    for guild in range(FORGET_ABOVE):
        limits.spend(guild)
    clock.now += 60
    limits.spend(FORGET_ABOVE + 1)
    assert len(limits._accounts) == 1
