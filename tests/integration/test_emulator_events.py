"""Any event of a guild can be had from the emulator; it reaches those who asked for its kind."""

from __future__ import annotations

import pytest

from emulator_harness import EVERY_INTENT, a_scene, asked
from trellis.emulator import intents
from trellis.emulator.permissions import ALL, MANAGE_GUILD, VIEW_AUDIT_LOG, VIEW_CHANNEL


@pytest.fixture
async def scene():
    async with a_scene(bot_permissions=VIEW_CHANNEL) as scene:
        yield scene


async def inject(scene, name, data, expect=200, **more):
    body = {"name": name, "data": data, **more}
    return await asked(scene.control, "POST", f"/guilds/{scene.guild}/events", body, expect=expect)


async def test_an_event_comes_as_it_was_given_with_its_guild(scene):
    ear = scene.listen()
    state = {"user_id": scene.ada, "channel_id": scene.channel, "session_id": "s", "deaf": False}
    assert await inject(scene, "VOICE_STATE_UPDATE", state) == {"sessions": 1}
    assert ear.events == [("VOICE_STATE_UPDATE", {"guild_id": scene.guild, **state})]
    await inject(scene, "GUILD_UPDATE", {"id": scene.guild, "name": "Other"})
    assert ear.last("GUILD_UPDATE") == {"id": scene.guild, "name": "Other"}


@pytest.mark.parametrize("intent", sorted(set(intents.NEEDED.values())))
async def test_each_event_needs_its_intent(scene, intent):
    guild = scene.emulator.world.guilds[int(scene.guild)]
    guild.everyone.permissions = ALL
    names = [name for name, needed in intents.NEEDED.items() if needed == intent]
    asking, others = scene.listen(intent), scene.listen(EVERY_INTENT & ~intent)
    for name in names:
        await inject(scene, name, {"user": {"id": scene.ada}})
    assert asking.names == names
    assert others.names == ([] if intent else names)


async def test_events_for_moderators_need_their_permission(scene):
    ear, world = scene.listen(), scene.emulator.world
    everyone = world.guilds[int(scene.guild)].everyone
    entry, rule = "GUILD_AUDIT_LOG_ENTRY_CREATE", "AUTO_MODERATION_RULE_CREATE"
    await inject(scene, entry, {})
    await inject(scene, rule, {})
    assert ear.heard() == []
    everyone.permissions |= VIEW_AUDIT_LOG
    await inject(scene, entry, {})
    await inject(scene, rule, {})
    assert ear.heard() == [entry]
    everyone.permissions |= MANAGE_GUILD
    await inject(scene, rule, {})
    assert ear.heard() == [rule]


async def test_events_of_a_channel_go_to_those_who_see_it(scene):
    ear = scene.listen()
    deny = {"id": scene.guild, "type": 0, "deny": str(VIEW_CHANNEL)}
    body = {"guild_id": scene.guild, "name": "hidden", "permission_overwrites": [deny]}
    hidden = (await asked(scene.control, "POST", "/channels", body))["id"]
    ear.heard()
    await inject(scene, "TYPING_START", {"channel_id": hidden})
    await inject(scene, "CHANNEL_UPDATE", {"id": hidden}, channel_id=hidden)
    assert ear.heard() == []
    await inject(scene, "TYPING_START", {"channel_id": scene.channel})
    await inject(scene, "CHANNEL_DELETE", {"id": "5", "channel_id": "5"})
    assert ear.heard() == ["TYPING_START", "CHANNEL_DELETE"]


async def test_the_bot_hears_of_its_own_change_without_the_members_intent(scene):
    ear = scene.listen(intents.GUILDS)
    bot = str(scene.emulator.world.bot.id)
    await inject(scene, "GUILD_MEMBER_UPDATE", {"user": {"id": scene.ada}})
    await inject(scene, "GUILD_MEMBER_UPDATE", {"user": {"id": bot}})
    assert [body["user"]["id"] for _, body in ear.events] == [bot]


async def test_what_members_wrote_is_blank_without_the_content_intent(scene):
    scene.emulator.world.guilds[int(scene.guild)].everyone.permissions |= MANAGE_GUILD
    reads, blank = scene.listen(), scene.listen(EVERY_INTENT & ~intents.MESSAGE_CONTENT)
    wrote = {"content": "c", "author": {"id": scene.ada}, "poll": {}, "id": "7"}
    await inject(scene, "MESSAGE_UPDATE", wrote)
    assert reads.last("MESSAGE_UPDATE")["poll"] == {}
    assert reads.last("MESSAGE_UPDATE")["content"] == "c"
    assert "poll" not in blank.last("MESSAGE_UPDATE")
    assert (blank.last("MESSAGE_UPDATE")["content"], wrote["id"]) == ("", "7")
    name = "AUTO_MODERATION_ACTION_EXECUTION"
    await inject(scene, name, {"content": "c", "matched_content": "c", "rule_id": "1"})
    assert reads.last(name)["matched_content"] == "c"
    assert blank.last(name) == {
        "guild_id": scene.guild,
        "content": "",
        "matched_content": "",
        "rule_id": "1",
    }


async def test_what_is_no_event_of_a_guild_is_refused(scene):
    refused = await inject(scene, "READY", {}, expect=400)
    assert "no event of a guild" in refused["message"]
    body = {"name": "TYPING_START", "data": {}}
    missing = await asked(scene.control, "POST", "/guilds/5/events", body, expect=404)
    assert missing["code"] == 10004
