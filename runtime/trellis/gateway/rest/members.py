"""The guild's members.

Their routes begin with the caller's own guild, so that Discord itself binds each user to it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from trellis.gateway.messages import Body
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import (
    Audited,
    Image,
    Loose,
    Page1000,
    RestArgs,
    Text100,
    Time,
    in_words,
)
from trellis.gateway.rest.ids import ChannelId, RoleId, UserId

MAX_TIMEOUT: Final = timedelta(days=28)

Nick = Annotated[str, StringConstraints(max_length=32)]


class OfUser(RestArgs):
    """A user."""

    user_id: UserId


class ChangeMember(Audited):
    """A member, and why."""

    user_id: UserId


class ListMembers(RestArgs):
    """A page of members, by id; Discord answers one where `limit` is left out."""

    limit: Page1000 | None = None
    after: UserId | None = None


class SearchMembers(RestArgs):
    """Members whose name or nick begins so."""

    query: Text100
    limit: Page1000 | None = None


class EditMember(Loose):
    """A member, and what changes; `channelId` moves to another voice channel, null out of it."""

    user_id: UserId
    nick: Nick | None = None
    roles: Annotated[list[RoleId], Field(max_length=350)] | None = None
    mute: bool | None = None
    deaf: bool | None = None
    channel_id: ChannelId | None = None
    communication_disabled_until: Time | None = None
    flags: Annotated[int, Field(ge=0, lt=1 << 31)] | None = None


class EditMe(Loose):
    """What changes in the bot as a member."""

    nick: Nick | None = None
    avatar: Image | None = None
    banner: Image | None = None
    bio: Annotated[str, StringConstraints(max_length=190)] | None = None


class TimeoutMember(Audited):
    """A member who may not speak for so many seconds; 0 ends it."""

    user_id: UserId
    seconds: Annotated[int, Field(ge=0, le=int(MAX_TIMEOUT.total_seconds()))]

    def body(self) -> Body:
        until = datetime.now(UTC) + timedelta(seconds=self.seconds)
        return Body({"communication_disabled_until": in_words(until) if self.seconds else None})


class MemberRole(Audited):
    """A member and a role."""

    user_id: UserId
    role_id: RoleId


class EditVoice(RestArgs):
    """A member on a stage: whether they are an audience."""

    user_id: UserId
    channel_id: ChannelId
    suppress: bool | None = None


class CountPrune(RestArgs):
    """Days of idleness; members with roles count where `includeRoles` has all of theirs."""

    days: Annotated[int, Field(ge=1, le=30)] | None = None
    include_roles: Annotated[list[RoleId], Field(max_length=100)] | None = None


_ALL: Final = "/guilds/{guild_id}/members"
_ONE: Final = "/guilds/{guild_id}/members/{user_id}"
_ROLE: Final = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
_VOICE: Final = "/guilds/{guild_id}/voice-states/{user_id}"

MEMBERS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("member.list", ListMembers, f"GET {_ALL}"),
    Endpoint("member.search", SearchMembers, f"GET {_ALL}/search"),
    Endpoint("member.get", OfUser, f"GET {_ONE}"),
    Endpoint("member.edit", EditMember, f"PATCH {_ONE}"),
    Endpoint("member.edit_me", EditMe, f"PATCH {_ALL}/@me"),
    Endpoint("member.timeout", TimeoutMember, f"PATCH {_ONE}", body=TimeoutMember.body),
    Endpoint("member.kick", ChangeMember, f"DELETE {_ONE}", answer=nothing),
    Endpoint("member.add_role", MemberRole, f"PUT {_ROLE}", answer=nothing),
    Endpoint("member.remove_role", MemberRole, f"DELETE {_ROLE}", answer=nothing),
    Endpoint("member.get_voice", OfUser, f"GET {_VOICE}"),
    Endpoint("member.edit_voice", EditVoice, f"PATCH {_VOICE}", answer=nothing),
    Endpoint("member.count_prune", CountPrune, "GET /guilds/{guild_id}/prune"),
    Endpoint("user.get", OfUser, "GET /users/{user_id}"),
)
