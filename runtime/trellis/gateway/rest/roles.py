"""The guild's roles."""

from __future__ import annotations

from typing import Annotated, Any, Final

from pydantic import Field

from trellis.gateway.messages import Body
from trellis.gateway.rest.endpoint import Endpoint, nothing
from trellis.gateway.rest.fields import (
    Audited,
    Bits,
    Color,
    Image,
    Loose,
    Part,
    RestArgs,
    Text100,
)
from trellis.gateway.rest.ids import RoleId


class Colors(Part):
    """A role's colours; the second and the third where the guild has the feature."""

    primary_color: Color
    secondary_color: Color | None = None
    tertiary_color: Color | None = None


class RoleFields(Loose):
    """What a role is."""

    name: Text100 | None = None
    permissions: Bits | None = None
    color: Color | None = None
    colors: Colors | None = None
    hoist: bool | None = None
    mentionable: bool | None = None
    icon: Image | None = None
    unicode_emoji: Text100 | None = None


class EditRole(RoleFields):
    """A role, and what changes in it."""

    role_id: RoleId


class OfRole(RestArgs):
    """A role."""

    role_id: RoleId


class DeleteRole(Audited):
    """A role."""

    role_id: RoleId


class RolePlace(Part):
    """Where a role goes; 1 is just above everyone."""

    id: RoleId
    position: Annotated[int, Field(ge=0, le=10_000)]


class ReorderRoles(Audited):
    """Roles and their new places."""

    roles: Annotated[list[RolePlace], Field(min_length=1, max_length=250)]


def _places(args: ReorderRoles) -> Body:
    return Body([place.model_dump() for place in args.roles])


_ALL: Final = "/guilds/{guild_id}/roles"
_ONE: Final = "/guilds/{guild_id}/roles/{role_id}"

ROLES: Final[tuple[Endpoint[Any], ...]] = (
    Endpoint("role.list", RestArgs, f"GET {_ALL}"),
    Endpoint("role.get", OfRole, f"GET {_ONE}"),
    Endpoint("role.count_members", RestArgs, f"GET {_ALL}/member-counts"),
    Endpoint("role.create", RoleFields, f"POST {_ALL}"),
    Endpoint("role.edit", EditRole, f"PATCH {_ONE}"),
    Endpoint("role.delete", DeleteRole, f"DELETE {_ONE}", answer=nothing),
    Endpoint("role.reorder", ReorderRoles, f"PATCH {_ALL}", body=_places),
)
