"""The JSON that Discord shows of each thing; a module for each kind of thing."""

from trellis.emulator.payloads.channels import (
    channel,
    guild_channel,
    in_guild,
    thread_for,
    thread_member,
)
from trellis.emulator.payloads.events import scheduled_event
from trellis.emulator.payloads.guilds import guild, guild_create, guild_with_counts
from trellis.emulator.payloads.messages import emoji, message, message_event, snapshot
from trellis.emulator.payloads.people import acting_member, ban, bare_member, member, own_user, user
from trellis.emulator.payloads.polls import poll
from trellis.emulator.payloads.roles import overwrite, role
from trellis.emulator.payloads.voice import voice_state

__all__ = [
    "acting_member",
    "ban",
    "bare_member",
    "channel",
    "emoji",
    "guild",
    "guild_channel",
    "guild_create",
    "guild_with_counts",
    "in_guild",
    "member",
    "message",
    "message_event",
    "overwrite",
    "own_user",
    "poll",
    "role",
    "scheduled_event",
    "snapshot",
    "thread_for",
    "thread_member",
    "user",
    "voice_state",
]
