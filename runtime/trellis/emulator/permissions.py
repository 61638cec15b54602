"""Discord's permission bits, and what they add up to for a member in a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Guild, Member

ADMINISTRATOR = 1 << 3
ADD_REACTIONS = 1 << 6
VIEW_CHANNEL = 1 << 10
SEND_MESSAGES = 1 << 11
MANAGE_MESSAGES = 1 << 13
EMBED_LINKS = 1 << 14
ATTACH_FILES = 1 << 15
READ_MESSAGE_HISTORY = 1 << 16
MENTION_EVERYONE = 1 << 17
USE_EXTERNAL_EMOJIS = 1 << 18
CHANGE_NICKNAME = 1 << 26
USE_APPLICATION_COMMANDS = 1 << 31
SEND_MESSAGES_IN_THREADS = 1 << 38

ALL = (1 << 53) - 1
EVERYONE_DEFAULT = (
    ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | CHANGE_NICKNAME
    | USE_APPLICATION_COMMANDS
    | SEND_MESSAGES_IN_THREADS
)

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
    return _apply(bits, place, _MEMBER_OVERWRITE, {member.user.id})


def _apply(bits: int, channel: Channel, kind: int, ids: set[int]) -> int:
    chosen = [o for o in channel.overwrites if o.kind == kind and o.id in ids]
    for overwrite in chosen:
        bits &= ~overwrite.deny
    for overwrite in chosen:
        bits |= overwrite.allow
    return bits
