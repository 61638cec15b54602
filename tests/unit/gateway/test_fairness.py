from __future__ import annotations

import asyncio

import pytest

from trellis.errors import OpError
from trellis.gateway.fairness import FairGate, TokenBucket


class ManualTimer:
    """Keeps what it should call; the test calls it."""

    def __init__(self) -> None:
        self.due: list[tuple[float, object]] = []

    def __call__(self, delay, callback):
        self.due.append((delay, callback))
        return self

    def cancel(self) -> None:
        self.due.clear()

    def fire(self) -> None:
        _, callback = self.due.pop(0)
        callback()


async def line_up(gate, guild_id, order, count):
    """Starts `count` callers of one guild; each notes its turn."""

    async def caller() -> None:
        await gate.enter(guild_id)
        order.append(guild_id)

    tasks = [asyncio.create_task(caller()) for _ in range(count)]
    await asyncio.sleep(0)
    return tasks


async def test_a_bucket_gives_a_fifteenth_at_once_and_its_rate_on_average(clock):
    bucket = TokenBucket(45, clock.now)
    assert [bucket.take() for _ in range(3)] == [0.0] * 3
    assert bucket.take() == pytest.approx(1 / 45)
    await clock.advance(1 / 45)
    assert bucket.take() == 0.0
    assert bucket.take() > 0


async def test_guilds_take_turns_when_the_budget_is_short(clock):
    timer, order = ManualTimer(), []
    gate = FairGate(at_once=8, may_wait=50, bucket=TokenBucket(1, clock.now), timer=timer)
    flood = await line_up(gate, 1, order, 6)
    quiet = await line_up(gate, 2, order, 2)
    for _ in range(7):
        await clock.advance(1)
        timer.fire()
        await asyncio.sleep(0)
    assert order == [1, 1, 2, 1, 2, 1, 1, 1]
    await asyncio.gather(*flood, *quiet)


async def test_a_guild_holds_so_many_turns_at_a_time():
    order = []
    gate = FairGate(at_once=2, may_wait=50)
    busy = await line_up(gate, 1, order, 4)
    other = await line_up(gate, 2, order, 1)
    await asyncio.sleep(0)
    assert order == [1, 1, 2]
    gate.leave(1)
    await asyncio.sleep(0)
    assert order == [1, 1, 2, 1]
    gate.leave(1)
    await asyncio.gather(*busy, *other)


async def test_a_guild_with_too_many_waiting_is_refused():
    gate = FairGate(at_once=1, may_wait=1)
    await gate.enter(1)
    waiting = await line_up(gate, 1, [], 1)
    with pytest.raises(OpError) as refused:
        await gate.enter(1)
    assert (refused.value.code, refused.value.details["retryAfter"]) == ("rate_limited", 1.0)
    await gate.enter(2)
    gate.leave(1)
    await asyncio.gather(*waiting)


async def test_a_caller_that_gives_up_gives_its_turn_up():
    gate, order = FairGate(at_once=1, may_wait=5), []
    await gate.enter(1)
    gone, stays = await line_up(gate, 1, order, 2)
    gone.cancel()
    await asyncio.sleep(0)
    gate.leave(1)
    await stays
    assert order == [1]
    gate.leave(1)
    await gate.enter(1)


async def test_a_turn_given_to_a_caller_being_cancelled_goes_to_the_next():
    gate, order = FairGate(at_once=1, may_wait=5), []
    await gate.enter(1)
    gone, stays = await line_up(gate, 1, order, 2)
    gate.leave(1)  # the turn is given, its caller has not run yet
    gone.cancel()
    await stays
    assert order == [1]
