"""Fakes for the gateway's parts: a clock that tests turn, a Discord that tests answer for."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from dataclasses import dataclass, field

import pytest

import discord_spec
from trellis.gateway.broker import Lane
from trellis.gateway.interactions import Interaction, InteractionType
from trellis.gateway.tasks import Tasks

GUILD = 100


async def settle() -> None:
    """Lets every task run until it waits for something."""
    for _ in range(20):
        await asyncio.sleep(0)


class FakeClock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future]] = []

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        waking = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._order), waking))
        await waking

    async def advance(self, seconds: float) -> None:
        await settle()
        end = self._now + seconds
        while self._sleepers and self._sleepers[0][0] <= end:
            self._now, _, waking = heapq.heappop(self._sleepers)
            if not waking.done():
                waking.set_result(None)
            await settle()
        self._now = end
        await settle()


@dataclass
class FakeRequests:
    """Stands for the broker: keeps what was asked, answers what the test put in `answers`.

    What does not fit Discord's description fails the test.
    """

    sent: list[tuple[str, str, object]] = field(default_factory=list)  # method, path, body
    guilds: list[int] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)
    calls: list = field(default_factory=list)
    answers: list = field(default_factory=list)  # exceptions are raised
    hold: asyncio.Event | None = None

    async def request(self, guild_id, call, lane=Lane.SHARED):
        discord_spec.validate_call(call)
        self.sent.append((call.route.method, call.route.url.split("/v10")[1], call.body))
        self.guilds.append(guild_id)
        self.lanes.append(lane)
        self.calls.append(call)
        if self.hold is not None:
            await self.hold.wait()
        answer = self.answers.pop(0) if self.answers else {"id": "777"}
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def routes(self) -> list[tuple[str, str]]:
        return [(method, path) for method, path, _ in self.sent]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def discord_requests() -> FakeRequests:
    return FakeRequests()


@pytest.fixture
async def tasks():
    owner = Tasks()
    yield owner
    await owner.close()


@pytest.fixture
def an_interaction(clock):
    """Makes interactions of guild 100, with ids from 1."""
    ids = itertools.count(1)

    def make(kind=InteractionType.COMMAND, *, guild_id=GUILD, has_message=False) -> Interaction:
        return Interaction(
            guild_id=guild_id,
            id=next(ids),
            application_id=9,
            token="secret",  # noqa: S106
            type=kind,
            has_message=has_message,
            received_at=clock.now(),
            name="hello",
        )

    return make
