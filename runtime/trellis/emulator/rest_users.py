"""Routes about the caller, the application and where the gateway is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads, permissions
from trellis.emulator.errors import DiscordError, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.gateway import gateway_url
from trellis.emulator.guild_forms import DirectForm
from trellis.emulator.rest import Access, Call, Endpoint

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json, Member
    from trellis.emulator.state import World

SESSION_STARTS_A_DAY = 1000
MAX_GUILDS_A_PAGE = 200


class UserRoutes:
    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    def endpoints(self) -> list[Endpoint]:
        anyone = Access.ANYONE
        return [
            Endpoint("GET", "/gateway", self.gateway, Access.PATH),
            Endpoint("GET", "/gateway/bot", self.gateway_bot),
            Endpoint("GET", "/users/@me", self.me, anyone),
            Endpoint("POST", "/users/@me/channels", self.open_direct),
            Endpoint("DELETE", "/users/@me/guilds/{guild_id}", self.leave),
            Endpoint("GET", "/users/@me/guilds", self.my_guilds, anyone),
            Endpoint("GET", "/users/@me/guilds/{guild_id}/member", self.my_member, anyone),
            Endpoint("GET", "/users/{user_id}", self.other),
            Endpoint("GET", "/applications/@me", self.application),
            Endpoint("GET", "/oauth2/applications/@me", self.application),
        ]

    def gateway(self, _call: Call) -> Json:
        return {"url": gateway_url(self._world)}

    def gateway_bot(self, call: Call) -> Json:
        settings = self._world.settings
        return self.gateway(call) | {
            "shards": settings.shards,
            "session_start_limit": {
                "total": SESSION_STARTS_A_DAY,
                "remaining": SESSION_STARTS_A_DAY,
                "reset_after": 86400000,
                "max_concurrency": settings.max_concurrency,
            },
        }

    def me(self, call: Call) -> Json:
        call.needs_scope("identify")
        return payloads.own_user(call.user, email="email" in (call.scopes or ()))

    def other(self, call: Call) -> Json:
        return payloads.user(self._world.user(call.id("user_id")))

    def open_direct(self, call: Call) -> Json:
        """The conversation with a user; 50033 with those who have none."""
        recipient = self._world.users.get(parse_form(DirectForm, call.json).recipient_id)
        if recipient is None or recipient is call.user:
            raise DiscordError(400, 50033, "Invalid Recipient(s)")
        return payloads.channel(self._world.direct_channel(recipient))

    def leave(self, call: Call) -> None:
        guild = self._world.joined_guild(call.id("guild_id"), call.user)
        self._hub.publish(guild.id, "GUILD_DELETE", {"id": str(guild.id)})
        self._world.remove_member(guild, call.user.id)
        guild.commands.clear()

    def my_guilds(self, call: Call) -> list[Json]:
        call.needs_scope("guilds")
        limit = call.query_int("limit", MAX_GUILDS_A_PAGE, 1, MAX_GUILDS_A_PAGE)
        after, before = call.query_id("after") or 0, call.query_id("before")
        guilds = (g for g in self._world.guilds.values() if call.user.id in g.members)
        page = sorted((g for g in guilds if after < g.id < (before or g.id + 1)), key=_id)
        counts = call.query.get("with_counts", "").lower() == "true"
        return [_my_guild(g, g.members[call.user.id], counts=counts) for g in page[:limit]]

    def my_member(self, call: Call) -> Json:
        call.needs_scope("guilds.members.read")
        guild = self._world.guild(call.id("guild_id"))
        member = guild.members.get(call.user.id)
        if member is None:
            raise unknown("Guild")
        return payloads.member(member)

    def application(self, _call: Call) -> Json:
        world, settings = self._world, self._world.settings
        return {
            "id": str(settings.application_id),
            "name": settings.application_name,
            "icon": None,
            "description": "An application of the Trellis emulator.",
            "summary": "",
            "type": None,
            "bot": payloads.user(world.bot),
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "flags": settings.application_flags,
            "flags_new": str(settings.application_flags),
            "redirect_uris": [],
            "interactions_endpoint_url": None,
            "role_connections_verification_url": None,
            "owner": payloads.user(world.owner),
            "approximate_guild_count": len(world.bot_guilds()),
            "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0,
            "explicit_content_filter": 0,
            "team": None,
            "eligible_oauth2_scopes": [],
            "tags": [],
        }


def _id(guild: Guild) -> int:
    return guild.id


def _my_guild(guild: Guild, member: Member, *, counts: bool) -> Json:
    body: Json = {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "banner": None,
        "owner": guild.owner_id == member.user.id,
        "permissions": str(permissions.in_guild(guild, member)),
        "features": [],
    }
    if counts:
        body |= {"approximate_member_count": len(guild.members)}
        body |= {"approximate_presence_count": len(guild.members)}
    return body
