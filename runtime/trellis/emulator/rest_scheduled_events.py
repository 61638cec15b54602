"""Routes about scheduled events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.event_forms import NewScheduledEventForm, ScheduledEventForm
from trellis.emulator.forms import parse_form
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import guild_of

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json, ScheduledEvent
    from trellis.emulator.scheduled_events import ScheduledEvents
    from trellis.emulator.state import World

MAX_PAGE = 100

_ALL = "/guilds/{guild_id}/scheduled-events"
_ONE = _ALL + "/{event_id}"


class ScheduledEventRoutes:
    def __init__(self, world: World, events: ScheduledEvents) -> None:
        self._world = world
        self._events = events

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.list_all),
            Endpoint("POST", _ALL, self.create),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
            Endpoint("GET", _ONE + "/users", self.users),
        ]

    def _found(self, call: Call) -> tuple[Guild, ScheduledEvent]:
        guild = guild_of(self._world, call)
        return guild, self._events.find(guild, call.id("event_id"))

    def list_all(self, call: Call) -> list[Json]:
        guild = guild_of(self._world, call)
        return [_shown(guild, event, call) for event in guild.scheduled_events.values()]

    def get(self, call: Call) -> Json:
        return _shown(*self._found(call), call)

    def create(self, call: Call) -> Json:
        guild = guild_of(self._world, call)
        form = parse_form(NewScheduledEventForm, call.json)
        return payloads.scheduled_event(guild, self._events.create(guild, call.actor, form))

    def edit(self, call: Call) -> Json:
        guild, event = self._found(call)
        self._events.edit(guild, call.actor, event, parse_form(ScheduledEventForm, call.json))
        return payloads.scheduled_event(guild, event)

    def delete(self, call: Call) -> None:
        guild, event = self._found(call)
        self._events.delete(guild, call.actor, event)

    def users(self, call: Call) -> list[Json]:
        """A page by id; with `before` the last one before it."""
        guild, event = self._found(call)
        limit = call.query_int("limit", MAX_PAGE, 1, MAX_PAGE)
        before, after = call.query_id("before"), call.query_id("after") or 0
        ids = sorted(event.user_ids)
        if before is not None:
            chosen = [user_id for user_id in ids if user_id < before][-limit:]
        else:
            chosen = [user_id for user_id in ids if user_id > after][:limit]
        return [self._interested(guild, event, user_id, call) for user_id in chosen]

    def _interested(self, guild: Guild, event: ScheduledEvent, user_id: int, call: Call) -> Json:
        body: Json = {
            "guild_scheduled_event_id": str(event.id),
            "user_id": str(user_id),
            "user": payloads.user(self._world.users[user_id]),
            "response": 1,
        }
        whole = call.query.get("with_member", "").lower() in {"true", "1"}
        if whole and user_id in guild.members:
            body["member"] = payloads.member(guild.members[user_id])
        return body


def _shown(guild: Guild, event: ScheduledEvent, call: Call) -> Json:
    body = payloads.scheduled_event(guild, event)
    counts = call.query.get("with_user_count", "").lower() in {"true", "1"}
    return body | ({"user_count": len(event.user_ids)} if counts else {})
