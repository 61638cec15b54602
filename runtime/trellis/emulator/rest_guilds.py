"""Routes about guilds, their channels, roles and members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.rest import Call, Endpoint

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World

MAX_MEMBERS_A_PAGE = 1000


class GuildRoutes:
    def __init__(self, world: World) -> None:
        self._world = world

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", "/guilds/{guild_id}", self.get),
            Endpoint("GET", "/guilds/{guild_id}/channels", self.channels),
            Endpoint("GET", "/guilds/{guild_id}/threads/active", self.threads),
            Endpoint("GET", "/guilds/{guild_id}/roles", self.roles),
            Endpoint("GET", "/guilds/{guild_id}/roles/{role_id}", self.role),
            Endpoint("GET", "/guilds/{guild_id}/members", self.members),
            Endpoint("GET", "/guilds/{guild_id}/members/{user_id}", self.member),
        ]

    def _guild(self, call: Call) -> Guild:
        return self._world.joined_guild(call.id("guild_id"), call.user)

    def get(self, call: Call) -> Json:
        guild = self._guild(call)
        counts = call.query.get("with_counts", "").lower() in {"true", "1"}
        return payloads.guild_with_counts(guild) if counts else payloads.guild(guild)

    def channels(self, call: Call) -> list[Json]:
        found = self._guild(call).channels.values()
        return [payloads.channel(channel) for channel in found if not channel.is_thread]

    def threads(self, call: Call) -> Json:
        found = self._guild(call).channels.values()
        threads = [payloads.channel(channel) for channel in found if channel.is_thread]
        return {"threads": threads, "members": [], "has_more": False}

    def roles(self, call: Call) -> list[Json]:
        return [payloads.role(role) for role in self._guild(call).roles.values()]

    def role(self, call: Call) -> Json:
        return payloads.role(self._world.role(self._guild(call), call.id("role_id")))

    def members(self, call: Call) -> list[Json]:
        guild = self._guild(call)
        limit = call.query_int("limit", 1, 1, MAX_MEMBERS_A_PAGE)
        after = call.query_id("after") or 0
        ids = sorted(user_id for user_id in guild.members if user_id > after)
        return [payloads.member(guild.members[user_id]) for user_id in ids[:limit]]

    def member(self, call: Call) -> Json:
        return payloads.member(self._world.member(self._guild(call), call.id("user_id")))
