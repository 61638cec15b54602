"""The JSON that Discord shows of each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.models import (
        Channel,
        Guild,
        Json,
        Member,
        Message,
        Overwrite,
        Reaction,
        Role,
        User,
    )
    from trellis.emulator.state import World


def user(who: User) -> Json:
    shown: Json = {
        "id": str(who.id),
        "username": who.username,
        "global_name": who.global_name,
        "avatar": None,
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
        "communication_disabled_until": None,
        "flags": 0,
        "joined_at": member.joined_at,
        "nick": member.nick,
        "pending": False,
        "premium_since": None,
        "roles": [str(role_id) for role_id in member.role_ids],
        "mute": False,
        "deaf": False,
    }


def member(who: Member) -> Json:
    return bare_member(who) | {"user": user(who.user)}


def acting_member(guild: Guild, channel: Channel, who: Member) -> Json:
    """The member of an interaction, with its permissions where it acts."""
    return member(who) | {"permissions": str(permissions.in_channel(guild, channel, who))}


def role(shown: Role) -> Json:
    body: Json = {
        "id": str(shown.id),
        "name": shown.name,
        "description": None,
        "permissions": str(shown.permissions),
        "position": shown.position,
        "color": shown.color,
        "colors": {"primary_color": shown.color, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": shown.managed,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    return body | {"tags": {"bot_id": str(shown.bot_id)}} if shown.bot_id else body


def overwrite(shown: Overwrite) -> Json:
    return {
        "id": str(shown.id),
        "type": shown.kind,
        "allow": str(shown.allow),
        "deny": str(shown.deny),
    }


def channel(shown: Channel) -> Json:
    body: Json = {
        "id": str(shown.id),
        "type": shown.type,
        "guild_id": str(shown.guild_id),
        "name": shown.name,
        "flags": 0,
        "parent_id": _text(shown.parent_id),
        "last_message_id": _text(next(reversed(shown.messages), None)),
        "rate_limit_per_user": 0,
    }
    return body | (_thread_part(shown) if shown.is_thread else _channel_part(shown))


def _channel_part(shown: Channel) -> Json:
    return {
        "position": shown.position,
        "topic": shown.topic,
        "nsfw": False,
        "permission_overwrites": [overwrite(o) for o in shown.overwrites],
    }


def _thread_part(shown: Channel) -> Json:
    made = created_at(shown.id).isoformat()
    return {
        "owner_id": _text(shown.owner_id),
        "thread_metadata": {
            "archived": False,
            "archive_timestamp": made,
            "auto_archive_duration": 4320,
            "locked": False,
            "create_timestamp": made,
        },
        "message_count": len(shown.messages),
        "member_count": 1,
        "total_message_sent": len(shown.messages),
    }


def guild(shown: Guild) -> Json:
    return {
        "id": str(shown.id),
        "name": shown.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": [],
        "banner": None,
        "owner_id": str(shown.owner_id),
        "application_id": None,
        "region": "us-east",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": str(shown.system_channel.id),
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 0,
        "roles": [role(r) for r in shown.roles.values()],
        "default_message_notifications": 0,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": [],
        "stickers": [],
        "incidents_data": None,
    }


def guild_with_counts(shown: Guild) -> Json:
    count = len(shown.members)
    return guild(shown) | {
        "approximate_member_count": count,
        "approximate_presence_count": count,
    }


def guild_create(shown: Guild, bot: Member, members: list[Member]) -> Json:
    """The body of GUILD_CREATE without `unavailable`, which says why it was sent."""
    channels = shown.channels.values()
    return guild(shown) | {
        "joined_at": bot.joined_at,
        "large": False,
        "member_count": len(shown.members),
        "voice_states": [],
        "members": [member(m) for m in members],
        "channels": [channel(c) for c in channels if not c.is_thread],
        "threads": [channel(c) for c in channels if c.is_thread],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def emoji(reaction: Reaction) -> Json:
    return {"id": _text(reaction.emoji_id), "name": reaction.emoji_name}


def _reaction(reaction: Reaction, viewer_id: int) -> Json:
    count = len(reaction.user_ids)
    return {
        "emoji": emoji(reaction),
        "count": count,
        "count_details": {"burst": 0, "normal": count},
        "burst_colors": [],
        "me_burst": False,
        "burst_me": False,
        "burst_count": 0,
        "me": viewer_id in reaction.user_ids,
    }


def message(world: World, shown: Message, *, nested: bool = False) -> Json:
    """A message as the bot sees it through REST; `nested` leaves out what it replies to."""
    body: Json = {
        "id": str(shown.id),
        "type": shown.type,
        "channel_id": str(shown.channel_id),
        "author": _author(shown),
        "content": shown.content,
        "timestamp": shown.timestamp,
        "edited_timestamp": shown.edited_timestamp,
        "tts": shown.tts,
        "flags": shown.flags,
        "mention_everyone": shown.mention_everyone,
        "mentions": [user(world.users[user_id]) for user_id in shown.mention_ids],
        "mention_roles": [str(role_id) for role_id in shown.mention_role_ids],
        "attachments": shown.attachments,
        "embeds": shown.embeds,
        "components": shown.components,
        "pinned": False,
    }
    body |= _optional(shown)
    if shown.reactions:
        body["reactions"] = [_reaction(r, world.bot.id) for r in shown.reactions.values()]
    if shown.reference is not None and not nested:
        body["referenced_message"] = _referenced(world, shown)
    return body


def _optional(shown: Message) -> Json:
    extras = {
        "nonce": shown.nonce,
        "message_reference": shown.reference,
        "webhook_id": _text(shown.webhook_id),
        "application_id": _text(shown.application_id),
        "interaction": shown.interaction,
        "interaction_metadata": shown.interaction_metadata,
    }
    return {key: value for key, value in extras.items() if value is not None}


def _author(shown: Message) -> Json:
    return user(shown.author)


def _referenced(world: World, shown: Message) -> Json | None:
    place = world.channels.get(shown.channel_id)
    found = place.messages.get(shown.referenced_id or 0) if place else None
    return message(world, found, nested=True) if found else None


def message_event(world: World, shown: Message) -> Json:
    """A message as the gateway sends it: with its guild and the members behind the users."""
    body = message(world, shown)
    body["guild_id"] = str(shown.guild_id)
    members = world.guilds[shown.guild_id].members
    if shown.author.id in members:
        body["member"] = bare_member(members[shown.author.id])
    for mention in body["mentions"]:
        mentioned = members.get(int(mention["id"]))
        if mentioned:
            mention["member"] = bare_member(mentioned)
    return body


def _text(number: int | None) -> str | None:
    return None if number is None else str(number)
