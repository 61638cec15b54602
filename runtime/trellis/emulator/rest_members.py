"""Routes about the members of a guild and its bans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import hierarchy, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.errors import DiscordError, refuse_field, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.member_forms import BanForm, BulkBanForm, MemberForm, OwnMemberForm
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.members import Members
    from trellis.emulator.models import Guild, Json, Member, Role
    from trellis.emulator.state import World

MAX_PAGE = 1000

_ALL = "/guilds/{guild_id}/members"
_ONE = _ALL + "/{user_id}"
_ROLE = _ONE + "/roles/{role_id}"
_BANS = "/guilds/{guild_id}/bans"
_BAN = _BANS + "/{user_id}"


class MemberRoutes:
    def __init__(self, world: World, members: Members) -> None:
        self._world = world
        self._members = members

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.page),
            Endpoint("GET", _ALL + "/search", self.search),
            Endpoint("PATCH", _ALL + "/@me", self.edit_self),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.kick),
            Endpoint("PUT", _ROLE, self.add_role),
            Endpoint("DELETE", _ROLE, self.remove_role),
            Endpoint("GET", _BANS, self.bans),
            Endpoint("GET", _BAN, self.get_ban),
            Endpoint("PUT", _BAN, self.ban),
            Endpoint("DELETE", _BAN, self.unban),
            Endpoint("POST", "/guilds/{guild_id}/bulk-ban", self.bulk_ban),
        ]

    def _found(self, call: Call) -> tuple[Guild, Member]:
        guild = guild_of(self._world, call)
        return guild, self._world.member(guild, call.id("user_id"))

    def page(self, call: Call) -> list[Json]:
        guild = guild_of(self._world, call)
        limit = call.query_int("limit", 1, 1, MAX_PAGE)
        after = call.query_id("after") or 0
        ids = sorted(user_id for user_id in guild.members if user_id > after)
        return [payloads.member(guild.members[user_id]) for user_id in ids[:limit]]

    def search(self, call: Call) -> list[Json]:
        """Members whose username or nickname begins with the query."""
        guild = guild_of(self._world, call)
        limit = call.query_int("limit", 1, 1, MAX_PAGE)
        prefix = call.query.get("query", "").lower()
        if not prefix:
            refuse_field("query", "BASE_TYPE_REQUIRED", "This field is required")
        found = [member for member in guild.members.values() if _begins(member, prefix)]
        return [payloads.member(member) for member in found[:limit]]

    def get(self, call: Call) -> Json:
        return payloads.member(self._found(call)[1])

    def edit_self(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        form = parse_form(OwnMemberForm, call.json)
        if "nick" not in form.model_fields_set:
            return payloads.member(guild.members[call.user.id])
        return payloads.member(self._members.rename_self(guild, call.actor, form.nick))

    def edit(self, call: Call) -> Json:
        guild, member = self._found(call)
        self._members.edit(guild, call.actor, member, parse_form(MemberForm, call.json))
        return payloads.member(member)

    def kick(self, call: Call) -> None:
        guild, member = self._found(call)
        self._members.kick(guild, call.actor, member)

    def add_role(self, call: Call) -> None:
        guild, member = self._found(call)
        self._members.add_role(guild, call.actor, member, self._role(guild, call))

    def remove_role(self, call: Call) -> None:
        guild, member = self._found(call)
        self._members.remove_role(guild, call.actor, member, self._role(guild, call))

    def _role(self, guild: Guild, call: Call) -> Role:
        return self._world.role(guild, call.id("role_id"))

    def bans(self, call: Call) -> list[Json]:
        """A page by ascending user id; with `before` the last one before it."""
        guild = guild_of(self._world, call, bits.BAN_MEMBERS)
        limit = call.query_int("limit", MAX_PAGE, 0, MAX_PAGE)
        before, after = call.query_id("before"), call.query_id("after") or 0
        ids = sorted(guild.bans)
        if before is not None:
            chosen = [user_id for user_id in ids if user_id < before][-limit:] if limit else []
        else:
            chosen = [user_id for user_id in ids if user_id > after][:limit]
        return [payloads.ban(guild.bans[user_id]) for user_id in chosen]

    def get_ban(self, call: Call) -> Json:
        guild = guild_of(self._world, call, bits.BAN_MEMBERS)
        ban = guild.bans.get(call.id("user_id"))
        if ban is None:
            raise unknown("Ban")
        return payloads.ban(ban)

    def ban(self, call: Call) -> None:
        guild = guild_of(self._world, call, bits.BAN_MEMBERS)
        asked = call.json if isinstance(call.json, dict) else {}
        form = parse_form(BanForm, {**call.query, **asked})  # discord.py asks in the query
        user = self._world.user(call.id("user_id"))
        self._members.ban(guild, call.actor, user, form.delete_secs)

    def unban(self, call: Call) -> None:
        self._members.unban(guild_of(self._world, call), call.actor, call.id("user_id"))

    def bulk_ban(self, call: Call) -> Json:
        """Bans whom it may of those asked for; 500000 if that is nobody."""
        guild = guild_of(self._world, call)
        hierarchy.require(guild, call.user, bits.BAN_MEMBERS | bits.MANAGE_GUILD)
        form = parse_form(BulkBanForm, call.json)
        wanted = dict.fromkeys(form.user_ids)
        banned = [i for i in wanted if self._members.may_ban(guild, call.actor, i)]
        if not banned:
            raise DiscordError(400, 500000, "Failed to ban users")
        for user_id in banned:
            user = self._world.user(user_id)
            self._members.ban(guild, call.actor, user, form.delete_message_seconds)
        failed = [str(user_id) for user_id in wanted if user_id not in banned]
        return {"banned_users": [str(user_id) for user_id in banned], "failed_users": failed}


def _begins(member: Member, prefix: str) -> bool:
    names = (member.user.username, member.user.global_name, member.nick)
    return any(name and name.lower().startswith(prefix) for name in names)
