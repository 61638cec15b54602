"""The guild's bans. A user who is banned, or is to be, need not be a member."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field

from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import Audited, DeleteSeconds, Page1000, RestArgs
from trellis.gateway.rest.ids import UserId
from trellis.gateway.rest.members import ChangeMember, OfUser


class ListBans(RestArgs):
    """A page of bans, by the user's id."""

    limit: Page1000 | None = None
    before: UserId | None = None
    after: UserId | None = None


class Ban(Audited):
    """A user; messages of the last so many seconds are deleted."""

    user_id: UserId
    delete_message_seconds: DeleteSeconds | None = None


class BanMany(Audited):
    """Users; messages of the last so many seconds are deleted."""

    user_ids: Annotated[list[UserId], Field(min_length=1, max_length=200)]
    delete_message_seconds: DeleteSeconds | None = None


_ALL: Final = "/guilds/{guild_id}/bans"
_ONE: Final = "/guilds/{guild_id}/bans/{user_id}"

BANS: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("ban.list", ListBans, f"GET {_ALL}"),
    Endpoint("ban.get", OfUser, f"GET {_ONE}"),
    Endpoint("ban.create", Ban, f"PUT {_ONE}", answer=nothing),
    Endpoint("ban.create_many", BanMany, "POST /guilds/{guild_id}/bulk-ban"),
    Endpoint("ban.delete", ChangeMember, f"DELETE {_ONE}", answer=nothing),
)
