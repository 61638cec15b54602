"""Guilds, and all that comes with one when the bot hears of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import permissions
from trellis.emulator.payloads.channels import channel, thread_for
from trellis.emulator.payloads.events import scheduled_event
from trellis.emulator.payloads.people import member
from trellis.emulator.payloads.roles import role
from trellis.emulator.payloads.texts import text
from trellis.emulator.payloads.voice import voice_state

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json, Member


def guild(shown: Guild) -> Json:
    return {
        "id": str(shown.id),
        "name": shown.name,
        "icon": None,
        "description": None,
        "home_header": None,
        "splash": None,
        "discovery_splash": None,
        "features": shown.features,
        "banner": None,
        "owner_id": str(shown.owner_id),
        "application_id": None,
        "region": "us-east",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "system_channel_id": text(shown.system_channel.id if shown.system_channel else None),
        "system_channel_flags": 0,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 0,
        "roles": [role(r) for r in shown.roles.values()],
        "default_message_notifications": 0,
        "mfa_level": 0,
        "explicit_content_filter": 0,
        "max_presences": None,
        "max_members": 500000,
        "max_stage_video_channel_users": 50,
        "max_video_channel_users": 25,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "preferred_locale": "en-US",
        "rules_channel_id": None,
        "safety_alerts_channel_id": None,
        "public_updates_channel_id": None,
        "premium_progress_bar_enabled": False,
        "nsfw": False,
        "nsfw_level": 0,
        "emojis": list(shown.emojis.values()),
        "stickers": list(shown.stickers.values()),
        "incidents_data": None,
        **shown.settings,
    }


def guild_with_counts(shown: Guild) -> Json:
    count = len(shown.members)
    return guild(shown) | {
        "approximate_member_count": count,
        "approximate_presence_count": count,
    }


def guild_create(shown: Guild, bot: Member, members: list[Member]) -> Json:
    """The body of GUILD_CREATE without `unavailable`, which says why it was sent."""
    channels = shown.channels.values()
    return guild(shown) | {
        "joined_at": bot.joined_at,
        "large": False,
        "member_count": len(shown.members),
        "voice_states": [voice_state(shown, user_id) for user_id in shown.voice_states],
        "members": [member(m) for m in members],
        "channels": [channel(c) for c in channels if not c.is_thread],
        "threads": [
            thread_for(c, bot.user.id)
            for c in channels
            if c.thread
            and not c.thread.archived
            and permissions.in_channel(shown, c, bot) & permissions.VIEW_CHANNEL
        ],
        "presences": [],
        "stage_instances": list(shown.stages.values()),
        "guild_scheduled_events": [
            scheduled_event(shown, e) for e in shown.scheduled_events.values()
        ],
        "soundboard_sounds": list(shown.sounds.values()),
    }
