"""Routes about the roles of a guild."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.forms import parse_form, parse_forms
from trellis.emulator.member_forms import RoleForm, RolePosition
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json, Role
    from trellis.emulator.roles import Roles
    from trellis.emulator.state import World

_ALL = "/guilds/{guild_id}/roles"
_ONE = _ALL + "/{role_id}"


class RoleRoutes:
    def __init__(self, world: World, roles: Roles) -> None:
        self._world = world
        self._roles = roles

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.list_all),
            Endpoint("POST", _ALL, self.create),
            Endpoint("PATCH", _ALL, self.reorder),
            Endpoint("GET", _ALL + "/member-counts", self.member_counts),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
        ]

    def _found(self, call: Call) -> tuple[Guild, Role]:
        guild = guild_of(self._world, call)
        return guild, self._world.role(guild, call.id("role_id"))

    def list_all(self, call: Call) -> list[Json]:
        return _shown(guild_of(self._world, call))

    def get(self, call: Call) -> Json:
        return payloads.role(self._found(call)[1])

    def create(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        form = parse_form(RoleForm, call.json)
        return payloads.role(self._roles.create(guild, call.actor, form))

    def edit(self, call: Call) -> Json:
        guild, role = self._found(call)
        self._roles.edit(guild, call.actor, role, parse_form(RoleForm, call.json))
        return payloads.role(role)

    def delete(self, call: Call) -> None:
        guild, role = self._found(call)
        self._roles.delete(guild, call.actor, role)

    def reorder(self, call: Call) -> list[Json]:
        guild = guild_of(self._world, call)
        self._roles.reorder(guild, call.actor, parse_forms(RolePosition, call.json))
        return _shown(guild)

    def member_counts(self, call: Call) -> Json:
        """How many members hold each role, without @everyone."""
        guild = guild_of(self._world, call)
        held = [role_id for member in guild.members.values() for role_id in member.role_ids]
        return {str(i): held.count(i) for i in guild.roles if i != guild.id}


def _shown(guild: Guild) -> list[Json]:
    return [payloads.role(role) for role in guild.roles.values()]
