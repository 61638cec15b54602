"""Routes about the messages of a channel and the reactions to them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.channel_forms import BulkDeleteForm
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import DiscordError
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.models import CROSSPOSTED, FORUMS, GUILD_ANNOUNCEMENT, GUILD_CATEGORY
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import channel_of, message_of
from trellis.emulator.snowflakes import created_at

if TYPE_CHECKING:
    from trellis.emulator.audit import AuditLog
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Channel, Json, Message
    from trellis.emulator.reactions import Reactions
    from trellis.emulator.state import World

MAX_MESSAGES_A_PAGE, DEFAULT_PAGE = 100, 50
MAX_REACTIONS_A_PAGE, DEFAULT_REACTIONS = 100, 25
MIN_BULK, MAX_BULK, BULK_DELETE_SECS = 2, 100, 14 * 86400
_WITHOUT_TEXT = frozenset({GUILD_CATEGORY, *FORUMS})
_MESSAGE = "/channels/{channel_id}/messages/{message_id}"


class MessageRoutes:
    def __init__(
        self, world: World, messages: Messages, reactions: Reactions, log: AuditLog
    ) -> None:
        self._world = world
        self._messages = messages
        self._reactions = reactions
        self._log = log

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("POST", "/channels/{channel_id}/typing", self.type),
            Endpoint("GET", "/channels/{channel_id}/messages", self.list_messages),
            Endpoint("POST", "/channels/{channel_id}/messages", self.create),
            Endpoint("POST", "/channels/{channel_id}/messages/bulk-delete", self.bulk_delete),
            Endpoint("GET", _MESSAGE, self.message),
            Endpoint("PATCH", _MESSAGE, self.edit),
            Endpoint("DELETE", _MESSAGE, self.delete),
            Endpoint("POST", _MESSAGE + "/crosspost", self.crosspost),
            Endpoint("DELETE", _MESSAGE + "/reactions", self.unreact_all),
            Endpoint("DELETE", _MESSAGE + "/reactions/{emoji}", self.unreact_emoji),
            Endpoint("GET", _MESSAGE + "/reactions/{emoji}", self.reacted),
            Endpoint("PUT", _MESSAGE + "/reactions/{emoji}/@me", self.react),
            Endpoint("DELETE", _MESSAGE + "/reactions/{emoji}/@me", self.unreact),
            Endpoint("DELETE", _MESSAGE + "/reactions/{emoji}/{user_id}", self.unreact),
        ]

    def _channel(self, call: Call, needed: int = 0) -> Channel:
        return channel_of(self._world, call, needed, direct=True)

    def _message(self, call: Call, needed: int = 0) -> Message:
        return message_of(self._world, call, needed, direct=True)

    def _shown(self, message: Message) -> Json:
        return payloads.message(self._world, message)

    def type(self, call: Call) -> None:
        channel = self._channel(call)
        self._channel(call, _to_write(channel))
        self._messages.type(channel, call.user)

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
        if channel.type in _WITHOUT_TEXT:
            raise DiscordError(400, 50008, "Cannot send messages in a non-text channel")
        self._channel(call, _to_send(channel, form, call))
        if channel.recipient and not self._world.reaches(channel.recipient):
            raise DiscordError(403, 50007, "Cannot send messages to this user")
        draft = Draft(call.user, channel, form, call.uploads)
        return self._shown(self._messages.create(draft))

    def edit(self, call: Call) -> Json:
        message = self._message(call)
        if message.poll:
            raise DiscordError(400, 520003, "Cannot edit a poll message")
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
        if message.author is not call.user:
            options = {"channel_id": str(message.channel_id), "count": "1"}
            self._record(call, Action.MESSAGE_DELETE, message.author.id, options)

    def bulk_delete(self, call: Call) -> None:
        """Deletes those of the messages that exist, none of which may be too old."""
        channel = channel_of(self._world, call, bits.MANAGE_MESSAGES)
        ids = parse_form(BulkDeleteForm, call.json).messages
        if not MIN_BULK <= len(ids) <= MAX_BULK:
            text = (
                "Provided too few or too many messages to delete. Must provide at least "
                f"{MIN_BULK} and fewer than {MAX_BULK} messages to delete."
            )
            raise DiscordError(400, 50016, text)
        oldest = self._world.now() - BULK_DELETE_SECS
        if any(created_at(number).timestamp() < oldest for number in ids):
            text = "You can only bulk delete messages that are under 14 days old."
            raise DiscordError(400, 50034, text)
        found = [channel.messages[i] for i in dict.fromkeys(ids) if i in channel.messages]
        if found:
            self._messages.delete_bulk(channel, found)
            options = {"count": str(len(found))}
            self._record(call, Action.MESSAGE_BULK_DELETE, channel.id, options)

    def _record(self, call: Call, action: Action, target_id: int, options: Json) -> None:
        guild = self._world.guilds[self._channel(call).guild_id]
        self._log.record(guild, call.actor, action, target_id, options=options)

    def crosspost(self, call: Call) -> Json:
        """Publishes a message of an announcement channel."""
        channel, message = self._channel(call, bits.SEND_MESSAGES), self._message(call)
        if channel.type != GUILD_ANNOUNCEMENT:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        if message.author is not call.user:
            self._channel(call, bits.MANAGE_MESSAGES)
        if message.flags & CROSSPOSTED:
            raise DiscordError(400, 40033, "This message has already been crossposted.")
        self._messages.crosspost(message)
        return self._shown(message)

    def reacted(self, call: Call) -> list[Json]:
        """A page of users by id; there are no super reactions here."""
        message = self._message(call, bits.READ_MESSAGE_HISTORY)
        limit = call.query_int("limit", DEFAULT_REACTIONS, 1, MAX_REACTIONS_A_PAGE)
        after = call.query_id("after") or 0
        users = self._reactions.users_of(message, unquote(call.path["emoji"]))
        if call.query.get("type") == "1":
            return []
        by_id = {user.id: user for user in users if user.id > after}
        return [payloads.user(by_id[user_id]) for user_id in sorted(by_id)[:limit]]

    def unreact_all(self, call: Call) -> None:
        self._reactions.clear(self._message(call, bits.MANAGE_MESSAGES))

    def unreact_emoji(self, call: Call) -> None:
        message = self._message(call, bits.MANAGE_MESSAGES)
        self._reactions.clear_emoji(message, unquote(call.path["emoji"]))

    def react(self, call: Call) -> None:
        """The permission to add is needed where nobody reacted so yet."""
        message = self._message(call, bits.READ_MESSAGE_HISTORY)
        emoji = unquote(call.path["emoji"])
        if not self._reactions.exists(message, emoji):
            self._channel(call, bits.ADD_REACTIONS)
        self._reactions.add(message, call.user, emoji)

    def unreact(self, call: Call) -> None:
        """Takes off the caller's reaction, or another's with the permission to."""
        user = self._world.user(call.id("user_id")) if "user_id" in call.path else call.user
        needed = 0 if user is call.user else bits.MANAGE_MESSAGES
        self._reactions.remove(self._message(call, needed), user, unquote(call.path["emoji"]))


def _to_write(channel: Channel) -> int:
    return bits.SEND_MESSAGES_IN_THREADS if channel.is_thread else bits.SEND_MESSAGES


def _to_send(channel: Channel, form: MessageForm, call: Call) -> int:
    needed = _to_write(channel)
    if channel.thread and channel.thread.locked:
        needed |= bits.MANAGE_THREADS
    if form.poll:
        needed |= bits.SEND_POLLS
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
