"""Whom a message names, and so pings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trellis.emulator.message_forms import AllowedMentions
from trellis.emulator.permissions import MENTION_EVERYONE

if TYPE_CHECKING:
    from trellis.emulator.models import Message
    from trellis.emulator.state import World

_USER = re.compile(r"<@!?(\d{1,19})>")
_ROLE = re.compile(r"<@&(\d{1,19})>")
_EVERYONE = re.compile(r"@(everyone|here)\b")


class Mentions:
    def __init__(self, world: World) -> None:
        self._world = world

    def find(self, message: Message, allowed: AllowedMentions | None) -> None:
        """Who is named, and so pinged: all that may be where `allowed_mentions` is absent."""
        users = [int(found) for found in _USER.findall(message.content)]
        roles = [int(found) for found in _ROLE.findall(message.content)]
        kinds = {"users", "roles", "everyone"} if allowed is None else set(allowed.parse or [])
        listed = allowed or AllowedMentions()
        guild = self._world.guilds.get(message.guild_id)
        known_roles = guild.roles if guild else {}
        pinged = [u for u in users if "users" in kinds or u in listed.users]
        pinged += self._replied_to(message, allowed)
        message.mention_ids = list(dict.fromkeys(u for u in pinged if u in self._world.users))
        message.mention_role_ids = list(
            dict.fromkeys(
                r for r in roles if r in known_roles and ("roles" in kinds or r in listed.roles)
            )
        )
        message.mention_everyone = (
            guild is not None
            and "everyone" in kinds
            and _EVERYONE.search(message.content) is not None
            and self._may_mention_everyone(message)
        )

    def _replied_to(self, message: Message, allowed: AllowedMentions | None) -> list[int]:
        if message.referenced_id is None or not (allowed is None or allowed.replied_user):
            return []
        target = self._world.channels[message.channel_id].messages.get(message.referenced_id)
        return [target.author.id] if target and target.author is not message.author else []

    def _may_mention_everyone(self, message: Message) -> bool:
        channel = self._world.channels[message.channel_id]
        if message.author.id == message.webhook_id:
            return True
        return bool(self._world.bits_in(channel, message.author) & MENTION_EVERYONE)
