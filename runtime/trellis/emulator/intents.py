"""Gateway intents: which events a session asked for, and what the bot must hold to hear of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions as bits

if TYPE_CHECKING:
    from trellis.emulator.models import Json

GUILDS = 1 << 0
GUILD_MEMBERS = 1 << 1
GUILD_MODERATION = 1 << 2
GUILD_EXPRESSIONS = 1 << 3
GUILD_INTEGRATIONS = 1 << 4
GUILD_WEBHOOKS = 1 << 5
GUILD_INVITES = 1 << 6
GUILD_VOICE_STATES = 1 << 7
GUILD_PRESENCES = 1 << 8
GUILD_MESSAGES = 1 << 9
GUILD_MESSAGE_REACTIONS = 1 << 10
GUILD_MESSAGE_TYPING = 1 << 11
DIRECT_MESSAGES = 1 << 12
DIRECT_MESSAGE_REACTIONS = 1 << 13
DIRECT_MESSAGE_TYPING = 1 << 14
MESSAGE_CONTENT = 1 << 15
GUILD_SCHEDULED_EVENTS = 1 << 16
AUTO_MODERATION_CONFIGURATION = 1 << 20
AUTO_MODERATION_EXECUTION = 1 << 21
GUILD_MESSAGE_POLLS = 1 << 24
DIRECT_MESSAGE_POLLS = 1 << 25

ALWAYS = 0  # no intent is needed

_EVENTS = {
    GUILDS: (
        "GUILD_CREATE",
        "GUILD_UPDATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_UPDATE",
        "GUILD_ROLE_DELETE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "CHANNEL_DELETE",
        "CHANNEL_PINS_UPDATE",
        "VOICE_CHANNEL_STATUS_UPDATE",
        "VOICE_CHANNEL_START_TIME_UPDATE",
        "THREAD_CREATE",
        "THREAD_UPDATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
        "THREAD_MEMBER_UPDATE",
        "STAGE_INSTANCE_CREATE",
        "STAGE_INSTANCE_UPDATE",
        "STAGE_INSTANCE_DELETE",
    ),
    GUILD_MEMBERS: ("GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE"),
    GUILDS | GUILD_MEMBERS: ("THREAD_MEMBERS_UPDATE",),
    GUILD_MODERATION: ("GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD", "GUILD_BAN_REMOVE"),
    GUILD_EXPRESSIONS: (
        "GUILD_EMOJIS_UPDATE",
        "GUILD_STICKERS_UPDATE",
        "GUILD_SOUNDBOARD_SOUND_CREATE",
        "GUILD_SOUNDBOARD_SOUND_UPDATE",
        "GUILD_SOUNDBOARD_SOUND_DELETE",
        "GUILD_SOUNDBOARD_SOUNDS_UPDATE",
    ),
    GUILD_INTEGRATIONS: (
        "GUILD_INTEGRATIONS_UPDATE",
        "INTEGRATION_CREATE",
        "INTEGRATION_UPDATE",
        "INTEGRATION_DELETE",
    ),
    GUILD_WEBHOOKS: ("WEBHOOKS_UPDATE",),
    GUILD_INVITES: ("INVITE_CREATE", "INVITE_DELETE"),
    GUILD_VOICE_STATES: ("VOICE_STATE_UPDATE", "VOICE_CHANNEL_EFFECT_SEND"),
    GUILD_PRESENCES: ("PRESENCE_UPDATE",),
    GUILD_MESSAGES: (
        "MESSAGE_CREATE",
        "MESSAGE_UPDATE",
        "MESSAGE_DELETE",
        "MESSAGE_DELETE_BULK",
    ),
    GUILD_MESSAGE_REACTIONS: (
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "MESSAGE_REACTION_REMOVE_ALL",
        "MESSAGE_REACTION_REMOVE_EMOJI",
    ),
    GUILD_MESSAGE_TYPING: ("TYPING_START",),
    GUILD_SCHEDULED_EVENTS: (
        "GUILD_SCHEDULED_EVENT_CREATE",
        "GUILD_SCHEDULED_EVENT_UPDATE",
        "GUILD_SCHEDULED_EVENT_DELETE",
        "GUILD_SCHEDULED_EVENT_USER_ADD",
        "GUILD_SCHEDULED_EVENT_USER_REMOVE",
    ),
    AUTO_MODERATION_CONFIGURATION: (
        "AUTO_MODERATION_RULE_CREATE",
        "AUTO_MODERATION_RULE_UPDATE",
        "AUTO_MODERATION_RULE_DELETE",
    ),
    AUTO_MODERATION_EXECUTION: ("AUTO_MODERATION_ACTION_EXECUTION",),
    GUILD_MESSAGE_POLLS: ("MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE"),
    ALWAYS: (
        "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
        "ENTITLEMENT_CREATE",
        "ENTITLEMENT_UPDATE",
        "ENTITLEMENT_DELETE",
        "INTERACTION_CREATE",
        "VOICE_SERVER_UPDATE",
    ),
}

NEEDED = {name: intent for intent, names in _EVENTS.items() for name in names}

# Outside of guilds there are intents of their own.
_DIRECT = {
    GUILDS: DIRECT_MESSAGES,
    GUILD_MESSAGES: DIRECT_MESSAGES,
    GUILD_MESSAGE_REACTIONS: DIRECT_MESSAGE_REACTIONS,
    GUILD_MESSAGE_TYPING: DIRECT_MESSAGE_TYPING,
    GUILD_MESSAGE_POLLS: DIRECT_MESSAGE_POLLS,
    ALWAYS: ALWAYS,
}

# What the bot must hold, in the channel where the event is of one.
PERMISSIONS = {
    "GUILD_AUDIT_LOG_ENTRY_CREATE": bits.VIEW_AUDIT_LOG,
    "AUTO_MODERATION_RULE_CREATE": bits.MANAGE_GUILD,
    "AUTO_MODERATION_RULE_UPDATE": bits.MANAGE_GUILD,
    "AUTO_MODERATION_RULE_DELETE": bits.MANAGE_GUILD,
    "AUTO_MODERATION_ACTION_EXECUTION": bits.MANAGE_GUILD,
    "INVITE_CREATE": bits.MANAGE_CHANNELS,
    "INVITE_DELETE": bits.MANAGE_CHANNELS,
}


def needed(name: str, data: Json, bot_id: int) -> int:
    """The intents an event needs; that of members not where it is about the bot itself."""
    bot = str(bot_id)
    if name == "GUILD_MEMBER_UPDATE" and data.get("user", {}).get("id") == bot:
        return ALWAYS
    if name == "THREAD_MEMBERS_UPDATE" and bot in _in_thread(data):
        return GUILDS
    return NEEDED[name]


def _in_thread(data: Json) -> list[str]:
    """Who came into a thread or left it."""
    added = [member.get("user_id", "") for member in data.get("added_members", [])]
    return [*added, *data.get("removed_member_ids", [])]


def needed_directly(name: str) -> int:
    """The intent an event of direct messages needs."""
    return _DIRECT[NEEDED[name]]
