"""Messages of the guild's channels."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import ConfigDict, Field, StringConstraints, model_validator
from typing_extensions import override

from trellis.gateway.messages import Body, MessageFields, require_something
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, Page100, Part, RestArgs, Time
from trellis.gateway.rest.ids import ChannelId, MessageId, StickerId, UserId

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.gateway.ports import Json

FORWARD: Final = 1  # a kind of reference

ONE: Final = "/channels/{channel_id}/messages/{message_id}"
_PINS: Final = "/channels/{channel_id}/messages/pins/{message_id}"
_POLL: Final = "/channels/{channel_id}/polls/{message_id}"


class PollMedia(Part):
    """A poll's question, or an answer: words, and for an answer an emoji."""

    text: Annotated[str, StringConstraints(max_length=300)] | None = None
    emoji: dict[str, Any] | None = None

    @model_validator(mode="before")
    @classmethod
    def _words_alone(cls, given: Json) -> Json:
        return {"text": given} if isinstance(given, str) else given


class PollAnswer(Part):
    """An answer of a poll; its words alone are one, too."""

    poll_media: PollMedia

    @model_validator(mode="before")
    @classmethod
    def _media_alone(cls, given: Json) -> Json:
        is_whole = isinstance(given, dict) and ({"pollMedia", "poll_media"} & given.keys())
        return given if is_whole else {"pollMedia": given}


class Poll(Part):
    """A poll; `duration` in hours."""

    question: PollMedia
    answers: Annotated[list[PollAnswer], Field(min_length=1, max_length=10)]
    duration: Annotated[int, Field(ge=1, le=768)] | None = None
    allow_multiselect: bool | None = None
    layout_type: Annotated[int, Field(ge=1, le=1)] | None = None


class NewMessage(MessageFields):
    """A message for a channel: what it holds, and a poll or stickers."""

    model_config = ConfigDict(populate_by_name=True)

    poll: Poll | None = None
    sticker_ids: Annotated[list[StickerId], Field(max_length=3)] | None = None

    def message(self) -> Body:
        body = self.new()
        if self.poll is not None:
            body.payload["poll"] = self.poll.model_dump(exclude_none=True)
        if self.sticker_ids:
            body.payload["sticker_ids"] = [str(sticker) for sticker in self.sticker_ids]
        if self.poll is None and not self.sticker_ids:
            require_something(body)
        return body


class SendMessage(NewMessage, RestArgs):
    """A message for a channel, perhaps in reply to another one there."""

    channel_id: ChannelId
    reply_to: MessageId | None = None

    @override
    def message(self) -> Body:
        body = super().message()
        if self.reply_to is not None:
            # The message may be gone by now; the answer is wanted all the same.
            reference = {"message_id": str(self.reply_to), "fail_if_not_exists": False}
            body.payload["message_reference"] = reference
        return body


class OfChannel(RestArgs):
    """A channel."""

    channel_id: ChannelId


class OfMessage(OfChannel):
    """A message."""

    message_id: MessageId


class EditMessage(MessageFields, OfMessage):
    """A message of the bot, and what changes in it."""

    model_config = ConfigDict(populate_by_name=True)


class ChangeMessage(Audited, OfMessage):
    """A message, and why."""


class BulkDelete(Audited, OfChannel):
    """Messages, none older than two weeks."""

    message_ids: Annotated[list[MessageId], Field(min_length=1, max_length=100)]

    @property
    def message_id(self) -> int:
        return self.message_ids[0]

    def body(self) -> Body:
        """Discord deletes two and more in this way, and wants none twice."""
        messages = [str(message) for message in dict.fromkeys(self.message_ids)]
        return Body({"messages": messages} if len(messages) > 1 else None)

    def alone(self) -> str | None:
        return f"DELETE {ONE}" if len(set(self.message_ids)) == 1 else None


class ListMessages(OfChannel):
    """A page of messages."""

    limit: Page100 | None = None
    before: MessageId | None = None
    after: MessageId | None = None
    around: MessageId | None = None


class ListPins(OfChannel):
    """A page of pinned messages: `before` is a time."""

    limit: Annotated[int, Field(ge=2, le=50)] | None = None
    before: Time | None = None


class ForwardMessage(OfMessage):
    """The channel to forward to, and the message with the channel that holds it."""

    from_channel_id: ChannelId


class EndPoll(OfMessage):
    """The bot's message that holds a poll."""


class ListVoters(OfMessage):
    """An answer of a poll."""

    answer_id: Annotated[int, Field(ge=1, le=100)]
    limit: Page100 | None = None
    after: UserId | None = None


def message_endpoints(nonce: Callable[[], str]) -> tuple[Endpoint[Any], ...]:
    """`nonce` makes the word by which Discord knows a message that is sent twice."""
    return (
        Endpoint(
            "message.send",
            SendMessage,
            "POST /channels/{channel_id}/messages",
            body=lambda args: once(args.message(), nonce),
            repeatable=True,
        ),
        Endpoint("message.edit", EditMessage, f"PATCH {ONE}", body=EditMessage.edit),
        Endpoint("message.delete", ChangeMessage, f"DELETE {ONE}", answer=nothing),
        Endpoint(
            "message.delete_many",
            BulkDelete,
            "POST /channels/{channel_id}/messages/bulk-delete",
            variant=BulkDelete.alone,
            body=BulkDelete.body,
            answer=nothing,
            repeatable=True,
        ),
        Endpoint("message.get", OfMessage, f"GET {ONE}"),
        Endpoint("message.list", ListMessages, "GET /channels/{channel_id}/messages"),
        Endpoint(
            "message.forward",
            ForwardMessage,
            "POST /channels/{channel_id}/messages",
            body=partial(_forwarded, nonce),
            repeatable=True,
        ),
        Endpoint("message.crosspost", OfMessage, f"POST {ONE}/crosspost"),
        Endpoint("message.list_pins", ListPins, "GET /channels/{channel_id}/messages/pins"),
        Endpoint("message.pin", ChangeMessage, f"PUT {_PINS}", answer=nothing),
        Endpoint("message.unpin", ChangeMessage, f"DELETE {_PINS}", answer=nothing),
        Endpoint("poll.end", EndPoll, f"POST {_POLL}/expire"),
        Endpoint("poll.list_voters", ListVoters, f"GET {_POLL}/answers/{{answer_id}}"),
        Endpoint(
            "channel.start_typing",
            OfChannel,
            "POST /channels/{channel_id}/typing",
            answer=nothing,
            repeatable=True,
        ),
    )


def once(body: Body, nonce: Callable[[], str]) -> Body:
    """The same, to be sent twice without being seen twice."""
    return Body(body.payload | {"nonce": nonce(), "enforce_nonce": True}, body.files)


def _forwarded(nonce: Callable[[], str], args: ForwardMessage) -> Body:
    reference = {
        "type": FORWARD,
        "channel_id": str(args.from_channel_id),
        "message_id": str(args.message_id),
    }
    return once(Body({"message_reference": reference}), nonce)
