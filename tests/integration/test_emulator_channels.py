"""Channels: made, changed, ordered, removed, and what roles and members may do in them."""

from __future__ import annotations

import pytest

from emulator_harness import a_scene, asked
from trellis.emulator import permissions as bits

TEXT, VOICE, CATEGORY, NEWS, FORUM = 0, 2, 4, 5, 15


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def weak():
    async with a_scene(bot_permissions=bits.VIEW_CHANNEL) as scene:
        yield scene


def channels(scene):
    return f"/guilds/{scene.guild}/channels"


async def made(scene, name, **body):
    return await scene.rest.call("POST", channels(scene), {"name": name, **body}, expect=201)


async def test_channels_of_each_kind_are_made(scene):
    ear = scene.listen()
    body = {"topic": "t", "nsfw": True, "rate_limit_per_user": 5, "position": 3}
    text = await made(scene, "Garden Talk", default_auto_archive_duration=60, **body)
    assert (text["name"], text["topic"], text["nsfw"]) == ("garden-talk", "t", True)
    assert (text["rate_limit_per_user"], text["position"]) == (5, 3)
    assert text["default_auto_archive_duration"] == 60
    assert ear.names == ["CHANNEL_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.events[0][1] == text
    voice = await made(scene, "Stage Left", type=VOICE, bitrate=64000, user_limit=5)
    assert (voice["name"], voice["bitrate"], voice["user_limit"]) == ("Stage Left", 64000, 5)
    tags = [{"name": "q", "emoji_name": "❓"}, {"name": "done", "moderated": True}]
    reaction = {"emoji_name": "🌱"}
    forum = await made(
        scene, "help", type=FORUM, available_tags=tags, default_reaction_emoji=reaction
    )
    assert [tag["name"] for tag in forum["available_tags"]] == ["q", "done"]
    assert forum["default_reaction_emoji"] == {"emoji_id": None, "emoji_name": "🌱"}
    assert (await scene.rest.call("GET", f"/channels/{forum['id']}"))["type"] == FORUM
    assert len(await scene.rest.call("GET", channels(scene))) == 4


async def test_a_channel_takes_the_overwrites_of_its_category(scene):
    deny = {"id": scene.guild, "type": 0, "deny": str(bits.SEND_MESSAGES)}
    parent = await made(scene, "Plants", type=CATEGORY, permission_overwrites=[deny])
    child = await made(scene, "roses", parent_id=parent["id"])
    assert child["permission_overwrites"] == parent["permission_overwrites"]
    assert child["permission_overwrites"][0]["deny"] == str(bits.SEND_MESSAGES)
    own = await made(scene, "tulips", parent_id=parent["id"], permission_overwrites=[])
    assert own["permission_overwrites"] == []


async def test_a_channel_is_changed_and_what_is_not_named_stays(scene):
    channel = await made(scene, "roses", topic="red")
    path, ear = f"/channels/{channel['id']}", scene.listen()
    changed = await scene.rest.call("PATCH", path, {"name": "lilies", "type": NEWS})
    assert (changed["name"], changed["topic"], changed["type"]) == ("lilies", "red", NEWS)
    assert ear.heard() == ["CHANNEL_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    await scene.rest.call("PATCH", path, {"name": "lilies"})
    assert ear.heard() == []
    cleared = await scene.rest.call("PATCH", path, {"topic": None, "rate_limit_per_user": None})
    assert cleared["topic"] is None


async def test_a_category_that_goes_leaves_its_channels(scene):
    parent = await made(scene, "Plants", type=CATEGORY)
    child = await made(scene, "roses", parent_id=parent["id"])
    ear = scene.listen()
    gone = await scene.rest.call("DELETE", f"/channels/{parent['id']}")
    assert gone["id"] == parent["id"]
    assert ear.names == ["CHANNEL_UPDATE", "CHANNEL_DELETE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert (await scene.rest.call("GET", f"/channels/{child['id']}"))["parent_id"] is None
    assert await scene.rest.refused("GET", f"/channels/{parent['id']}") == (404, 10003)


async def test_the_last_channel_can_go(scene):
    await scene.rest.call("DELETE", f"/channels/{scene.channel}")
    assert (await scene.rest.call("GET", f"/guilds/{scene.guild}"))["system_channel_id"] is None


async def test_channels_are_put_in_order(scene):
    parent = await made(
        scene, "Plants", type=CATEGORY, permission_overwrites=[{"id": scene.ada, "type": 1}]
    )
    child = await made(scene, "roses")
    ear = scene.listen()
    move = {
        "id": child["id"],
        "position": 0,
        "parent_id": parent["id"],
        "lock_permissions": True,
    }
    await scene.rest.call("PATCH", channels(scene), [move], expect=204)
    moved = await scene.rest.call("GET", f"/channels/{child['id']}")
    assert (moved["position"], moved["parent_id"]) == (0, parent["id"])
    assert moved["permission_overwrites"] == parent["permission_overwrites"]
    assert ear.names == ["CHANNEL_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    stray = [{"id": "5", "position": 1}]
    assert await scene.rest.refused("PATCH", channels(scene), stray) == (404, 10003)


async def test_overwrites_are_set_and_removed(scene):
    path = f"/channels/{scene.channel}/permissions/{scene.ada}"
    ear = scene.listen()
    body = {"type": 1, "allow": str(bits.MANAGE_MESSAGES), "deny": str(bits.SEND_MESSAGES)}
    await scene.rest.call("PUT", path, body, expect=204)
    shown = await scene.rest.call("GET", f"/channels/{scene.channel}")
    assert shown["permission_overwrites"] == [{"id": scene.ada, **body}]
    assert ear.names == ["CHANNEL_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert ear.last("GUILD_AUDIT_LOG_ENTRY_CREATE")["options"] == {"id": scene.ada, "type": "1"}
    refused = await asked(
        scene.control, "POST", scene.messages, {"author_id": scene.ada, "content": "x"}, expect=403
    )
    assert refused["code"] == 50013
    await scene.rest.call("DELETE", path, expect=204)
    assert await scene.rest.refused("DELETE", path) == (404, 10009)
    actions = await scene.rest.call("GET", f"/guilds/{scene.guild}/audit-logs")
    assert [e["action_type"] for e in actions["audit_log_entries"]] == [15, 13]
    stranger = f"/channels/{scene.channel}/permissions/5"
    assert await scene.rest.refused("PUT", stranger, {"type": 0}) == (404, 10009)


async def test_nobody_grants_in_a_channel_what_they_lack_there():
    async with a_scene(bot_permissions=bits.MANAGE_ROLES | bits.MANAGE_CHANNELS) as scene:
        path = f"/channels/{scene.channel}/permissions/{scene.ada}"
        ban = {"type": 1, "allow": str(bits.BAN_MEMBERS)}
        assert await scene.rest.refused("PUT", path, ban) == (403, 50013)
        whole = {"permission_overwrites": [{"id": scene.ada, **ban}]}
        assert await scene.rest.refused("PATCH", f"/channels/{scene.channel}", whole) == (
            403,
            50013,
        )
        body = {"name": "x", **whole}
        assert await scene.rest.refused("POST", channels(scene), body) == (403, 50013)
        fine = {"type": 1, "allow": str(bits.SEND_MESSAGES)}
        await scene.rest.call("PUT", path, fine, expect=204)


async def test_channels_need_the_permission_to_manage_them(weak):
    refused, one = weak.rest.refused, f"/channels/{weak.channel}"
    assert await refused("POST", channels(weak), {"name": "x"}) == (403, 50013)
    assert await refused("PATCH", channels(weak), []) == (403, 50013)
    assert await refused("PATCH", one, {"name": "x"}) == (403, 50013)
    assert await refused("DELETE", one) == (403, 50013)
    assert await refused("PUT", f"{one}/permissions/{weak.ada}", {"type": 1}) == (403, 50013)
    assert await refused("DELETE", f"{one}/permissions/{weak.ada}") == (403, 50013)


async def test_limits_and_fields_of_channels_are_discords(scene):
    refused, path = scene.rest.refused, channels(scene)
    for wrong in (
        {},
        {"name": ""},
        {"name": "x" * 101},
        {"name": "x", "topic": "t" * 4097},
        {"name": "x", "rate_limit_per_user": 21601},
        {"name": "x", "parent_id": "5"},
        {"name": "x", "parent_id": scene.channel},
        {"name": "x", "default_auto_archive_duration": 61},
    ):
        assert await refused("POST", path, wrong) == (400, 50035), wrong
    twice = {"name": "x", "type": FORUM, "available_tags": [{"name": "a"}, {"name": "a"}]}
    assert await refused("POST", path, twice) == (400, 40061)
    assert await refused("POST", path, {"name": "x", "type": 11}) == (400, 50024)
    convert = f"/channels/{scene.channel}"
    assert await refused("PATCH", convert, {"type": VOICE}) == (400, 50035)
    parent = (await made(scene, "Plants", type=CATEGORY))["id"]
    assert await refused("POST", path, {"name": "c", "type": CATEGORY, "parent_id": parent}) == (
        400,
        50035,
    )
    for i in range(50):
        await made(scene, f"c{i}", parent_id=parent)
    assert await refused("POST", path, {"name": "c", "parent_id": parent}) == (400, 50035)
    for i in range(500 - 52):
        scene.emulator.world.add_channel(
            scene.emulator.world.guilds[int(scene.guild)], f"filler{i}", VOICE
        )
    assert await refused("POST", path, {"name": "one-more"}) == (400, 30013)
