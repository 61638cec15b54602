"""Discord's permission bits, and what they add up to for a member in a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.models import PRIVATE_THREAD

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Guild, Member

CREATE_INSTANT_INVITE = 1 << 0
KICK_MEMBERS = 1 << 1
BAN_MEMBERS = 1 << 2
ADMINISTRATOR = 1 << 3
MANAGE_CHANNELS = 1 << 4
MANAGE_GUILD = 1 << 5
ADD_REACTIONS = 1 << 6
VIEW_AUDIT_LOG = 1 << 7
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_EXTERNAL_EMOJIS = 1 << 18
CONNECT = 1 << 20
MUTE_MEMBERS = 1 << 22
DEAFEN_MEMBERS = 1 << 23
MOVE_MEMBERS = 1 << 24
CHANGE_NICKNAME = 1 << 26
MANAGE_NICKNAMES = 1 << 27
MANAGE_ROLES = 1 << 28
MANAGE_WEBHOOKS = 1 << 29
MANAGE_GUILD_EXPRESSIONS = 1 << 30
USE_APPLICATION_COMMANDS = 1 << 31
MANAGE_EVENTS = 1 << 33
MANAGE_THREADS = 1 << 34
CREATE_PUBLIC_THREADS = 1 << 35
CREATE_PRIVATE_THREADS = 1 << 36
SEND_MESSAGES_IN_THREADS = 1 << 38
MODERATE_MEMBERS = 1 << 40
CREATE_GUILD_EXPRESSIONS = 1 << 43
CREATE_EVENTS = 1 << 44
SET_VOICE_CHANNEL_STATUS = 1 << 48
SEND_POLLS = 1 << 49
PIN_MESSAGES = 1 << 51
BYPASS_SLOWMODE = 1 << 52

ALL = (1 << 53) - 1
EVERYONE_DEFAULT = (
    CREATE_INSTANT_INVITE
    | ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | CHANGE_NICKNAME
    | CONNECT
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | CREATE_PRIVATE_THREADS
    | SEND_MESSAGES_IN_THREADS
    | SEND_POLLS
)
IN_DIRECT_MESSAGES = (
    ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | SEND_POLLS
)
IN_TIMEOUT = VIEW_CHANNEL | READ_MESSAGE_HISTORY

_ROLE_OVERWRITE = 0
_MEMBER_OVERWRITE = 1


def in_guild(guild: Guild, member: Member) -> int:
    """The member's permissions from the guild's roles alone."""
    if member.user.id == guild.owner_id:
        return ALL
    bits = guild.everyone.permissions
    for role_id in member.role_ids:
        bits |= guild.roles[role_id].permissions
    return ALL if bits & ADMINISTRATOR else bits


def in_channel(guild: Guild, channel: Channel, member: Member) -> int:
    """The member's permissions in a channel: everyone's overwrite, then roles', then its own."""
    bits = in_guild(guild, member)
    if bits & ADMINISTRATOR:
        return bits
    place = guild.channels.get(channel.parent_id or 0, channel) if channel.is_thread else channel
    bits = _apply(bits, place, _ROLE_OVERWRITE, {guild.id})
    bits = _apply(bits, place, _ROLE_OVERWRITE, set(member.role_ids))
    bits = _apply(bits, place, _MEMBER_OVERWRITE, {member.user.id})
    return bits & ~VIEW_CHANNEL if _is_hidden(channel, member, bits) else bits


def _is_hidden(channel: Channel, member: Member, bits: int) -> bool:
    """A private thread is seen by those in it and those who manage threads."""
    thread = channel.thread if channel.type == PRIVATE_THREAD else None
    inside = thread is None or member.user.id in thread.members
    return not inside and not bits & MANAGE_THREADS


def _apply(bits: int, channel: Channel, kind: int, ids: set[int]) -> int:
    chosen = [o for o in channel.overwrites if o.kind == kind and o.id in ids]
    for overwrite in chosen:
        bits &= ~overwrite.deny
    for overwrite in chosen:
        bits |= overwrite.allow
    return bits
