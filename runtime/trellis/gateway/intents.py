"""Gateway intents: which of them an event needs, and how Discord writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

GUILDS: Final = "guilds"
MEMBERS: Final = "guild_members"
PRESENCES: Final = "guild_presences"
MESSAGES: Final = "guild_messages"
CONTENT: Final = "message_content"

BITS: Final = {
    GUILDS: 1 << 0,
    MEMBERS: 1 << 1,
    "guild_moderation": 1 << 2,
    "guild_expressions": 1 << 3,
    "guild_integrations": 1 << 4,
    "guild_webhooks": 1 << 5,
    "guild_invites": 1 << 6,
    "guild_voice_states": 1 << 7,
    PRESENCES: 1 << 8,
    MESSAGES: 1 << 9,
    "guild_message_reactions": 1 << 10,
    "guild_message_typing": 1 << 11,
    CONTENT: 1 << 15,
    "guild_scheduled_events": 1 << 16,
    "auto_moderation_configuration": 1 << 20,
    "auto_moderation_execution": 1 << 21,
    "guild_message_polls": 1 << 24,
}

PRIVILEGED: Final = {
    MEMBERS: "Server Members Intent",
    PRESENCES: "Presence Intent",
    CONTENT: "Message Content Intent",
}
"""Those that Discord gives only to who switched them on, and what its pages call them."""

UNPRIVILEGED: Final = frozenset(BITS.keys() - PRIVILEGED.keys())

# Of an application: granted, or granted because it is in few guilds.
_FLAGS: Final = {
    PRESENCES: 1 << 12 | 1 << 13,
    MEMBERS: 1 << 14 | 1 << 15,
    CONTENT: 1 << 18 | 1 << 19,
}

_EVENTS: Final = {
    "": (
        "APPLICATION_COMMAND_PERMISSIONS_UPDATE",
        "ENTITLEMENT_CREATE",
        "ENTITLEMENT_DELETE",
        "ENTITLEMENT_UPDATE",
        "INTERACTION_CREATE",
        "READY",
    ),
    GUILDS: (
        "CHANNEL_CREATE",
        "CHANNEL_DELETE",
        "CHANNEL_PINS_UPDATE",
        "CHANNEL_UPDATE",
        "GUILD_AVAILABLE",
        "GUILD_CREATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_DELETE",
        "GUILD_ROLE_UPDATE",
        "GUILD_UNAVAILABLE",
        "GUILD_UPDATE",
        "STAGE_INSTANCE_CREATE",
        "STAGE_INSTANCE_DELETE",
        "STAGE_INSTANCE_UPDATE",
        "THREAD_CREATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
        "THREAD_MEMBERS_UPDATE",
        "THREAD_MEMBER_UPDATE",
        "THREAD_UPDATE",
        "VOICE_CHANNEL_START_TIME_UPDATE",
        "VOICE_CHANNEL_STATUS_UPDATE",
    ),
    MEMBERS: ("GUILD_MEMBER_ADD", "GUILD_MEMBER_REMOVE", "GUILD_MEMBER_UPDATE"),
    "guild_moderation": ("GUILD_AUDIT_LOG_ENTRY_CREATE", "GUILD_BAN_ADD", "GUILD_BAN_REMOVE"),
    "guild_expressions": (
        "GUILD_EMOJIS_UPDATE",
        "GUILD_SOUNDBOARD_SOUNDS_UPDATE",
        "GUILD_SOUNDBOARD_SOUND_CREATE",
        "GUILD_SOUNDBOARD_SOUND_DELETE",
        "GUILD_SOUNDBOARD_SOUND_UPDATE",
        "GUILD_STICKERS_UPDATE",
    ),
    "guild_integrations": (
        "GUILD_INTEGRATIONS_UPDATE",
        "INTEGRATION_CREATE",
        "INTEGRATION_DELETE",
        "INTEGRATION_UPDATE",
    ),
    "guild_webhooks": ("WEBHOOKS_UPDATE",),
    "guild_invites": ("INVITE_CREATE", "INVITE_DELETE"),
    "guild_voice_states": ("VOICE_CHANNEL_EFFECT_SEND", "VOICE_STATE_UPDATE"),
    PRESENCES: ("PRESENCE_UPDATE",),
    MESSAGES: ("MESSAGE_CREATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "MESSAGE_UPDATE"),
    "guild_message_reactions": (
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "MESSAGE_REACTION_REMOVE_ALL",
        "MESSAGE_REACTION_REMOVE_EMOJI",
    ),
    "guild_message_typing": ("TYPING_START",),
    "guild_scheduled_events": (
        "GUILD_SCHEDULED_EVENT_CREATE",
        "GUILD_SCHEDULED_EVENT_DELETE",
        "GUILD_SCHEDULED_EVENT_UPDATE",
        "GUILD_SCHEDULED_EVENT_USER_ADD",
        "GUILD_SCHEDULED_EVENT_USER_REMOVE",
    ),
    "auto_moderation_configuration": (
        "AUTO_MODERATION_RULE_CREATE",
        "AUTO_MODERATION_RULE_DELETE",
        "AUTO_MODERATION_RULE_UPDATE",
    ),
    "auto_moderation_execution": ("AUTO_MODERATION_ACTION_EXECUTION",),
    "guild_message_polls": ("MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE"),
}

# What these say is cut without another intent; they come all the same.
_MORE: Final = {
    "MESSAGE_CREATE": CONTENT,
    "MESSAGE_UPDATE": CONTENT,
    "AUTO_MODERATION_ACTION_EXECUTION": CONTENT,
    "THREAD_MEMBERS_UPDATE": MEMBERS,
}

INTENT_OF: Final = {name: intent for intent, names in _EVENTS.items() for name in names}
"""The intent without which an event does not come, by its raw name; empty: it always comes."""


def needed(wants: Iterable[str]) -> dict[str, list[str]]:
    """The intents for these events, and the events that each is for; what is no event needs none.

    Args:
        wants: raw names, `INTERACTION_CREATE:2` for one kind of them.
    """
    found: dict[str, list[str]] = {}
    for name in sorted({want.partition(":")[0] for want in wants}):
        for intent in (INTENT_OF.get(name), _MORE.get(name)):
            if intent:
                found.setdefault(intent, []).append(name)
    return found


def bits_of(intents: Iterable[str]) -> int:
    """As Discord takes them: a sum of bits."""
    return sum(BITS[intent] for intent in set(intents))


def granted(flags: int) -> frozenset[str]:
    """The intents that an application with these flags may have."""
    return UNPRIVILEGED | {intent for intent, either in _FLAGS.items() if flags & either}
