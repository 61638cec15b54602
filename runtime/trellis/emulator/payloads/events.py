"""Scheduled events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.payloads.people import user
from trellis.emulator.payloads.texts import text

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json, ScheduledEvent


def scheduled_event(guild_: Guild, shown: ScheduledEvent) -> Json:
    return {
        "id": str(shown.id),
        "guild_id": str(guild_.id),
        "channel_id": text(shown.channel_id),
        "creator_id": str(shown.creator.id),
        "creator": user(shown.creator),
        "name": shown.name,
        "description": shown.description,
        "image": shown.image,
        "scheduled_start_time": shown.starts_at,
        "scheduled_end_time": shown.ends_at,
        "status": shown.status,
        "entity_type": shown.type,
        "entity_id": None,
        "entity_metadata": {"location": shown.location} if shown.location else None,
        "recurrence_rule": shown.rule,
        "privacy_level": 2,
        "guild_scheduled_event_exceptions": [],
    }
