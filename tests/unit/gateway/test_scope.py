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

    def has_role(self, guild_id, role_id) -> bool:
        return (guild_id, role_id) == (MINE, 11)


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


async def allowed(proving) -> bool:
    try:
        await proving
    except OpError as error:
        if error.code != "forbidden":
            raise
        return False
    return True


async def test_roles_that_the_gateway_told_of_need_no_request(scope, discord_requests):
    assert await allowed(scope.role(MINE, 11))
    assert discord_requests.sent == []


async def test_a_new_role_is_looked_for_among_all_of_the_guilds(scope, discord_requests):
    discord_requests.answers = [[{"id": "11"}, {"id": "12"}], [{"id": "11"}]]
    assert await allowed(scope.role(MINE, 12))
    assert await allowed(scope.role(MINE, 12))
    assert not await allowed(scope.role(MINE, 99))
    assert not await allowed(scope.role(MINE, 99))
    assert discord_requests.routes == [("GET", "/guilds/100/roles")] * 2


async def test_who_is_no_member_is_remembered_for_a_minute(scope, discord_requests, clock):
    discord_requests.answers = [OpError("no", code="not_found"), {"user": {"id": "7"}}]
    assert not await allowed(scope.member(MINE, 7))
    assert not await allowed(scope.member(MINE, 7))
    await clock.advance(60)
    assert await allowed(scope.member(MINE, 7))
    assert discord_requests.routes == [("GET", "/guilds/100/members/7")] * 2


async def test_a_member_of_one_guild_is_none_of_another(scope, discord_requests):
    discord_requests.answers = [{"user": {"id": "7"}}, OpError("no", code="not_found")]
    assert await allowed(scope.member(MINE, 7))
    assert not await allowed(scope.member(OTHER, 7))


@pytest.mark.parametrize(
    ("answer", "ours"),
    [
        ({"guild": {"id": "100"}}, True),
        ({"guild": {"id": "200"}}, False),
        ({"code": "x"}, False),
        (OpError("no", code="not_found"), False),
    ],
)
async def test_an_invite_is_judged_by_where_it_leads(scope, discord_requests, answer, ours):
    discord_requests.answers = [answer]
    assert await allowed(scope.invite(MINE, "abc")) == ours
    assert await allowed(scope.invite(MINE, "abc")) == ours
    assert discord_requests.routes == [("GET", "/invites/abc")]


async def test_a_webhook_is_looked_up_once_for_whichever_guild(scope, discord_requests):
    discord_requests.answers = [{"guild_id": "200", "token": "t"}]
    assert not await allowed(scope.webhook(MINE, 21))
    assert (await scope.webhook(OTHER, 21)).guild_id == OTHER
    assert discord_requests.routes == [("GET", "/webhooks/21")]
