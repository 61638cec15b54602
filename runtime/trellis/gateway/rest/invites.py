"""Invites into the guild."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field

from trellis.gateway.rest.endpoint import Endpoint
from trellis.gateway.rest.fields import Audited, Loose, RestArgs
from trellis.gateway.rest.ids import ChannelId, InviteCode, RoleId, UserId
from trellis.gateway.rest.messages import OfChannel


class CreateInvite(Loose):
    """An invite into a channel: for so many seconds and uses, 0 for no end."""

    channel_id: ChannelId
    max_age: Annotated[int, Field(ge=0, le=5_184_000)] | None = None
    max_uses: Annotated[int, Field(ge=0, le=100)] | None = None
    temporary: bool | None = None
    unique: bool | None = None
    target_type: Annotated[int, Field(ge=1, le=1)] | None = None
    target_user_id: UserId | None = None
    role_ids: Annotated[list[RoleId], Field(max_length=250)] | None = None


class GetInvite(RestArgs):
    """An invite into this guild."""

    code: InviteCode
    with_counts: bool | None = None


class DeleteInvite(Audited):
    """An invite into this guild."""

    code: InviteCode


INVITES: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("invite.list", RestArgs, "GET /guilds/{guild_id}/invites"),
    Endpoint("invite.list_of_channel", OfChannel, "GET /channels/{channel_id}/invites"),
    Endpoint("invite.get", GetInvite, "GET /invites/{code}"),
    Endpoint("invite.create", CreateInvite, "POST /channels/{channel_id}/invites"),
    Endpoint("invite.delete", DeleteInvite, "DELETE /invites/{code}"),
)
