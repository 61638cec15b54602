"""Putting reactions on messages and taking them off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.errors import DiscordError, unknown
from trellis.emulator.models import Json, Message, Reaction, User

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.state import World

MAX_REACTIONS = 20
_CUSTOM = re.compile(r"(?:<a?:)?(\w{2,32}):(\d{1,19})>?")


class Reactions:
    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    def add(self, message: Message, user: User, emoji: str) -> None:
        """Reacts, once: again changes nothing."""
        key, emoji_id = parse_emoji(emoji)
        reaction = message.reactions.get(key)
        if reaction is None:
            if len(message.reactions) >= MAX_REACTIONS:
                raise DiscordError(400, 30010, "Maximum number of reactions reached (20)")
            reaction = message.reactions[key] = Reaction(emoji_id, key.partition(":")[0])
        if user.id in reaction.user_ids:
            return
        reaction.user_ids.append(user.id)
        event = self._event(message, user, reaction)
        event["message_author_id"] = str(message.author.id)
        if message.guild_id:
            member = self._world.guilds[message.guild_id].members[user.id]
            event["member"] = payloads.member(member)
        self._publish(message, "MESSAGE_REACTION_ADD", event)

    def remove(self, message: Message, user: User, emoji: str) -> None:
        """Takes the user's reaction off; 10014 if nobody reacted so."""
        key, _ = parse_emoji(emoji)
        reaction = message.reactions.get(key)
        if reaction is None:
            raise unknown("Emoji")
        if user.id not in reaction.user_ids:
            return
        reaction.user_ids.remove(user.id)
        if not reaction.user_ids:
            del message.reactions[key]
        event = self._event(message, user, reaction)
        self._publish(message, "MESSAGE_REACTION_REMOVE", event)

    def exists(self, message: Message, emoji: str) -> bool:
        return parse_emoji(emoji)[0] in message.reactions

    def clear(self, message: Message) -> None:
        """Takes every reaction off."""
        message.reactions.clear()
        event = _place(message)
        self._publish(message, "MESSAGE_REACTION_REMOVE_ALL", event)

    def clear_emoji(self, message: Message, emoji: str) -> None:
        """Takes everybody's reaction of this kind off; 10014 if nobody reacted so."""
        reaction = message.reactions.pop(parse_emoji(emoji)[0], None)
        if reaction is None:
            raise unknown("Emoji")
        event = _place(message) | {"emoji": payloads.emoji(reaction)}
        self._publish(message, "MESSAGE_REACTION_REMOVE_EMOJI", event)

    def users_of(self, message: Message, emoji: str) -> list[User]:
        reaction = message.reactions.get(parse_emoji(emoji)[0])
        if reaction is None:
            raise unknown("Emoji")
        return [self._world.users[user_id] for user_id in reaction.user_ids]

    def _publish(self, message: Message, name: str, event: Json) -> None:
        self._hub.publish(message.guild_id, name, event, channel_id=message.channel_id)

    def _event(self, message: Message, user: User, reaction: Reaction) -> Json:
        return {
            "user_id": str(user.id),
            **_place(message),
            "emoji": payloads.emoji(reaction),
            "burst": False,
            "type": 0,
        }


def _place(message: Message) -> Json:
    return {
        "channel_id": str(message.channel_id),
        "message_id": str(message.id),
        **payloads.in_guild(message.guild_id),
    }


def parse_emoji(text: str) -> tuple[str, int | None]:
    """The key of an emoji and its id if it is a custom one; 10014 for what is no emoji."""
    custom = _CUSTOM.fullmatch(text)
    if custom:
        return f"{custom[1]}:{custom[2]}", int(custom[2])
    if not text or (text.isalnum() and text.isascii()):
        raise unknown("Emoji")
    return text, None
