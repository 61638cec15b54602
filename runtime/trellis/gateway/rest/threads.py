"""Threads, posts of forums, and who is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import Field, model_validator

from trellis.gateway.messages import Body
from trellis.gateway.rest.channels import ArchiveMinutes
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Cooldown, Loose, Page100, RestArgs, Text100, Time
from trellis.gateway.rest.ids import ChannelId, MessageId, TagId, UserId
from trellis.gateway.rest.messages import NewMessage, OfChannel

if TYPE_CHECKING:
    from trellis.gateway.ports import Json


class ThreadFields(Loose):
    """What a thread is."""

    channel_id: ChannelId
    name: Text100
    auto_archive_duration: ArchiveMinutes | None = None
    rate_limit_per_user: Cooldown | None = None


class CreateThread(ThreadFields):
    """A thread of a channel, or a post of a forum: that has a first `message`."""

    type: Annotated[int, Field(ge=10, le=12)] | None = None
    invitable: bool | None = None
    applied_tags: Annotated[list[TagId], Field(max_length=5)] | None = None
    message: NewMessage | None = None

    def body(self) -> Body:
        outside = {"guild_id", "reason", "channel_id", "message"}
        payload = self.model_dump(exclude_unset=True, exclude=outside)
        if self.message is None:
            return Body(payload)
        first = self.message.message()
        return Body(payload | {"message": first.payload}, first.files)


class CreateThreadFromMessage(ThreadFields):
    """A thread under a message."""

    message_id: MessageId


class OfThread(RestArgs):
    """A thread, whose id may be called a channel's, too."""

    thread_id: ChannelId

    @model_validator(mode="before")
    @classmethod
    def _as_channel(cls, given: Json) -> Json:
        if not isinstance(given, dict) or "channelId" not in given:
            return given
        rest = {key: value for key, value in given.items() if key != "channelId"}
        return {"threadId": given["channelId"]} | rest


class ThreadMember(OfThread):
    """A thread and a user."""

    user_id: UserId


class GetThreadMember(ThreadMember):
    """A thread and a user; `withMember` for what the guild knows of the user, too."""

    with_member: bool | None = None


class ListThreadMembers(OfThread):
    """A page of a thread's members."""

    with_member: bool | None = None
    limit: Page100 | None = None
    after: UserId | None = None


class ListArchived(OfChannel):
    """Threads of a channel that were archived before a time; `private` for private ones."""

    private: bool = False
    before: Time | None = None
    limit: Annotated[int, Field(ge=2, le=100)] | None = None


_MEMBERS: Final = "/channels/{thread_id}/thread-members"
_ARCHIVED: Final = "/channels/{channel_id}/threads/archived"

THREADS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint(
        "thread.create", CreateThread, "POST /channels/{channel_id}/threads", body=CreateThread.body
    ),
    Endpoint(
        "thread.create_from_message",
        CreateThreadFromMessage,
        "POST /channels/{channel_id}/messages/{message_id}/threads",
    ),
    Endpoint("thread.list_active", RestArgs, "GET /guilds/{guild_id}/threads/active"),
    Endpoint(
        "thread.list_archived",
        ListArchived,
        f"GET {_ARCHIVED}/public",
        variant=lambda args: f"GET {_ARCHIVED}/private" if args.private else None,
        outside=frozenset({"private"}),
    ),
    Endpoint("thread.join", OfThread, f"PUT {_MEMBERS}/@me", answer=nothing),
    Endpoint("thread.leave", OfThread, f"DELETE {_MEMBERS}/@me", answer=nothing),
    Endpoint("thread.add_member", ThreadMember, f"PUT {_MEMBERS}/{{user_id}}", answer=nothing),
    Endpoint(
        "thread.remove_member", ThreadMember, f"DELETE {_MEMBERS}/{{user_id}}", answer=nothing
    ),
    Endpoint("thread.get_member", GetThreadMember, f"GET {_MEMBERS}/{{user_id}}"),
    Endpoint("thread.list_members", ListThreadMembers, f"GET {_MEMBERS}"),
)
