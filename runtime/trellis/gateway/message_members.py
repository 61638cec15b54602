"""What members may do where they write, which Discord leaves out of messages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord
import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MESSAGE_EVENTS = ("MESSAGE_CREATE", "MESSAGE_UPDATE")

ALL = discord.Permissions.all().value
_TIMED_OUT = discord.Permissions(view_channel=True, read_message_history=True).value


class _Author(msgspec.Struct):
    id: str


class Writer(msgspec.Struct):
    """The part of a message's member that decides what it may do."""

    roles: tuple[str, ...] = ()
    communication_disabled_until: str | None = None

    def is_timed_out(self, now: datetime) -> bool:
        until = self.communication_disabled_until
        return until is not None and datetime.fromisoformat(until) > now


class _Message(msgspec.Struct):
    channel_id: str
    author: _Author | None = None
    member: msgspec.Raw = msgspec.Raw(b"null")


_message = msgspec.json.Decoder(_Message)
_writer = msgspec.json.Decoder(Writer)
_fields = msgspec.json.Decoder(dict[str, msgspec.Raw])


def with_permissions(data: msgspec.Raw, of: Callable[[int, int, Writer], int | None]) -> bytes:
    """The message's JSON with `permissions` in its member, as interactions have it.

    Args:
        data: the event's JSON.
        of: what a user may do in a channel, None where that is not known.
    """
    message, whole = _message.decode(data), bytes(data)
    member = bytes(message.member)
    if message.author is None or len(member) <= len(b"null"):
        return whole
    held = of(int(message.channel_id), int(message.author.id), _writer.decode(member))
    if held is None:
        return whole
    return _replaced(data, whole, member, b'%b,"permissions":"%d"}' % (member[:-1], held))


def _replaced(data: msgspec.Raw, whole: bytes, member: bytes, new: bytes) -> bytes:
    named = b'"member":'
    if whole.count(named + member) == 1:  # else who wrote is mentioned, too
        return whole.replace(named + member, named + new)
    return msgspec.json.encode(_fields.decode(data) | {"member": msgspec.Raw(new)})


def permissions_in(
    guild: discord.Guild, channel_id: int, user_id: int, writer: Writer
) -> int | None:
    """What a member may do in a channel, or in the channel of a thread; None if that is unknown."""
    if guild.owner_id == user_id:
        return ALL
    held = guild.default_role.permissions.value
    roles = {int(role_id) for role_id in writer.roles}
    for role_id in roles:
        role = guild.get_role(role_id)
        held |= 0 if role is None else role.permissions.value
    if discord.Permissions(held).administrator:
        return ALL
    channel = _place(guild, channel_id)
    if channel is None:
        return None
    overwrites = channel._overwrites  # noqa: SLF001  # what is public makes objects of each first
    held = _overwritten(held, overwrites, guild.id, roles, user_id)
    return held & _TIMED_OUT if writer.is_timed_out(datetime.now(UTC)) else held


def _place(guild: discord.Guild, channel_id: int) -> discord.abc.GuildChannel | None:
    thread = guild.get_thread(channel_id)
    return guild.get_channel(channel_id if thread is None else thread.parent_id)


def _overwritten(
    held: int, overwrites: Iterable[Any], everyone: int, roles: set[int], user_id: int
) -> int:
    """First what the channel says of everyone, then of the roles together, then of the member."""
    by_id = {one.id: one for one in overwrites}
    theirs = [by_id[role_id] for role_id in roles if role_id in by_id and role_id != everyone]
    allowed = denied = 0
    for one in theirs:
        allowed, denied = allowed | one.allow, denied | one.deny
    for step in (by_id.get(everyone), (allowed, denied), by_id.get(user_id)):
        if step is not None:
            allow, deny = step if isinstance(step, tuple) else (step.allow, step.deny)
            held = held & ~deny | allow
    return held
