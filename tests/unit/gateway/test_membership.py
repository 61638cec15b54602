from __future__ import annotations

import pytest

from trellis.errors import OpError
from trellis.gateway.breaker import HOST
from trellis.gateway.client import GuildRoles
from trellis.gateway.membership import GuildMembership

ADMINISTRATOR, MANAGE_GUILD, SEND = 1 << 3, 1 << 5, 1 << 11


class FakeRoles:
    def guild_roles(self, guild_id):
        known = {100: SEND, 1: MANAGE_GUILD, 2: ADMINISTRATOR}
        return GuildRoles(7, known) if guild_id == 100 else None


@pytest.fixture
def membership(discord_requests) -> GuildMembership:
    return GuildMembership(FakeRoles(), discord_requests)


@pytest.mark.parametrize(
    ("roles", "granted"),
    [([], SEND), (["1"], SEND | MANAGE_GUILD), (["1", "999"], SEND | MANAGE_GUILD)],
)
async def test_a_member_has_what_everyone_and_their_roles_have(
    membership, discord_requests, roles, granted
):
    discord_requests.answers = [{"roles": roles}]
    assert await membership.permissions(100, 8) == granted
    assert discord_requests.routes == [("GET", "/guilds/100/members/8")]
    assert discord_requests.guilds == [HOST]


async def test_an_administrator_and_the_owner_may_do_everything(membership, discord_requests):
    discord_requests.answers = [{"roles": ["2"]}]
    administrator = await membership.permissions(100, 8)
    owner = await membership.permissions(100, 7)
    assert administrator == owner
    assert owner & MANAGE_GUILD
    assert len(discord_requests.sent) == 1


async def test_a_stranger_and_a_guild_without_the_bot_have_no_permissions(
    membership, discord_requests
):
    discord_requests.answers = [OpError("unknown member", code="not_found")]
    assert await membership.permissions(100, 8) is None
    assert await membership.permissions(200, 8) is None


async def test_an_outage_is_not_a_no(membership, discord_requests):
    discord_requests.answers = [OpError("slow", code="timeout")]
    with pytest.raises(OpError):
        await membership.permissions(100, 8)
