"""Invites: made, found, listed, deleted, expired."""

from __future__ import annotations

import pytest

from emulator_harness import a_scene
from trellis.emulator import permissions as bits


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


def invites(scene):
    return f"/channels/{scene.channel}/invites"


async def test_an_invite_is_made_found_and_deleted(scene):
    ear = scene.listen()
    body = {"max_age": 3600, "max_uses": 5, "temporary": True}
    made = await scene.rest.call("POST", invites(scene), body)
    assert (made["max_age"], made["max_uses"], made["temporary"]) == (3600, 5, True)
    assert made["guild"]["id"] == scene.guild
    assert ear.names == ["INVITE_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("INVITE_CREATE")["channel_id"] == scene.channel
    one = f"/invites/{made['code']}"
    found = await scene.rest.call("GET", one, params={"with_counts": "true"})
    assert (found["code"], found["approximate_member_count"]) == (made["code"], 3)
    assert "uses" not in found
    for path in (invites(scene), f"/guilds/{scene.guild}/invites"):
        assert [i["code"] for i in await scene.rest.call("GET", path)] == [made["code"]]
    ear.heard()
    await scene.rest.call("DELETE", one)
    assert ear.heard() == ["INVITE_DELETE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert await scene.rest.refused("GET", one) == (404, 10006)
    assert await scene.rest.refused("DELETE", one) == (404, 10006)


async def test_an_invite_of_the_same_kind_is_given_again_unless_unique(scene):
    first = await scene.rest.call("POST", invites(scene), {})
    assert first["max_age"] == 86400
    assert (await scene.rest.call("POST", invites(scene), {}))["code"] == first["code"]
    other = await scene.rest.call("POST", invites(scene), {"unique": True})
    assert other["code"] != first["code"]
    forever = await scene.rest.call("POST", invites(scene), {"max_age": 0})
    assert forever["expires_at"] is None


async def test_an_invite_ends_with_its_time_and_its_channel(scene):
    made = await scene.rest.call("POST", invites(scene), {})
    guild = scene.emulator.world.guilds[int(scene.guild)]
    guild.invites[made["code"]].expires_at = scene.emulator.world.timestamp()
    assert await scene.rest.refused("GET", f"/invites/{made['code']}") == (404, 10006)
    other = await scene.rest.call("POST", invites(scene), {})
    assert other["code"] != made["code"]
    await scene.rest.call("DELETE", f"/channels/{scene.channel}")
    assert await scene.rest.refused("GET", f"/invites/{other['code']}") == (404, 10006)


async def test_invites_have_permissions_and_limits(scene):
    refused = scene.rest.refused
    assert await refused("POST", invites(scene), {"max_age": 604801}) == (400, 50035)
    assert await refused("POST", invites(scene), {"max_uses": 101}) == (400, 50035)
    async with a_scene(bot_permissions=0) as weak:
        everyone = weak.emulator.world.guilds[int(weak.guild)].everyone
        everyone.permissions = bits.VIEW_CHANNEL | bits.CREATE_INSTANT_INVITE
        made = await weak.rest.call("POST", invites(weak), {})
        everyone.permissions = bits.VIEW_CHANNEL
        refused = weak.rest.refused
        assert await refused("POST", invites(weak), {}) == (403, 50013)
        assert await refused("GET", invites(weak)) == (403, 50013)
        assert await refused("GET", f"/guilds/{weak.guild}/invites") == (403, 50013)
        assert await refused("DELETE", f"/invites/{made['code']}") == (403, 50013)
