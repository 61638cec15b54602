"""What a user may do in a guild, for those who sign in to manage it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import discord
from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.breaker import HOST
from trellis.gateway.broker import Call

if TYPE_CHECKING:
    from trellis.gateway.client import GuildRoles
    from trellis.gateway.scope import Requests


class Roles(Protocol):
    """The roles of the guilds that the bot is in."""

    def guild_roles(self, guild_id: int) -> GuildRoles | None: ...


class GuildMembership:
    def __init__(self, roles: Roles, requests: Requests) -> None:
        self._roles = roles
        self._requests = requests

    async def permissions(self, guild_id: int, user_id: int) -> int | None:
        """The member's permissions as Discord's bits; None: no member, or the bot is not there.

        An owner or administrator has every bit.
        """
        guild = self._roles.guild_roles(guild_id)
        if guild is None:
            return None
        if guild.owner_id == user_id:
            return discord.Permissions.all().value
        member = await self._member(guild_id, user_id)
        if member is None:
            return None
        granted = guild.permissions.get(guild_id, 0)  # @everyone has the guild's own id
        for role_id in member.get("roles", ()):
            granted |= guild.permissions.get(int(role_id), 0)
        permissions = discord.Permissions(granted)
        return discord.Permissions.all().value if permissions.administrator else granted

    async def _member(self, guild_id: int, user_id: int) -> dict[str, Any] | None:
        route = Route(
            "GET", "/guilds/{guild_id}/members/{user_id}", guild_id=guild_id, user_id=user_id
        )
        try:
            member: dict[str, Any] = await self._requests.request(HOST, Call(route))
        except OpError as error:
            if error.code == "not_found":
                return None
            raise
        return member
