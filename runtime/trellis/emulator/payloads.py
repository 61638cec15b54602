"""The JSON that Discord shows of each thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions
from trellis.emulator.models import FORUMS, HAS_THREAD, PRIVATE_THREAD
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.models import (
        Ban,
        Channel,
        Guild,
        Json,
        Member,
        Message,
        Overwrite,
        Poll,
        Reaction,
        Role,
        ScheduledEvent,
        Thread,
        User,
    )
    from trellis.emulator.state import World


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


def role(shown: Role) -> Json:
    body: Json = {
        "id": str(shown.id),
        "name": shown.name,
        "description": None,
        "permissions": str(shown.permissions),
        "position": shown.position,
        "color": shown.color,
        "colors": {
            "primary_color": shown.color,
            "secondary_color": shown.secondary_color,
            "tertiary_color": shown.tertiary_color,
        },
        "hoist": shown.hoist,
        "managed": shown.managed,
        "mentionable": shown.mentionable,
        "icon": None,
        "unicode_emoji": shown.unicode_emoji,
        "flags": 0,
    }
    return body | {"tags": {"bot_id": str(shown.bot_id)}} if shown.bot_id else body


def ban(shown: Ban) -> Json:
    return {"user": user(shown.user), "reason": shown.reason}


def overwrite(shown: Overwrite) -> Json:
    return {
        "id": str(shown.id),
        "type": shown.kind,
        "allow": str(shown.allow),
        "deny": str(shown.deny),
    }


def in_guild(guild_id: int) -> Json:
    """What names the guild; nothing where direct messages are not in any."""
    return {"guild_id": str(guild_id)} if guild_id else {}


def channel(shown: Channel) -> Json:
    return guild_channel(shown) if shown.recipient is None else _direct(shown, shown.recipient)


def _direct(shown: Channel, recipient: User) -> Json:
    return {
        "id": str(shown.id),
        "type": shown.type,
        "flags": 0,
        "last_message_id": _text(next(reversed(shown.messages), None)),
        "recipients": [user(recipient)],
    }


def guild_channel(shown: Channel) -> Json:
    body: Json = {
        "id": str(shown.id),
        "type": shown.type,
        "guild_id": str(shown.guild_id),
        "name": shown.name,
        "flags": shown.flags,
        "parent_id": _text(shown.parent_id),
        "last_message_id": _text(next(reversed(shown.messages), None)),
        "rate_limit_per_user": shown.slowmode_secs,
        **({"last_pin_timestamp": shown.last_pin} if shown.last_pin else {}),
        **shown.settings,
    }
    return body | (_thread_part(shown, shown.thread) if shown.thread else _channel_part(shown))


def _channel_part(shown: Channel) -> Json:
    body: Json = {
        "position": shown.position,
        "topic": shown.topic,
        "nsfw": shown.nsfw,
        "permission_overwrites": [overwrite(o) for o in shown.overwrites],
    }
    return body | ({"available_tags": shown.tags} if shown.type in FORUMS else {})


def _thread_part(shown: Channel, thread: Thread) -> Json:
    private = {"invitable": thread.invitable} if shown.type == PRIVATE_THREAD else {}
    return {
        "owner_id": str(thread.owner_id),
        "thread_metadata": {
            "archived": thread.archived,
            "archive_timestamp": thread.changed_at,
            "auto_archive_duration": thread.auto_archive_minutes,
            "locked": thread.locked,
            "create_timestamp": created_at(shown.id).isoformat(),
            **private,
        },
        "message_count": len(shown.messages),
        "member_count": len(thread.members),
        "total_message_sent": thread.sent,
        "applied_tags": [str(tag_id) for tag_id in thread.tag_ids],
    }


def thread_member(shown: Channel, user_id: int) -> Json:
    """Who is in a thread, since when; the thread's own `id`."""
    joined = shown.thread.members[user_id] if shown.thread else ""
    return {"id": str(shown.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}


def thread_for(shown: Channel, viewer_id: int) -> Json:
    """A thread as somebody sees it, who is in it or not."""
    inside = shown.thread is not None and viewer_id in shown.thread.members
    return channel(shown) | ({"member": thread_member(shown, viewer_id)} if inside else {})


def guild(shown: Guild) -> Json:
    return {
        "id": str(shown.id),
        "name": shown.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": shown.features,
        "banner": None,
        "owner_id": str(shown.owner_id),
        "application_id": None,
        "region": "us-east",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": _text(shown.system_channel.id if shown.system_channel else None),
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
        "emojis": list(shown.emojis.values()),
        "stickers": list(shown.stickers.values()),
        "incidents_data": None,
        **shown.settings,
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
        "voice_states": [voice_state(shown, user_id) for user_id in shown.voice_states],
        "members": [member(m) for m in members],
        "channels": [channel(c) for c in channels if not c.is_thread],
        "threads": [
            thread_for(c, bot.user.id)
            for c in channels
            if c.thread
            and not c.thread.archived
            and permissions.in_channel(shown, c, bot) & permissions.VIEW_CHANNEL
        ],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [
            scheduled_event(shown, e) for e in shown.scheduled_events.values()
        ],
        "soundboard_sounds": [],
    }


def voice_state(shown: Guild, user_id: int, *, left: bool = False) -> Json:
    """Where a member is and how it may be heard, or was until it left."""
    state = shown.voice_states[user_id]
    place = None if left else state.channel_id
    return {
        "guild_id": str(shown.id),
        "channel_id": _text(place),
        "user_id": str(user_id),
        "member": member(shown.members[user_id]),
        "session_id": state.session_id,
        "deaf": shown.members[user_id].deaf,
        "mute": shown.members[user_id].mute,
        "self_deaf": state.self_deaf,
        "self_mute": state.self_mute,
        "self_video": state.self_video,
        "self_stream": False,
        "suppress": state.suppress,
        "request_to_speak_timestamp": state.speak_requested_at,
    }


def scheduled_event(guild_: Guild, shown: ScheduledEvent) -> Json:
    return {
        "id": str(shown.id),
        "guild_id": str(guild_.id),
        "channel_id": _text(shown.channel_id),
        "creator_id": str(shown.creator.id),
        "creator": user(shown.creator),
        "name": shown.name,
        "description": shown.description,
        "image": shown.image,
        "scheduled_start_time": shown.starts_at,
        "scheduled_end_time": shown.ends_at,
        "status": shown.status,
        "entity_type": shown.type,
        "entity_id": None,
        "entity_metadata": {"location": shown.location} if shown.location else None,
        "recurrence_rule": shown.rule,
        "privacy_level": 2,
        "guild_scheduled_event_exceptions": [],
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
        "author": user(shown.author),
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
        "pinned": shown.pinned_at is not None,
    }
    body |= _optional(shown)
    if shown.flags & HAS_THREAD and shown.id in world.channels:
        body["thread"] = channel(world.channels[shown.id])
    if shown.poll:
        body["poll"] = poll(world, shown.poll)
    if shown.snapshots:
        body["message_snapshots"] = shown.snapshots
    if shown.reactions:
        body["reactions"] = [_reaction(r, world.bot.id) for r in shown.reactions.values()]
    if shown.referenced_id is not None and not nested:
        body["referenced_message"] = _referenced(world, shown)
    return body


_SNAPSHOT = frozenset(
    {
        "type",
        "content",
        "mentions",
        "mention_roles",
        "attachments",
        "embeds",
        "timestamp",
        "edited_timestamp",
        "flags",
        "components",
    }
)


def snapshot(world: World, shown: Message) -> Json:
    """What of a message stands in those that forward it."""
    body = message(world, shown, nested=True)
    return {"message": {key: value for key, value in body.items() if key in _SNAPSHOT}}


def poll(world: World, shown: Poll) -> Json:
    counts = [
        {"id": number, "count": len(voters), "me_voted": world.bot.id in voters}
        for number, voters in shown.votes.items()
        if voters
    ]
    return {
        "question": shown.question,
        "answers": shown.answers,
        "expiry": shown.expires_at,
        "allow_multiselect": shown.multiple,
        "layout_type": shown.layout,
        "results": {"answer_counts": counts, "is_finalized": shown.ended(world.timestamp())},
    }


def _optional(shown: Message) -> Json:
    extras = {
        "nonce": shown.nonce,
        "message_reference": shown.reference,
        "webhook_id": _text(shown.webhook_id),
        "application_id": _text(shown.application_id),
        "interaction": shown.interaction,
        "interaction_metadata": shown.interaction_metadata,
        "sticker_items": shown.sticker_items or None,
    }
    return {key: value for key, value in extras.items() if value is not None}


def _referenced(world: World, shown: Message) -> Json | None:
    place = world.channels.get(int((shown.reference or {})["channel_id"]))
    found = place.messages.get(shown.referenced_id or 0) if place else None
    return message(world, found, nested=True) if found else None


def message_event(world: World, shown: Message) -> Json:
    """A message as the gateway sends it: with its guild and the members behind the users."""
    body = message(world, shown)
    if not shown.guild_id:
        return body
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
