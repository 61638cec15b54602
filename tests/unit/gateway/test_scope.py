from __future__ import annotations

import asyncio

import pytest

from trellis.errors import OpError
from trellis.gateway.scope import Scope

MINE, OTHER = 100, 200


class FakeChannels:
    """Channel 1 is of guild 100, channel 2 of guild 200; others are not cached."""

    owners = {1: MINE, 2: OTHER}  # noqa: RUF012

    def has_channel(self, guild_id, channel_id) -> bool:
        return self.owners.get(channel_id) == guild_id

    def guild_of_channel(self, channel_id):
        return self.owners.get(channel_id)


@pytest.fixture
def scope(discord_requests, clock) -> Scope:
    return Scope(FakeChannels(), discord_requests, clock.now)


async def is_allowed(scope, channel_id, guild_id=MINE) -> bool:
    try:
        await scope.channel(guild_id, channel_id)
    except OpError as error:
        if error.code != "forbidden":
            raise
        return False
    return True


async def test_cached_channels_are_judged_without_a_request(scope, discord_requests):
    assert await is_allowed(scope, 1)
    assert not await is_allowed(scope, 2)
    assert discord_requests.sent == []


async def test_an_uncached_channel_is_looked_up_once_on_the_callers_account(
    scope, discord_requests
):
    discord_requests.answers = [{"id": "3", "guild_id": "100"}]
    assert await is_allowed(scope, 3)
    assert await is_allowed(scope, 3)
    assert not await is_allowed(scope, 3, OTHER)
    assert discord_requests.routes == [("GET", "/channels/3")]
    assert discord_requests.guilds == [MINE]


@pytest.mark.parametrize("code", ["not_found", "forbidden"])
async def test_what_discord_does_not_show_is_forbidden_for_a_while(
    scope, discord_requests, clock, code
):
    discord_requests.answers = [OpError("no", code=code), {"id": "3", "guild_id": "100"}]
    assert not await is_allowed(scope, 3)
    assert not await is_allowed(scope, 3)
    await clock.advance(60)
    assert await is_allowed(scope, 3)
    assert len(discord_requests.sent) == 2


async def test_a_channel_without_a_guild_is_nobodys(scope, discord_requests):
    discord_requests.answers = [{"id": "3", "type": 1}]
    assert not await is_allowed(scope, 3)


async def test_an_outage_is_not_a_verdict(scope, discord_requests):
    discord_requests.answers = [OpError("slow", code="timeout"), {"id": "3", "guild_id": "100"}]
    with pytest.raises(OpError) as failed:
        await scope.channel(MINE, 3)
    assert failed.value.code == "timeout"
    assert await is_allowed(scope, 3)


async def test_calls_at_the_same_time_share_one_lookup(scope, discord_requests, clock):
    discord_requests.hold = asyncio.Event()
    discord_requests.answers = [{"id": "3", "guild_id": "100"}]
    calls = [asyncio.create_task(is_allowed(scope, 3)) for _ in range(5)]
    await clock.advance(0)
    discord_requests.hold.set()
    assert await asyncio.gather(*calls) == [True] * 5
    assert len(discord_requests.sent) == 1


async def test_random_ids_do_not_fill_the_memory(discord_requests, clock):
    scope = Scope(FakeChannels(), discord_requests, clock.now, capacity=10)
    discord_requests.answers = [OpError("no", code="not_found") for _ in range(50)]
    for channel_id in range(1000, 1050):
        assert not await is_allowed(scope, channel_id)
    assert len(scope._owners) == 10
