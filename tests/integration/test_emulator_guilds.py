"""The guild itself, its scheduled events, rules of automatic moderation and voice states."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from emulator_harness import a_scene, asked
from trellis.emulator import permissions as bits

VOICE, STAGE = 2, 13


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def weak():
    async with a_scene(bot_permissions=bits.VIEW_CHANNEL) as scene:
        yield scene


def guild(scene, path=""):
    return f"/guilds/{scene.guild}{path}"


def hours(count):
    return (datetime.now(UTC) + timedelta(hours=count)).isoformat()


async def a_channel(scene, kind, name="c"):
    body = {"guild_id": scene.guild, "name": name, "type": kind}
    return (await asked(scene.control, "POST", "/channels", body))["id"]


async def speaking(scene, kind=VOICE):
    """A voice channel with ada in it."""
    channel = await a_channel(scene, kind)
    body = {"user_id": scene.ada, "channel_id": channel}
    await asked(scene.control, "POST", guild(scene, "/voice-states"), body)
    return channel


async def test_a_guild_is_changed_and_previewed(scene, weak):
    ear = scene.listen()
    body = {"name": "Park", "description": "green", "verification_level": 2}
    body |= {"afk_channel_id": await speaking(scene), "system_channel_id": None}
    changed = await scene.rest.call("PATCH", guild(scene), body)
    assert {key: changed[key] for key in body} == body
    assert ear.names[-2:] == ["GUILD_UPDATE", "GUILD_AUDIT_LOG_ENTRY_CREATE"]
    assert (await scene.rest.call("GET", guild(scene)))["name"] == "Park"
    preview = await scene.rest.call("GET", guild(scene, "/preview"))
    assert (preview["description"], preview["approximate_member_count"]) == ("green", 3)
    ear.heard()
    await scene.rest.call("PATCH", guild(scene), {"name": "Park"})
    assert ear.heard() == []
    refused = scene.rest.refused
    assert await refused("PATCH", guild(scene), {"name": "x"}) == (400, 50035)
    assert await refused("PATCH", guild(scene), {"afk_channel_id": "5"}) == (404, 10003)
    assert await refused("PATCH", guild(scene), {"icon": "x"}) == (400, 50046)
    assert await weak.rest.refused("PATCH", guild(weak), {"name": "Park"}) == (403, 50013)
    assert await scene.rest.call("GET", guild(scene, "/prune?days=5")) == {"pruned": 0}


async def test_voice_states_are_shown_and_told(scene):
    ear, channel = scene.listen(), await speaking(scene)
    assert ear.last("VOICE_STATE_UPDATE")["channel_id"] == channel
    shown = await scene.rest.call("GET", guild(scene, f"/voice-states/{scene.ada}"))
    assert (shown["channel_id"], shown["mute"]) == (channel, False)
    own = guild(scene, "/voice-states/@me")
    assert await scene.rest.refused("GET", own) == (404, 10065)
    out = {"user_id": scene.ada, "channel_id": None}
    await asked(scene.control, "POST", guild(scene, "/voice-states"), out)
    assert ear.last("VOICE_STATE_UPDATE")["channel_id"] is None
    path = guild(scene, f"/voice-states/{scene.ada}")
    assert await scene.rest.refused("GET", path) == (404, 10065)


async def test_members_are_muted_moved_and_disconnected(scene):
    await speaking(scene)
    other, ear = await a_channel(scene, VOICE), scene.listen()
    path = guild(scene, f"/members/{scene.ada}")
    changed = await scene.rest.call("PATCH", path, {"mute": True, "deaf": True})
    assert (changed["mute"], changed["deaf"]) == (True, True)
    assert ear.heard() == [
        "VOICE_STATE_UPDATE",
        "GUILD_MEMBER_UPDATE",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
    ]
    await scene.rest.call("PATCH", path, {"channel_id": other})
    assert ear.last("VOICE_STATE_UPDATE")["channel_id"] == other
    assert await scene.rest.refused("PATCH", path, {"channel_id": "5"}) == (404, 10003)
    text = {"channel_id": scene.channel}
    assert await scene.rest.refused("PATCH", path, text) == (400, 50024)
    await scene.rest.call("PATCH", path, {"channel_id": None})
    assert ear.last("VOICE_STATE_UPDATE")["channel_id"] is None
    log = await scene.rest.call("GET", guild(scene, "/audit-logs"))
    assert [e["action_type"] for e in log["audit_log_entries"]] == [27, 26, 24]


async def test_a_speaker_on_a_stage_is_silenced_and_let_speak(scene):
    await speaking(scene, STAGE)
    path = guild(scene, f"/voice-states/{scene.ada}")
    assert (await scene.rest.call("GET", path))["suppress"] is True
    await scene.rest.call("PATCH", path, {"suppress": False}, expect=204)
    assert (await scene.rest.call("GET", path))["suppress"] is False


async def test_a_voice_channel_has_a_status(scene):
    channel, ear = await a_channel(scene, VOICE), scene.listen()
    path = f"/channels/{channel}/voice-status"
    await scene.rest.call("PUT", path, {"status": "weeding"}, expect=204)
    assert ear.last("VOICE_CHANNEL_STATUS_UPDATE")["status"] == "weeding"
    here = f"/channels/{scene.channel}/voice-status"
    assert await scene.rest.refused("PUT", here, {"status": "x"}) == (400, 50024)


def outside(**more):
    return {
        "name": "Fair",
        "scheduled_start_time": hours(1),
        "scheduled_end_time": hours(2),
        "privacy_level": 2,
        "entity_type": 3,
        "entity_metadata": {"location": "the park"},
        **more,
    }


async def test_an_event_is_scheduled_changed_and_removed(scene):
    ear, events = scene.listen(), guild(scene, "/scheduled-events")
    made = await scene.rest.call("POST", events, outside(description="come"))
    assert (made["name"], made["entity_metadata"]) == ("Fair", {"location": "the park"})
    one = f"{events}/{made['id']}"
    changed = await scene.rest.call("PATCH", one, {"name": "Big fair", "status": 2})
    assert (changed["name"], changed["status"]) == ("Big fair", 2)
    interest = {"user_id": scene.ada}
    await asked(scene.control, "POST", f"{one}/users", interest)
    listed = await scene.rest.call("GET", events, params={"with_user_count": "true"})
    assert listed[0]["user_count"] == 1
    users = await scene.rest.call("GET", f"{one}/users", params={"with_member": "true"})
    assert (users[0]["user"]["id"], users[0]["member"]["nick"]) == (scene.ada, None)
    after = {"after": scene.ada}
    assert await scene.rest.call("GET", f"{one}/users", params=after) == []
    await asked(scene.control, "DELETE", f"{one}/users", interest)
    ended = await scene.rest.call("PATCH", one, {"status": 3})
    assert ended["status"] == 3
    assert await scene.rest.refused("PATCH", one, {"name": "x"}) == (400, 180000)
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 10070)
    told = [name for name in ear.names if name.startswith("GUILD_SCHEDULED")]
    kinds = ["CREATE", "UPDATE", "USER_ADD", "USER_REMOVE", "UPDATE", "DELETE"]
    assert told == [f"GUILD_SCHEDULED_EVENT_{kind}" for kind in kinds]


async def test_an_event_in_a_voice_channel_needs_one(scene):
    events, channel = guild(scene, "/scheduled-events"), await a_channel(scene, VOICE)
    body = outside(entity_type=2, channel_id=channel)
    del body["entity_metadata"]
    assert (await scene.rest.call("POST", events, body))["channel_id"] == channel
    refused = scene.rest.refused
    assert await refused("POST", events, body | {"channel_id": "5"}) == (404, 10003)
    assert await refused("POST", events, body | {"channel_id": scene.channel}) == (400, 50024)
    assert await refused("POST", events, body | {"channel_id": None}) == (400, 50035)


async def test_events_have_fields_permissions_and_a_limit(scene, weak):
    refused, events = scene.rest.refused, guild(scene, "/scheduled-events")
    for wrong in (
        outside(scheduled_start_time=hours(-1)),
        outside(scheduled_end_time=None),
        outside(scheduled_end_time=hours(0.5)),
        outside(entity_metadata={}),
        outside(name="x" * 101),
        outside(privacy_level=1),
    ):
        assert await refused("POST", events, wrong) == (400, 50035)
    made = await scene.rest.call("POST", events, outside())
    assert await refused("PATCH", f"{events}/{made['id']}", {"status": 3}) == (400, 50035)
    for _ in range(99):
        await scene.rest.call("POST", events, outside())
    assert await refused("POST", events, outside()) == (400, 30038)
    assert await weak.rest.refused("POST", guild(weak, "/scheduled-events"), outside()) == (
        403,
        50013,
    )


def keyword(**more):
    return {
        "name": "No weeds",
        "event_type": 1,
        "trigger_type": 1,
        "trigger_metadata": {"keyword_filter": ["weed*"]},
        "actions": [{"type": 1, "metadata": {"custom_message": "no"}}],
        **more,
    }


async def test_a_rule_is_made_changed_and_removed(scene):
    ear, rules = scene.listen(), guild(scene, "/auto-moderation/rules")
    alert = {"type": 2, "metadata": {"channel_id": scene.channel}}
    pause = {"type": 3, "metadata": {"duration_seconds": 60}}
    body = keyword(enabled=True, exempt_channels=[scene.channel])
    body["actions"] = [*body["actions"], alert, pause]
    made = await scene.rest.call("POST", rules, body)
    assert made["trigger_metadata"] == {
        "keyword_filter": ["weed*"],
        "regex_patterns": [],
        "allow_list": [],
    }
    assert made["actions"] == body["actions"]
    one = f"{rules}/{made['id']}"
    changed = await scene.rest.call("PATCH", one, {"name": "Weeds", "enabled": False})
    assert changed == made | {"name": "Weeds", "enabled": False}
    assert await scene.rest.call("GET", rules) == [changed]
    assert await scene.rest.call("GET", one) == changed
    await scene.rest.call("DELETE", one, expect=204)
    assert await scene.rest.refused("GET", one) == (404, 0)
    assert [name for name in ear.names if name.startswith("AUTO")] == [
        "AUTO_MODERATION_RULE_CREATE",
        "AUTO_MODERATION_RULE_UPDATE",
        "AUTO_MODERATION_RULE_DELETE",
    ]


@pytest.mark.parametrize(
    ("kind", "trigger"),
    [
        (3, {}),
        (4, {"presets": [1, 3], "allow_list": []}),
        (5, {"mention_total_limit": 5, "mention_raid_protection_enabled": True}),
        (6, {"keyword_filter": ["x"], "regex_patterns": [], "allow_list": []}),
    ],
)
async def test_there_is_one_rule_of_each_other_kind(scene, kind, trigger):
    rules = guild(scene, "/auto-moderation/rules")
    body = keyword(trigger_type=kind, trigger_metadata=trigger)
    assert (await scene.rest.call("POST", rules, body))["trigger_metadata"] == trigger
    assert await scene.rest.refused("POST", rules, body) == (400, 50035)


async def test_rules_have_fields_permissions_and_a_limit(scene, weak):
    refused, rules = scene.rest.refused, guild(scene, "/auto-moderation/rules")
    for wrong in (
        keyword(actions=[]),
        keyword(actions=[{"type": 2}]),
        keyword(actions=[{"type": 3}]),
        keyword(trigger_metadata={"keyword_filter": ["x" * 61]}),
        keyword(trigger_type=2),
        keyword(name="x" * 101),
    ):
        assert await refused("POST", rules, wrong) == (400, 50035)
    for _ in range(6):
        await scene.rest.call("POST", rules, keyword())
    assert await refused("POST", rules, keyword()) == (400, 50035)
    path = guild(weak, "/auto-moderation/rules")
    assert await weak.rest.refused("GET", path) == (403, 50013)
    weak.emulator.world.guilds[int(weak.guild)].everyone.permissions |= bits.MANAGE_GUILD
    await weak.rest.call("GET", path)
    pause = {"type": 3, "metadata": {"duration_seconds": 60}}
    assert await weak.rest.refused("POST", path, keyword(actions=[pause])) == (403, 50013)


async def test_the_bot_leaves_a_guild(scene):
    ear = scene.listen()
    await scene.rest.call("DELETE", f"/users/@me/guilds/{scene.guild}", expect=204)
    assert ear.names == ["GUILD_DELETE"]
    assert await scene.rest.refused("GET", guild(scene)) == (403, 50001)
