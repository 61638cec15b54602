"""Messages, through REST and through the gateway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.models import HAS_THREAD
from trellis.emulator.payloads.channels import channel
from trellis.emulator.payloads.people import bare_member, user
from trellis.emulator.payloads.polls import poll
from trellis.emulator.payloads.texts import text

if TYPE_CHECKING:
    from trellis.emulator.models import Json, Message, Reaction
    from trellis.emulator.state import World


def emoji(reaction: Reaction) -> Json:
    return {"id": text(reaction.emoji_id), "name": reaction.emoji_name}


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


def _optional(shown: Message) -> Json:
    extras = {
        "nonce": shown.nonce,
        "message_reference": shown.reference,
        "webhook_id": text(shown.webhook_id),
        "application_id": text(shown.application_id),
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
