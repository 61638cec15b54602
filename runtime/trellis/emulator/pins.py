"""Pinning messages, with the events and the message that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.audit import Action
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import DiscordError
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.references import reference_to

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Channel, Message
    from trellis.emulator.state import World

MAX_PINS = 250
CHANNEL_PINNED = 6  # the type of the message that tells of a pin
PINNABLE = frozenset({0, 19, 20, 23, 46})  # types of messages that somebody wrote


class Pins:
    def __init__(self, world: World, hub: Hub, messages: Messages, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages
        self._log = log

    def pinned(self, channel: Channel) -> list[Message]:
        """The last pinned first."""
        found = [message for message in channel.messages.values() if message.pinned_at]
        return sorted(found, key=_pinned_at, reverse=True)

    def pin(self, actor: Actor, channel: Channel, message: Message) -> None:
        """Again changes nothing."""
        if message.pinned_at:
            return
        if message.type not in PINNABLE:
            raise DiscordError(403, 50021, "Cannot execute action on a system message")
        if len(self.pinned(channel)) >= MAX_PINS:
            text = f"Maximum number of pins reached for the channel ({MAX_PINS})"
            raise DiscordError(400, 30003, text)
        message.pinned_at = channel.last_pin = self._world.timestamp()
        self._changed(actor, channel, message, Action.MESSAGE_PIN)
        draft = Draft(actor.user, channel, MessageForm(), type=CHANNEL_PINNED)
        self._messages.create_system(draft, reference_to(message))

    def unpin(self, actor: Actor, channel: Channel, message: Message) -> None:
        if message.pinned_at:
            message.pinned_at = None
            self._changed(actor, channel, message, Action.MESSAGE_UNPIN)

    def _changed(self, actor: Actor, channel: Channel, message: Message, action: Action) -> None:
        guild = self._world.guilds[channel.guild_id]
        self._hub.publish_message("MESSAGE_UPDATE", message)
        body = {
            "guild_id": str(guild.id),
            "channel_id": str(channel.id),
            "last_pin_timestamp": channel.last_pin,
        }
        self._hub.publish(guild.id, "CHANNEL_PINS_UPDATE", body, channel_id=channel.id)
        about = {"channel_id": str(channel.id), "message_id": str(message.id)}
        self._log.record(guild, actor, action, message.author.id, options=about)


def _pinned_at(message: Message) -> str:
    return message.pinned_at or ""
