"""Stages that are live, and the sounds of the soundboard."""

from __future__ import annotations

import base64

import pytest

from emulator_harness import a_scene
from trellis.emulator import permissions as bits

OGG = "data:audio/ogg;base64," + base64.b64encode(b"OggS..").decode()
STAGES = "/stage-instances"
STAGE_CHANNEL = 13


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


async def a_stage_channel(scene) -> str:
    body = {"name": "Town hall", "type": STAGE_CHANNEL}
    made = await scene.rest.call("POST", f"/guilds/{scene.guild}/channels", body, expect=201)
    return made["id"]


def sounds(scene, path=""):
    return f"/guilds/{scene.guild}/soundboard-sounds{path}"


async def test_a_stage_begins_changes_and_ends(scene):
    channel = await a_stage_channel(scene)
    ear, body = scene.listen(), {"channel_id": channel, "topic": "Tea"}
    live = await scene.rest.call("POST", STAGES, body)
    assert (live["topic"], live["privacy_level"]) == ("Tea", 2)
    assert ear.heard() == ["STAGE_INSTANCE_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert await scene.rest.refused("POST", STAGES, body) == (400, 150006)
    one = f"{STAGES}/{channel}"
    changed = await scene.rest.call("PATCH", one, {"topic": "Coffee"})
    assert await scene.rest.call("GET", one) == changed
    assert ear.last("STAGE_INSTANCE_UPDATE")["topic"] == "Coffee"
    ear.heard()
    await scene.rest.call("PATCH", one, {"topic": "Coffee"})
    assert ear.heard() == []
    await scene.rest.call("DELETE", one, expect=204)
    assert ear.last("STAGE_INSTANCE_DELETE")["channel_id"] == channel
    for method in ("GET", "DELETE"):
        assert await scene.rest.refused(method, one) == (404, 10067)


async def test_a_stage_is_in_a_stage_channel_and_for_moderators(scene):
    channel = await a_stage_channel(scene)
    refused = scene.rest.refused
    assert await refused("POST", STAGES, {"channel_id": scene.channel, "topic": "x"}) == (
        400,
        50024,
    )
    assert await refused("POST", STAGES, {"channel_id": "5", "topic": "x"}) == (404, 10003)
    assert await refused("POST", STAGES, {"channel_id": channel, "topic": ""}) == (400, 50035)
    event = {"channel_id": channel, "topic": "x", "guild_scheduled_event_id": "5"}
    assert await refused("POST", STAGES, event) == (404, 10070)


async def test_a_stage_takes_its_moderators_permissions():
    async with a_scene(bot_permissions=bits.MANAGE_CHANNELS | bits.VIEW_CHANNEL) as scene:
        body = {"channel_id": await a_stage_channel(scene), "topic": "x"}
        assert await scene.rest.refused("POST", STAGES, body) == (403, 50013)


async def test_a_stage_ends_with_its_channel(scene):
    channel = await a_stage_channel(scene)
    await scene.rest.call("POST", STAGES, {"channel_id": channel, "topic": "Tea"})
    ear = scene.listen()
    await scene.rest.call("DELETE", f"/channels/{channel}")
    assert ear.names[0] == "STAGE_INSTANCE_DELETE"
    assert await scene.rest.refused("GET", f"{STAGES}/{channel}") == (404, 10003)


async def test_a_sound_is_made_changed_and_removed(scene):
    ear = scene.listen()
    body = {"name": "horn", "sound": OGG, "emoji_name": "\N{POSTAL HORN}"}
    made = await scene.rest.call("POST", sounds(scene), body, expect=201)
    assert (made["name"], made["volume"], made["available"]) == ("horn", 1.0, True)
    assert ear.heard() == ["GUILD_SOUNDBOARD_SOUND_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    one = sounds(scene, f"/{made['sound_id']}")
    changed = await scene.rest.call("PATCH", one, {"volume": 0.5, "emoji_name": None})
    assert (changed["name"], changed["volume"], changed["emoji_name"]) == ("horn", 0.5, None)
    assert await scene.rest.call("GET", one) == changed
    assert (await scene.rest.call("GET", sounds(scene)))["items"] == [changed]
    await scene.rest.call("DELETE", one, expect=204)
    assert ear.last("GUILD_SOUNDBOARD_SOUND_DELETE") == {
        "sound_id": made["sound_id"],
        "guild_id": scene.guild,
    }
    assert await scene.rest.refused("GET", one) == (404, 10097)


async def test_sounds_have_fields_and_limits(scene):
    refused = scene.rest.refused
    for wrong in ({"name": "x", "sound": OGG}, {"name": "horn"}, {"name": "horn", "volume": 2}):
        assert await refused("POST", sounds(scene), wrong) == (400, 50035)
    no_sound = {"name": "horn", "sound": "data:image/png;base64,aGk="}
    assert await refused("POST", sounds(scene), no_sound) == (400, 50046)
    for _ in range(8):
        made = {"name": "horn", "sound": OGG}
        await scene.rest.call("POST", sounds(scene), made, expect=201)
    assert await refused("POST", sounds(scene), made) == (400, 30045)
