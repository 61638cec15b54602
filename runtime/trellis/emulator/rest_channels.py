"""Routes about channels, their messages and reactions."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.errors import DiscordError, missing_access, missing_permissions
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.messages import Draft, Messages
from trellis.emulator.rest import Call, Endpoint

if TYPE_CHECKING:
    from trellis.emulator.models import Channel, Json, Message
    from trellis.emulator.reactions import Reactions
    from trellis.emulator.state import World

MAX_MESSAGES_A_PAGE, DEFAULT_PAGE = 100, 50
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"


class ChannelRoutes:
    def __init__(self, world: World, messages: Messages, reactions: Reactions) -> None:
        self._world = world
        self._messages = messages
        self._reactions = reactions

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", "/channels/{channel_id}", self.get),
            Endpoint("POST", "/channels/{channel_id}/typing", self.type),
            Endpoint("GET", "/channels/{channel_id}/messages", self.list_messages),
            Endpoint("POST", "/channels/{channel_id}/messages", self.create),
            Endpoint("GET", _MESSAGE, self.message),
            Endpoint("PATCH", _MESSAGE, self.edit),
            Endpoint("DELETE", _MESSAGE, self.delete),
            Endpoint("GET", _MESSAGE + "/reactions/{emoji}", self.reacted),
            Endpoint("PUT", _MESSAGE + "/reactions/{emoji}/@me", self.react),
            Endpoint("DELETE", _MESSAGE + "/reactions/{emoji}/@me", self.unreact),
            Endpoint("DELETE", _MESSAGE + "/reactions/{emoji}/{user_id}", self.unreact),
        ]

    def _channel(self, call: Call, needed: int = 0) -> Channel:
        """The channel if the caller sees it (50001) and holds `needed` there (50013)."""
        channel = self._world.channel(call.id("channel_id"))
        held = self._world.bits_in(channel, call.user)
        if not held & bits.VIEW_CHANNEL and held & bits.ADMINISTRATOR == 0:
            raise missing_access()
        if held & needed != needed:
            raise missing_permissions()
        return channel

    def _message(self, call: Call, needed: int = 0) -> Message:
        return self._world.message(self._channel(call, needed), call.id("message_id"))

    def _shown(self, message: Message) -> Json:
        return payloads.message(self._world, message)

    def get(self, call: Call) -> Json:
        return payloads.channel(self._channel(call))

    def type(self, call: Call) -> None:
        self._channel(call, bits.SEND_MESSAGES)

    def list_messages(self, call: Call) -> list[Json]:
        channel = self._channel(call, bits.READ_MESSAGE_HISTORY)
        limit = call.query_int("limit", DEFAULT_PAGE, 1, MAX_MESSAGES_A_PAGE)
        page = _page(channel, call, limit)
        return [self._shown(message) for message in page]

    def message(self, call: Call) -> Json:
        return self._shown(self._message(call, bits.READ_MESSAGE_HISTORY))

    def create(self, call: Call) -> Json:
        channel = self._channel(call)
        form = parse_form(MessageForm, call.json)
        self._channel(call, _to_send(channel, form, call))
        draft = Draft(call.user, channel, form, call.uploads)
        return self._shown(self._messages.create(draft))

    def edit(self, call: Call) -> Json:
        message = self._message(call)
        if message.author is not call.user:
            raise DiscordError(403, 50005, "Cannot edit a message authored by another user")
        form = parse_form(MessageForm, call.json)
        self._messages.edit(message, form, call.uploads)
        return self._shown(message)

    def delete(self, call: Call) -> None:
        message = self._message(call)
        if message.author is not call.user:
            self._channel(call, bits.MANAGE_MESSAGES)
        self._messages.delete(message)

    def reacted(self, call: Call) -> list[Json]:
        message = self._message(call, bits.READ_MESSAGE_HISTORY)
        users = self._reactions.users_of(message, unquote(call.path["emoji"]))
        return [payloads.user(user) for user in users]

    def react(self, call: Call) -> None:
        message = self._message(call, bits.READ_MESSAGE_HISTORY | bits.ADD_REACTIONS)
        self._reactions.add(message, call.user, unquote(call.path["emoji"]))

    def unreact(self, call: Call) -> None:
        """Takes off the caller's reaction, or another's with the permission to."""
        user = self._world.user(call.id("user_id")) if "user_id" in call.path else call.user
        needed = 0 if user is call.user else bits.MANAGE_MESSAGES
        self._reactions.remove(self._message(call, needed), user, unquote(call.path["emoji"]))


def _to_send(channel: Channel, form: MessageForm, call: Call) -> int:
    needed = bits.SEND_MESSAGES_IN_THREADS if channel.is_thread else bits.SEND_MESSAGES
    if form.message_reference:
        needed |= bits.READ_MESSAGE_HISTORY
    if call.uploads:
        needed |= bits.ATTACH_FILES
    return needed


def _page(channel: Channel, call: Call, limit: int) -> list[Message]:
    """Newest first; `around`, `before` and `after` exclude each other, in this order."""
    shown = [m for m in channel.messages.values() if not m.ephemeral]
    around, before, after = (call.query_id(name) for name in ("around", "before", "after"))
    if around is not None:
        older = [m for m in shown if m.id <= around][-(limit // 2 + 1) :]
        newer = [m for m in shown if m.id > around][: limit - len(older)]
        chosen = older + newer
    elif before is not None:
        chosen = [m for m in shown if m.id < before][-limit:]
    elif after is not None:
        chosen = [m for m in shown if m.id > after][:limit]
    else:
        chosen = shown[-limit:]
    return chosen[::-1]
