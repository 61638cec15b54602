"""Control API: which commands there are, and who may use them."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from trellis.emulator.commands import Commands
from trellis.emulator.control_forms import Id, Wait
from trellis.emulator.models import Json
from trellis.emulator.state import World


class CommandControl:
    def __init__(self, world: World, commands: Commands) -> None:
        self._world = world
        self._commands = commands

    def mount(self, router: APIRouter) -> None:
        path = "/guilds/{guild_id}/commands"
        router.add_api_route(path, self.registered, methods=["GET"])
        router.add_api_route(path + "/{command_id}/permissions", self.permit, methods=["PUT"])

    async def registered(
        self,
        guild_id: Id,
        wait_ms: Wait = 0,
        name: Annotated[list[str] | None, Query()] = None,
    ) -> list[Json]:
        """The commands registered in the guild; waits until there is one, or all that are named."""
        guild = self._world.guild(guild_id)

        def wanted() -> list[Json] | None:
            found = list(guild.commands.values())
            names = {command["name"] for command in found}
            return found if found and names.issuperset(name or ()) else None

        found = await self._world.changes.until(wanted, wait_ms / 1000)
        return found or list(guild.commands.values())

    async def permit(self, guild_id: Id, command_id: Id, permissions: list[Json]) -> Json:
        """A member who may do so says who uses the command, in Discord's own form."""
        return self._commands.permit(self._world.guild(guild_id), command_id, permissions)
