"""Users, and what guilds know of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions

if TYPE_CHECKING:
    from trellis.emulator.models import Ban, Channel, Guild, Json, Member, User


def user(who: User) -> Json:
    shown: Json = {
        "id": str(who.id),
        "username": who.username,
        "global_name": who.global_name,
        "avatar": who.avatar,
        "discriminator": "0001" if who.bot else "0",
        "public_flags": 0,
        "flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
        "collectibles": None,
        "primary_guild": None,
    }
    return shown | {"bot": True} if who.bot else shown


def own_user(who: User, *, email: bool = False) -> Json:
    """What a user, or the bot, sees of itself."""
    shown = user(who) | {"mfa_enabled": False, "locale": "en-US", "premium_type": 0}
    if who.bot:
        return shown | {"verified": True, "email": None}
    if email:
        return shown | {"verified": True, "email": f"{who.username}@example.invalid"}
    return shown


def bare_member(member: Member) -> Json:
    """A member without its user, as it stands beside one in messages."""
    return {
        "avatar": None,
        "banner": None,
        "communication_disabled_until": member.timed_out_until,
        "flags": member.flags,
        "joined_at": member.joined_at,
        "nick": member.nick,
        "pending": False,
        "premium_since": None,
        "roles": [str(role_id) for role_id in member.role_ids],
        "mute": member.mute,
        "deaf": member.deaf,
    }


def member(who: Member) -> Json:
    return bare_member(who) | {"user": user(who.user)}


def acting_member(guild: Guild, channel: Channel, who: Member) -> Json:
    """The member of an interaction, with its permissions where it acts."""
    return member(who) | {"permissions": str(permissions.in_channel(guild, channel, who))}


def ban(shown: Ban) -> Json:
    return {"user": user(shown.user), "reason": shown.reason}
