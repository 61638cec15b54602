"""Every event of a guild: from Discord's gateway to a handler on real V8."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from bot_scene import BotScene, BotWorld, a_bot
from emulator_harness import asked
from harness import until
from trellis.deployments.wanted import Wanted, WantedEvents
from trellis.emulator import intents as emulated
from trellis.emulator.settings import EmulatorSettings
from trellis.gateway import intents

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WAIT_SECS = 60
TYPING = intents.BITS["guild_message_typing"]

GUILD, CHANNEL, USER, ROLE = "GUILD", "CHANNEL", "USER", "77"  # the first three are filled in

BOB: Any = {"id": USER, "username": "bob", "global_name": "Bob", "avatar": None, "bot": False}
MEMBER: Any = {
    "user": BOB,
    "nick": None,
    "roles": [ROLE],
    "joined_at": "2026-01-01T00:00:00.000000+00:00",
    "premium_since": None,
    "communication_disabled_until": None,
    "deaf": False,
    "mute": False,
    "flags": 0,
}
A_CHANNEL: Any = {
    "id": "900",
    "type": 0,
    "guild_id": GUILD,
    "name": "news",
    "position": 3,
    "parent_id": None,
    "topic": None,
    "nsfw": False,
    "last_message_id": None,
    "rate_limit_per_user": 5,
    "permission_overwrites": [{"id": ROLE, "type": 0, "allow": "1024", "deny": "0"}],
    "flags": 0,
}
A_THREAD: Any = {
    "id": "901",
    "type": 11,
    "guild_id": GUILD,
    "parent_id": CHANNEL,
    "owner_id": USER,
    "name": "talk",
    "last_message_id": None,
    "message_count": 0,
    "member_count": 1,
    "rate_limit_per_user": 0,
    "thread_metadata": {
        "archived": False,
        "auto_archive_duration": 1440,
        "archive_timestamp": "2026-01-01T00:00:00.000000+00:00",
        "locked": False,
    },
    "flags": 0,
}
A_ROLE: Any = {
    "id": ROLE,
    "name": "mods",
    "color": 255,
    "colors": {"primary_color": 255, "secondary_color": None, "tertiary_color": None},
    "hoist": True,
    "position": 1,
    "permissions": "1071698660929",
    "managed": False,
    "mentionable": True,
    "flags": 0,
    "unicode_emoji": None,
    "icon": None,
    "tags": {"bot_id": "5"},
}
A_GUILD: Any = {
    "id": GUILD,
    "name": "Garden",
    "icon": None,
    "owner_id": USER,
    "roles": [A_ROLE],
    "emojis": [],
    "features": ["COMMUNITY"],
    "system_channel_id": CHANNEL,
    "verification_level": 1,
    "premium_tier": 0,
}
A_MESSAGE: Any = {
    "id": "910",
    "channel_id": CHANNEL,
    "guild_id": GUILD,
    "content": "see this",
    "author": BOB,
    "member": {key: value for key, value in MEMBER.items() if key != "user"},
    "timestamp": "2026-01-01T00:00:00.000000+00:00",
    "edited_timestamp": "2026-01-01T00:01:00.000000+00:00",
    "mention_everyone": False,
    "mentions": [BOB | {"member": {"joined_at": "2026-01-01T00:00:00+00:00", "roles": []}}],
    "mention_roles": [ROLE],
    "attachments": [{"id": "1", "filename": "a.png", "proxy_url": "p", "content_type": "a/b"}],
    "embeds": [{"title": "t", "footer": {"text": "f", "icon_url": "u", "proxy_icon_url": "p"}}],
    "message_reference": {"type": 0, "message_id": "9", "channel_id": CHANNEL, "guild_id": GUILD},
    "referenced_message": {"id": "9", "channel_id": CHANNEL, "edited_timestamp": None},
    "sticker_items": [{"id": "2", "name": "s", "format_type": 1}],
    "poll": {
        "question": {"text": "?"},
        "answers": [{"answer_id": 1, "poll_media": {"text": "yes"}}],
        "allow_multiselect": False,
    },
    "pinned": False,
    "tts": False,
    "type": 19,
}
A_RULE: Any = {
    "id": "920",
    "name": "no links",
    "creator_id": USER,
    "event_type": 1,
    "trigger_type": 1,
    "trigger_metadata": {"keyword_filter": ["http*"], "regex_patterns": [], "allow_list": []},
    "actions": [{"type": 3, "metadata": {"duration_seconds": 60}}],
    "enabled": True,
    "exempt_roles": [ROLE],
    "exempt_channels": [],
}
AN_EVENT: Any = {
    "id": "930",
    "channel_id": None,
    "creator_id": USER,
    "name": "party",
    "scheduled_start_time": "2026-02-01T00:00:00+00:00",
    "scheduled_end_time": None,
    "privacy_level": 2,
    "status": 1,
    "entity_type": 3,
    "entity_id": None,
    "entity_metadata": {"location": "here"},
    "recurrence_rule": None,
}
INTEREST: Any = {"guild_scheduled_event_id": "930", "user_id": USER}
A_STAGE: Any = {"id": "940", "channel_id": CHANNEL, "topic": "t", "guild_scheduled_event_id": None}
A_SOUND: Any = {"sound_id": "950", "name": "hey", "volume": 1.0, "emoji_id": None, "user": BOB}
AN_INTEGRATION: Any = {"id": "960", "name": "b", "application": {"id": "1"}, "synced_at": "2026"}
AN_ENTITLEMENT: Any = {"id": "970", "sku_id": "1", "application_id": "2", "starts_at": None}
AN_INVITE: Any = {"channel_id": CHANNEL, "code": "abc", "max_age": 0, "inviter": BOB}
A_REACTION: Any = {
    "user_id": USER,
    "channel_id": CHANNEL,
    "message_id": "910",
    "message_author_id": USER,
    "member": MEMBER,
    "emoji": {"id": None, "name": "\N{FIRE}"},
    "burst": False,
}
A_VOTE: Any = {"user_id": USER, "channel_id": CHANNEL, "message_id": "910", "answer_id": 1}
A_VOICE_STATE: Any = {
    "channel_id": None,
    "user_id": USER,
    "member": MEMBER,
    "session_id": "s",
    "self_mute": True,
    "request_to_speak_timestamp": None,
}
MEMBERSHIP: Any = {"id": "901", "user_id": USER, "join_timestamp": "2026-01-01", "flags": 0}

# Discord's name, discord.js's, other names that scripts may use, what the gateway sends.
EVENTS: list[tuple[str, str, str, Any]] = [
    (
        "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
        "applicationCommandPermissionsUpdate",
        "",
        {"id": "1", "application_id": "2", "permissions": [{"id": ROLE, "type": 1}]},
    ),
    (
        "AUTO_MODERATION_ACTION_EXECUTION",
        "autoModerationActionExecution",
        "",
        {"action": {"type": 1}, "rule_id": "920", "matched_keyword": "x", "content": "c"},
    ),
    ("AUTO_MODERATION_RULE_CREATE", "autoModerationRuleCreate", "", A_RULE),
    ("AUTO_MODERATION_RULE_DELETE", "autoModerationRuleDelete", "", A_RULE),
    ("AUTO_MODERATION_RULE_UPDATE", "autoModerationRuleUpdate", "", A_RULE),
    ("CHANNEL_CREATE", "channelCreate", "", A_CHANNEL),
    ("CHANNEL_UPDATE", "channelUpdate", "", A_CHANNEL | {"name": "olds"}),
    ("CHANNEL_PINS_UPDATE", "channelPinsUpdate", "", {"channel_id": CHANNEL}),
    ("CHANNEL_DELETE", "channelDelete", "", A_CHANNEL),
    ("ENTITLEMENT_CREATE", "entitlementCreate", "", AN_ENTITLEMENT),
    ("ENTITLEMENT_DELETE", "entitlementDelete", "", AN_ENTITLEMENT),
    ("ENTITLEMENT_UPDATE", "entitlementUpdate", "", AN_ENTITLEMENT),
    (
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
        "guildAuditLogEntryCreate",
        "",
        {
            "id": "1",
            "user_id": USER,
            "target_id": USER,
            "action_type": 24,
            "changes": [{"key": "nick", "old_value": "a_b", "new_value": None}],
            "options": {"delete_member_days": "7"},
            "reason": "because",
        },
    ),
    ("GUILD_BAN_ADD", "guildBanAdd", "", {"user": BOB}),
    ("GUILD_BAN_REMOVE", "guildBanRemove", "", {"user": BOB}),
    (
        "GUILD_EMOJIS_UPDATE",
        "guildEmojisUpdate",
        "",
        {"emojis": [{"id": "1", "name": "wave_hi", "require_colons": True}]},
    ),
    ("GUILD_INTEGRATIONS_UPDATE", "guildIntegrationsUpdate", "", {}),
    ("GUILD_MEMBER_ADD", "guildMemberAdd", "", MEMBER),
    ("GUILD_MEMBER_UPDATE", "guildMemberUpdate", "", MEMBER | {"nick": "b"}),
    ("GUILD_MEMBER_REMOVE", "guildMemberRemove", "", {"user": BOB}),
    ("GUILD_ROLE_CREATE", "roleCreate", "guildRoleCreate", {"role": A_ROLE}),
    ("GUILD_ROLE_UPDATE", "roleUpdate", "guildRoleUpdate", {"role": A_ROLE}),
    ("GUILD_ROLE_DELETE", "roleDelete", "guildRoleDelete", {"role_id": ROLE}),
    ("GUILD_SCHEDULED_EVENT_CREATE", "guildScheduledEventCreate", "", AN_EVENT),
    ("GUILD_SCHEDULED_EVENT_DELETE", "guildScheduledEventDelete", "", AN_EVENT),
    ("GUILD_SCHEDULED_EVENT_UPDATE", "guildScheduledEventUpdate", "", AN_EVENT),
    ("GUILD_SCHEDULED_EVENT_USER_ADD", "guildScheduledEventUserAdd", "", INTEREST),
    ("GUILD_SCHEDULED_EVENT_USER_REMOVE", "guildScheduledEventUserRemove", "", INTEREST),
    ("GUILD_SOUNDBOARD_SOUND_CREATE", "guildSoundboardSoundCreate", "", A_SOUND),
    ("GUILD_SOUNDBOARD_SOUND_DELETE", "guildSoundboardSoundDelete", "", {"sound_id": "950"}),
    ("GUILD_SOUNDBOARD_SOUND_UPDATE", "guildSoundboardSoundUpdate", "", A_SOUND),
    (
        "GUILD_SOUNDBOARD_SOUNDS_UPDATE",
        "guildSoundboardSoundsUpdate",
        "",
        {"soundboard_sounds": [A_SOUND]},
    ),
    ("GUILD_STICKERS_UPDATE", "guildStickersUpdate", "", {"stickers": [{"format_type": 1}]}),
    ("GUILD_UPDATE", "guildUpdate", "", A_GUILD | {"name": "Orchard"}),
    ("INTEGRATION_CREATE", "integrationCreate", "", AN_INTEGRATION),
    ("INTEGRATION_DELETE", "integrationDelete", "", {"id": "960", "application_id": "1"}),
    ("INTEGRATION_UPDATE", "integrationUpdate", "", AN_INTEGRATION),
    ("INVITE_CREATE", "inviteCreate", "", AN_INVITE),
    ("INVITE_DELETE", "inviteDelete", "", {"channel_id": CHANNEL, "code": "abc"}),
    ("MESSAGE_CREATE", "messageCreate", "", A_MESSAGE),
    ("MESSAGE_DELETE", "messageDelete", "", {"id": "910", "channel_id": CHANNEL}),
    ("MESSAGE_DELETE_BULK", "messageDeleteBulk", "", {"ids": ["1"], "channel_id": CHANNEL}),
    ("MESSAGE_POLL_VOTE_ADD", "messagePollVoteAdd", "", A_VOTE),
    ("MESSAGE_POLL_VOTE_REMOVE", "messagePollVoteRemove", "", A_VOTE),
    ("MESSAGE_REACTION_ADD", "messageReactionAdd", "reactionAdd", A_REACTION),
    ("MESSAGE_REACTION_REMOVE", "messageReactionRemove", "reactionRemove", A_REACTION),
    ("MESSAGE_REACTION_REMOVE_ALL", "messageReactionRemoveAll", "reactionRemoveAll", A_REACTION),
    (
        "MESSAGE_REACTION_REMOVE_EMOJI",
        "messageReactionRemoveEmoji",
        "reactionRemoveEmoji",
        A_REACTION,
    ),
    ("MESSAGE_UPDATE", "messageUpdate", "", A_MESSAGE),
    (
        "PRESENCE_UPDATE",
        "presenceUpdate",
        "",
        {
            "user": {"id": USER},
            "status": "dnd",
            "activities": [{"name": "g", "type": 0, "application_id": "1"}],
            "client_status": {"desktop": "dnd"},
        },
    ),
    ("STAGE_INSTANCE_CREATE", "stageInstanceCreate", "", A_STAGE),
    ("STAGE_INSTANCE_DELETE", "stageInstanceDelete", "", A_STAGE),
    ("STAGE_INSTANCE_UPDATE", "stageInstanceUpdate", "", A_STAGE),
    ("THREAD_CREATE", "threadCreate", "", A_THREAD | {"newly_created": True}),
    ("THREAD_UPDATE", "threadUpdate", "", A_THREAD | {"name": "walk"}),
    ("THREAD_MEMBER_UPDATE", "threadMemberUpdate", "", MEMBERSHIP),
    (
        "THREAD_MEMBERS_UPDATE",
        "threadMembersUpdate",
        "",
        {"id": "901", "member_count": 2, "added_members": [MEMBERSHIP | {"member": MEMBER}]},
    ),
    (
        "THREAD_DELETE",
        "threadDelete",
        "",
        {key: A_THREAD[key] for key in ("id", "guild_id", "parent_id", "type")},
    ),
    ("THREAD_LIST_SYNC", "threadListSync", "", {"threads": [A_THREAD], "members": []}),
    (
        "TYPING_START",
        "typingStart",
        "",
        {"channel_id": CHANNEL, "user_id": USER, "timestamp": 1, "member": MEMBER},
    ),
    (
        "VOICE_CHANNEL_EFFECT_SEND",
        "voiceChannelEffectSend",
        "",
        {"channel_id": CHANNEL, "user_id": USER, "animation_id": 2, "sound_volume": 0.5},
    ),
    (
        "VOICE_CHANNEL_START_TIME_UPDATE",
        "voiceChannelStartTimeUpdate",
        "",
        {"id": CHANNEL, "voice_start_time": None},
    ),
    ("VOICE_CHANNEL_STATUS_UPDATE", "voiceChannelStatusUpdate", "", {"id": CHANNEL, "status": "s"}),
    ("VOICE_STATE_UPDATE", "voiceStateUpdate", "", A_VOICE_STATE),
    ("WEBHOOKS_UPDATE", "webhooksUpdate", "webhookUpdate", {"channel_id": CHANNEL}),
]

ELSEWHERE = {  # what has a test of its own
    "INTERACTION_CREATE",
    "READY",
    "GUILD_CREATE",
    "GUILD_DELETE",
    "GUILD_AVAILABLE",
    "GUILD_UNAVAILABLE",
}


def filled(value: Any, scene: BotScene) -> Any:
    """The payload with the ids of the scene."""
    text = json.dumps(value)
    for name, real in ((GUILD, scene.guild), (CHANNEL, scene.channel), (USER, scene.bob)):
        text = text.replace(f'"{name}"', f'"{real}"')
    return json.loads(text)


def camel(value: Any) -> Any:
    if isinstance(value, list):
        return [camel(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        re.sub(r"_(.)", lambda found: found[1].upper(), key): camel(each)
        for key, each in value.items()
    }


async def inject(scene: BotScene, name: str, data: Any) -> None:
    body = {"name": name, "data": data}
    sent = await asked(scene.emulator.control, "POST", f"/guilds/{scene.guild}/events", body)
    assert sent == {"sessions": 1}


def heard(scene: BotScene) -> dict[str, Any]:
    """What handlers have logged, by the name they were registered with."""
    return dict(json.loads(line) for line in scene.log.split("\n") if line.startswith("["))


NAMES = [name for row in EVENTS for name in row[:3] if name]
LOGS_ALL = f"""
for (const name of {json.dumps(NAMES)})
  on(name, (ctx) => console.log(JSON.stringify([name, ctx.msg])));
"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def scene():
    every = {"intents": sorted(intents.BITS)}
    async with a_bot(intents=every) as made:
        await made.deploy(LOGS_ALL)
        yield made


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("row", EVENTS, ids=[row[0] for row in EVENTS])
async def test_an_event_arrives_whole_in_camel_case_by_each_of_its_names(scene, row):
    raw, name, other, sample = row
    data = filled(sample, scene)
    scene.world.log.lines.clear()
    await inject(scene, raw, data)
    names = [raw, name, *([other] if other else [])]
    for each in names:
        await scene.logged(f'["{each}"')
    about_itself = {} if raw == "GUILD_UPDATE" else {"guildId": scene.guild}
    told = heard(scene)
    if raw in {"MESSAGE_CREATE", "MESSAGE_UPDATE"}:  # the one thing that the host adds
        assert {one["member"].pop("permissions").isdecimal() for one in told.values()} == {True}
    assert told == dict.fromkeys(names, about_itself | camel(data))


def test_the_table_has_every_event_that_scripts_can_have():
    assert {row[0] for row in EVENTS} | ELSEWHERE == set(intents.INTENT_OF)


def test_the_emulator_and_the_host_know_the_same_intents():
    ours = {"READY", "GUILD_AVAILABLE", "GUILD_UNAVAILABLE"}
    for name in intents.INTENT_OF.keys() - ours:
        mine = intents.needed([name]).keys() - {"message_content"}
        assert emulated.NEEDED[name] == intents.bits_of(mine), name
    assert set(emulated.NEEDED) - set(intents.INTENT_OF) == {"VOICE_SERVER_UPDATE"}


@pytest.mark.asyncio(loop_scope="module")
async def test_the_sdk_knows_the_same_events_as_the_host(scene):
    names = sorted(intents.INTENT_OF)
    await scene.deploy(f"for (const name of {json.dumps(names)}) on(name, () => {{}});")
    live = scene.world.router._guilds[int(scene.guild)].live
    assert live.wants == set(names)


# --- guilds that come and go ---------------------------------------------------------------------

COMES_AND_GOES = """
on("ready", (ctx) => console.log("ready as " + ctx.msg.user.username));
for (const name of ["guildCreate", "guildDelete", "guildAvailable", "guildUnavailable"])
  on(name, (ctx) => console.log(name + " " + ctx.msg.id));
"""


async def test_a_guild_hears_how_it_comes_and_goes():
    async with a_bot() as scene:
        guild, control = scene.guild, scene.emulator.control
        await scene.deploy(COMES_AND_GOES)
        await scene.logged("ready as trellis")
        await inject(scene, "GUILD_DELETE", {"id": guild, "unavailable": True})
        await scene.logged(f"guildUnavailable {guild}")
        whole = await asked(control, "GET", f"/guilds/{guild}")
        await inject(scene, "GUILD_CREATE", whole | {"unavailable": False, "members": []})
        await scene.logged(f"guildAvailable {guild}")
        await asked(control, "DELETE", f"/guilds/{guild}")
        await scene.logged(f"guildDelete {guild}")
        await until(lambda: scene.world.pool.status()[0].isolates == 0)
        await until(lambda: scene.gateway.has_left(int(guild)))
        assert "guildCreate" not in scene.log
        scene.world.log.lines.clear()
        await asked(control, "POST", "/guilds", {"id": guild, "name": "Garden"}, expect=200)
        await scene.logged(f"guildCreate {guild}")
        assert scene.log.startswith("ready as trellis")


async def test_a_guild_that_removed_the_bot_while_it_was_disconnected_is_unloaded():
    async with a_bot() as scene:
        await scene.deploy(COMES_AND_GOES)
        hub, guild = scene.emulator.hub, scene.emulator.world.guild(int(scene.guild))
        for session in hub.sessions:
            session.outlet.close(4000)
            hub.drop(session)
        scene.emulator.world.remove_member(guild, scene.emulator.world.bot.id)
        await scene.logged(f"guildDelete {scene.guild}")
        await until(lambda: scene.world.pool.status()[0].isolates == 0)


# --- what the bot asks Discord for ---------------------------------------------------------------


@pytest.fixture(autouse=True)
def quick_sessions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Discord's five seconds between two sessions are not what is looked at here."""
    monkeypatch.setattr("trellis.gateway.client.IDENTIFY_SECS", 0.1)


class MemoryWantedStore:
    """Kept as the last host left it."""

    def __init__(self, kept: dict[int, Wanted | None]) -> None:
        self.kept = kept

    async def all(self) -> dict[int, Wanted | None]:
        return self.kept

    async def put(self, guild_id: int, wanted: Wanted | None) -> None:
        self.kept[guild_id] = wanted


@contextlib.asynccontextmanager
async def a_hearing_bot(kept=None, **more: Any) -> AsyncIterator[BotScene]:
    """A bot that asks Discord for what scripts want."""
    async with WantedEvents(MemoryWantedStore(kept or {})) as wanted:

        def make(config, pool) -> BotWorld:
            return BotWorld(config, pool, wants=wanted, all_wants=wanted)

        async with a_bot(make=make, **more) as scene:
            yield scene


def asked_for(scene: BotScene) -> list[int]:
    """The intents of each session that is open."""
    return [session.intents for session in scene.emulator.hub.sessions if session.outlet]


async def test_the_bot_asks_for_what_scripts_want_and_once_more_when_they_want_more():
    async with a_hearing_bot() as scene:
        assert asked_for(scene) == [intents.bits_of(["guilds"])]
        await scene.deploy("on('reactionAdd', (ctx) => console.log('got ' + ctx.msg.emoji.name))")
        assert await scene.gateway.intents.caught_up(WAIT_SECS)
        more = ["guilds", "guild_message_reactions"]
        await until(lambda: asked_for(scene) == [intents.bits_of(more)])
        await inject(scene, "MESSAGE_REACTION_ADD", filled(A_REACTION, scene))
        await scene.logged("got \N{FIRE}")
        await scene.deploy("on('ready', () => console.log('again'))")
        await scene.logged("again")
        assert asked_for(scene) == [intents.bits_of(more)]
        assert scene.gateway.status().connected


async def test_what_scripts_wanted_before_the_host_started_is_asked_for_at_once():
    kept = {5: Wanted("r", frozenset({"TYPING_START", "INTERACTION_CREATE:2"}))}
    async with a_hearing_bot(kept) as scene:
        assert asked_for(scene) == [intents.bits_of(["guilds", "guild_message_typing"])]


async def test_no_event_is_lost_while_the_bot_asks_for_more():
    script = """
      on("messageCreate", ({ msg }) => {
        if (msg.content === "0") on("typingStart", () => {});
        console.log(`[${msg.content}]`);
      });
    """
    async with a_hearing_bot() as scene:
        await scene.deploy(script)
        assert await scene.gateway.intents.caught_up(WAIT_SECS)
        scene.gateway.intents._last = -WAIT_SECS  # its next turn is now
        sent = 0
        while len(asked_for(scene)) != 1 or not asked_for(scene)[0] & TYPING or sent < 10:
            await scene.say(str(sent))
            sent += 1
            await asyncio.sleep(0.01)
        await scene.logged(f"[{sent - 1}]")
        assert scene.log.split("\n") == [f"[{number}]" for number in range(sent)]


async def test_what_a_handler_wants_later_is_asked_for_too():
    script = "on('messageCreate', () => on('typingStart', () => console.log('types')))"
    async with a_hearing_bot(intents={"intents_interval_secs": 0}) as scene:
        await scene.deploy(script)
        assert await scene.gateway.intents.caught_up(WAIT_SECS)
        await scene.say("x")
        await until(lambda: [one for one in asked_for(scene) if one & TYPING], WAIT_SECS)


async def test_the_host_goes_without_what_discord_refuses_and_says_so():
    settings = EmulatorSettings(allowed_intents=intents.bits_of(intents.UNPRIVILEGED))
    wants = frozenset({"GUILD_MEMBER_ADD", "MESSAGE_CREATE"})
    async with a_hearing_bot({5: Wanted("r", wants)}, discord=settings) as scene:
        await until(lambda: asked_for(scene) == [intents.bits_of(["guilds", "guild_messages"])])
        await scene.deploy("on('messageCreate', () => {}); on('guildMemberAdd', () => {})")
        await scene.logged("guildMemberAdd: there will be no such events")
        await scene.logged("messageCreate: without what members wrote")
        assert scene.log.count("https://discord.com/developers/applications") == 2
        await scene.deploy("on('messageCreate', () => {})")
        await until(lambda: scene.log.count("https://discord.com/developers/applications") == 3)


async def test_the_host_stays_up_when_discord_refuses_what_a_new_script_wants():
    settings = EmulatorSettings(allowed_intents=intents.bits_of(intents.UNPRIVILEGED))
    async with a_hearing_bot(discord=settings) as scene:
        await scene.deploy(
            "on('guildMemberAdd', () => {}); on('typingStart', () => console.log('types'))"
        )
        await scene.logged("guildMemberAdd: there will be no such events")
        typing = intents.bits_of(["guilds", "guild_message_typing"])
        await until(lambda: asked_for(scene) == [typing], WAIT_SECS)
        await until(lambda: scene.gateway.status().connected, WAIT_SECS)
        await inject(scene, "TYPING_START", {"channel_id": scene.channel, "user_id": scene.bob})
        await scene.logged("types")


async def test_intents_that_the_application_may_not_have_are_not_even_asked_for():
    settings = EmulatorSettings(application_flags=1 << 18)
    wants = frozenset({"GUILD_MEMBER_ADD", "MESSAGE_CREATE"})
    async with a_hearing_bot({5: Wanted("r", wants)}, discord=settings) as scene:
        asked_first = ["guilds", "guild_messages", "message_content"]
        assert asked_for(scene) == [intents.bits_of(asked_first)]
