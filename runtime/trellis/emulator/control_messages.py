"""Control API: what members write and react, and what the bot wrote."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.bodies import Upload
from trellis.emulator.control_forms import (
    EditedMessage,
    Id,
    MemberMessage,
    NewReaction,
    NewVote,
    Wait,
)
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import missing_permissions, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.messages import Messages
from trellis.emulator.models import Channel, Json, Message, User
from trellis.emulator.polls import Polls
from trellis.emulator.reactions import Reactions
from trellis.emulator.state import World

After = Annotated[Id, Query()]


class MessageControl:
    def __init__(
        self, world: World, messages: Messages, reactions: Reactions, polls: Polls
    ) -> None:
        self._world = world
        self._messages = messages
        self._reactions = reactions
        self._polls = polls

    def mount(self, router: APIRouter) -> None:
        one = "/channels/{channel_id}/messages/{message_id}"
        add = router.add_api_route
        add("/channels/{channel_id}/messages", self.write, methods=["POST"])
        add("/channels/{channel_id}/messages", self.bot_messages, methods=["GET"])
        add(one, self.get, methods=["GET"])
        add(one, self.edit, methods=["PATCH"])
        add(one, self.delete, methods=["DELETE"])
        add(one + "/reactions", self.react, methods=["POST"])
        add(one + "/reactions", self.unreact, methods=["DELETE"])
        add(one + "/votes", self.vote, methods=["POST"])
        add(one + "/votes", self.unvote, methods=["DELETE"])

    async def write(self, channel_id: Id, form: MemberMessage) -> Json:
        """A member writes; 50013 if the member may not."""
        channel = self._world.channel(channel_id)
        author = self._world.user(form.author_id)
        needed = bits.SEND_MESSAGES_IN_THREADS if channel.is_thread else bits.SEND_MESSAGES
        if not self._world.bits_in(channel, author) & needed:
            raise missing_permissions()
        uploads = [
            Upload(f"files[{i}]", a.filename, a.content_type, a.content.encode())
            for i, a in enumerate(form.attachments)
        ]
        draft = Draft(author, channel, _as_message(form), tuple(uploads))
        return payloads.message_event(self._world, self._messages.create(draft))

    async def bot_messages(
        self, channel_id: Id, after: int = 0, wait_ms: Wait = 0, *, everyone: bool = False
    ) -> list[Json]:
        """Messages after the id `after`, oldest first; waits until there is one.

        The bot's only (ephemeral ones too), unless `everyone` is asked for.
        """
        channel = self._world.channel(channel_id)

        def found() -> list[Message] | None:
            newer = (m for m in channel.messages.values() if m.id > after)
            return [m for m in newer if everyone or m.author is self._world.bot] or None

        messages = await self._world.changes.until(found, wait_ms / 1000)
        return [payloads.message_event(self._world, m) for m in messages or []]

    async def get(
        self, channel_id: Id, message_id: Id, edited_after: str = "", wait_ms: Wait = 0
    ) -> Json:
        """One message; with `wait_ms` waits until it was edited after `edited_after`."""
        message = self._any_message(channel_id, message_id)
        if wait_ms:
            await self._world.changes.until(
                lambda: (message.edited_timestamp or "") > edited_after or None, wait_ms / 1000
            )
        return payloads.message_event(self._world, message)

    async def edit(self, channel_id: Id, message_id: Id, form: EditedMessage) -> Json:
        """Its author changes it."""
        message = self._any_message(channel_id, message_id)
        self._messages.edit(message, MessageForm(content=form.content))
        return payloads.message_event(self._world, message)

    async def delete(self, channel_id: Id, message_id: Id) -> Json:
        message = self._any_message(channel_id, message_id)
        self._messages.delete(message)
        return payloads.message_event(self._world, message)

    async def react(self, channel_id: Id, message_id: Id, form: NewReaction) -> Json:
        message, user = self._any_message(channel_id, message_id), self._member(channel_id, form)
        self._reactions.add(message, user, form.emoji)
        return payloads.message_event(self._world, message)

    async def unreact(self, channel_id: Id, message_id: Id, form: NewReaction) -> Json:
        message, user = self._any_message(channel_id, message_id), self._member(channel_id, form)
        self._reactions.remove(message, user, form.emoji)
        return payloads.message_event(self._world, message)

    async def vote(self, channel_id: Id, message_id: Id, form: NewVote) -> Json:
        message, user = self._any_message(channel_id, message_id), self._member(channel_id, form)
        self._polls.vote(message, user, form.answer_id)
        return payloads.message_event(self._world, message)

    async def unvote(self, channel_id: Id, message_id: Id, form: NewVote) -> Json:
        message, user = self._any_message(channel_id, message_id), self._member(channel_id, form)
        self._polls.unvote(message, user, form.answer_id)
        return payloads.message_event(self._world, message)

    def _any_message(self, channel_id: int, message_id: int) -> Message:
        message = self._world.channel(channel_id).messages.get(message_id)
        if message is None:
            raise unknown("Message")
        return message

    def _member(self, channel_id: int, form: NewReaction | NewVote) -> User:
        channel: Channel = self._world.channel(channel_id)
        if channel.recipient is not None:
            self._world.bits_in(channel, self._world.user(form.user_id))
            return self._world.user(form.user_id)
        guild = self._world.guilds[channel.guild_id]
        return self._world.member(guild, form.user_id).user


def _as_message(form: MemberMessage) -> MessageForm:
    body: Json = {"content": form.content, "embeds": form.embeds, "components": form.components}
    body["nonce"] = form.nonce
    if form.reply_to is not None:
        body["message_reference"] = {"message_id": form.reply_to}
    return parse_form(MessageForm, body)
