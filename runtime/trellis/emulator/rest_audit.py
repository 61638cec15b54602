"""The route to a guild's audit log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.models import Json
    from trellis.emulator.state import World

MAX_PAGE, DEFAULT_PAGE = 100, 50
_FILTERS = ("user_id", "target_id", "action_type")


class AuditRoutes:
    def __init__(self, world: World) -> None:
        self._world = world

    def endpoints(self) -> list[Endpoint]:
        return [Endpoint("GET", "/guilds/{guild_id}/audit-logs", self.page)]

    def page(self, call: Call) -> Json:
        """Newest first; oldest first where `after` is given."""
        guild = guild_of(self._world, call, bits.VIEW_AUDIT_LOG)
        limit = call.query_int("limit", DEFAULT_PAGE, 1, MAX_PAGE)
        entries = [entry for entry in guild.audit_log if _wanted(entry, call)]
        before, after = call.query_id("before"), call.query_id("after")
        if after is not None:
            chosen = [entry for entry in entries if int(entry["id"]) > after][:limit]
        else:
            most = before or 1 << 63
            chosen = [entry for entry in entries if int(entry["id"]) < most][-limit:][::-1]
        return {"audit_log_entries": chosen, "users": self._users(chosen), **_NOT_SHOWN}

    def _users(self, entries: list[Json]) -> list[Json]:
        """Everybody who did something or had it done to them."""
        ids = [entry[key] for entry in entries for key in ("user_id", "target_id")]
        known = dict.fromkeys(int(number) for number in ids if number and number.isdecimal())
        users = self._world.users
        return [payloads.user(users[number]) for number in known if number in users]


_NOT_SHOWN: Json = {
    "integrations": [],
    "webhooks": [],
    "guild_scheduled_events": [],
    "threads": [],
    "application_commands": [],
    "auto_moderation_rules": [],
}


def _wanted(entry: Json, call: Call) -> bool:
    return all(str(entry[key]) == call.query[key] for key in _FILTERS if key in call.query)
