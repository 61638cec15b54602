"""Scheduled events of a guild and who is interested in them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, images, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError, refuse_field, unknown
from trellis.emulator.event_forms import EXTERNAL, STAGE
from trellis.emulator.models import GUILD_STAGE, GUILD_VOICE, ScheduledEvent

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.event_forms import NewScheduledEventForm, ScheduledEventForm
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json, User
    from trellis.emulator.state import World

MAX_EVENTS = 100  # a guild, not yet over
SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4
_NEXT = {SCHEDULED: {SCHEDULED, ACTIVE, CANCELED}, ACTIVE: {ACTIVE, COMPLETED}}


class ScheduledEvents:
    """The one place where scheduled events change."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def find(self, guild: Guild, event_id: int) -> ScheduledEvent:
        """The event, or 10070."""
        event = guild.scheduled_events.get(event_id)
        if event is None:
            raise unknown("Guild Scheduled Event")
        return event

    def create(self, guild: Guild, actor: Actor, form: NewScheduledEventForm) -> ScheduledEvent:
        hierarchy.require(guild, actor.user, bits.CREATE_EVENTS)
        open_ones = [e for e in guild.scheduled_events.values() if e.status in _NEXT]
        if len(open_ones) >= MAX_EVENTS:
            text = f"Maximum number of uncompleted guild scheduled events reached ({MAX_EVENTS})"
            raise DiscordError(400, 30038, text)
        self._check(guild, form, form.entity_type)
        event = ScheduledEvent(
            self._world.snowflakes.next(),
            actor.user,
            form.name,
            _text(form.scheduled_start_time) or "",
            form.entity_type,
        )
        _fill(event, form)
        guild.scheduled_events[event.id] = event
        self._changed(guild, actor, event, "CREATE", {})
        return event

    def edit(
        self, guild: Guild, actor: Actor, event: ScheduledEvent, form: ScheduledEventForm
    ) -> None:
        """Changes what the form sets; 180000 for an event that is over."""
        _require_own(guild, actor.user, event)
        if event.status not in _NEXT:
            raise DiscordError(400, 180000, "Cannot update a finished event")
        if form.status is not None and form.status not in _NEXT[event.status]:
            refuse_field("status", "GUILD_SCHEDULED_EVENT_STATUS_INVALID", "Cannot become this")
        self._check(guild, form, form.entity_type or event.type)
        before = payloads.scheduled_event(guild, event)
        _fill(event, form)
        if payloads.scheduled_event(guild, event) != before:
            self._changed(guild, actor, event, "UPDATE", before)

    def delete(self, guild: Guild, actor: Actor, event: ScheduledEvent) -> None:
        _require_own(guild, actor.user, event)
        del guild.scheduled_events[event.id]
        self._changed(guild, actor, event, "DELETE", payloads.scheduled_event(guild, event))

    def subscribe(self, guild: Guild, event: ScheduledEvent, user: User) -> None:
        if user.id not in event.user_ids:
            event.user_ids.append(user.id)
            self._interest(guild, event, user, "GUILD_SCHEDULED_EVENT_USER_ADD")

    def unsubscribe(self, guild: Guild, event: ScheduledEvent, user: User) -> None:
        if user.id in event.user_ids:
            event.user_ids.remove(user.id)
            self._interest(guild, event, user, "GUILD_SCHEDULED_EVENT_USER_REMOVE")

    def _interest(self, guild: Guild, event: ScheduledEvent, user: User, name: str) -> None:
        body = {
            "guild_scheduled_event_id": str(event.id),
            "user_id": str(user.id),
            "guild_id": str(guild.id),
        }
        self._hub.publish(guild.id, name, body)

    def _check(self, guild: Guild, form: ScheduledEventForm, kind: int) -> None:
        starts, ends = form.scheduled_start_time, form.scheduled_end_time
        if starts and _aware(starts).timestamp() < self._world.now():
            code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST"
            refuse_field("scheduled_start_time", code, "Cannot schedule event in the past.")
        if starts and ends and _aware(ends) <= _aware(starts):
            code = "GUILD_SCHEDULED_EVENT_END_BEFORE_START"
            refuse_field("scheduled_end_time", code, "Cannot end before it starts.")
        if form.channel_id is None or kind == EXTERNAL:
            return
        channel = guild.channels.get(form.channel_id)
        if channel is None:
            raise unknown("Channel")
        if channel.type != (GUILD_STAGE if kind == STAGE else GUILD_VOICE):
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")

    def _changed(
        self, guild: Guild, actor: Actor, event: ScheduledEvent, what: str, before: Json
    ) -> None:
        body = payloads.scheduled_event(guild, event)
        self._hub.publish(guild.id, f"GUILD_SCHEDULED_EVENT_{what}", body)
        after = {} if what == "DELETE" else body
        changes = audit.difference(before, after, passed=("creator",))
        action = Action[f"SCHEDULED_EVENT_{what}"]
        self._log.record(guild, actor, action, event.id, changes=changes)


def _require_own(guild: Guild, user: User, event: ScheduledEvent) -> None:
    """Those who may make events may change their own; others' takes the greater permission."""
    held = bits.in_guild(guild, guild.members[user.id])
    if not held & bits.MANAGE_EVENTS:
        own = event.creator is user
        hierarchy.require(guild, user, bits.CREATE_EVENTS if own else bits.MANAGE_EVENTS)


def _fill(event: ScheduledEvent, form: ScheduledEventForm) -> None:
    event.name = form.name or event.name
    event.status = form.status or event.status
    event.type = form.entity_type or event.type
    event.starts_at = _text(form.scheduled_start_time) or event.starts_at
    if form.given("scheduled_end_time"):
        event.ends_at = _text(form.scheduled_end_time)
    if form.given("description"):
        event.description = form.description or None
    if form.given("channel_id"):
        event.channel_id = form.channel_id
    if form.given("entity_metadata"):
        event.location = form.entity_metadata.location if form.entity_metadata else None
    if event.type == EXTERNAL:
        event.channel_id = None
    if form.given("recurrence_rule"):
        event.rule = _whole_rule(form.recurrence_rule)
    if form.given("image"):
        event.image = images.hash_of("image", form.image)


_RULE = (
    "end",
    "interval",
    "by_weekday",
    "by_n_weekday",
    "by_month",
    "by_month_day",
    "by_year_day",
    "count",
)


def _whole_rule(rule: Json | None) -> Json | None:
    return None if rule is None else dict.fromkeys(_RULE) | {"interval": 1} | rule


def _aware(time: datetime) -> datetime:
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def _text(time: datetime | None) -> str | None:
    return None if time is None else _aware(time).isoformat()
