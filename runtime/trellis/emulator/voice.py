"""Who is in which voice channel, with the events that follow. No sound is carried."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.errors import DiscordError, unknown
from trellis.emulator.models import GUILD_STAGE, GUILD_VOICE, VoiceState

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Channel, Guild, Member

VOICE = frozenset({GUILD_VOICE, GUILD_STAGE})


class Voice:
    """The one place where voice states change."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def find(self, guild: Guild, user_id: int) -> VoiceState:
        """The state, or 10065 for who is in no voice channel."""
        state = guild.voice_states.get(user_id)
        if state is None:
            raise unknown("Voice State")
        return state

    def enter(self, guild: Guild, member: Member, channel: Channel) -> None:
        """Into the channel, from wherever it was."""
        require_voice(channel)
        state = guild.voice_states.get(member.user.id)
        if state is None:
            state = VoiceState(channel.id, secrets.token_hex(16))
            guild.voice_states[member.user.id] = state
        state.channel_id, state.suppress = channel.id, channel.type == GUILD_STAGE
        self.tell(guild, member)

    def leave(self, guild: Guild, member: Member) -> None:
        if member.user.id in guild.voice_states:
            body = payloads.voice_state(guild, member.user.id, left=True)
            del guild.voice_states[member.user.id]
            self._hub.publish(guild.id, "VOICE_STATE_UPDATE", body)

    def tell(self, guild: Guild, member: Member) -> None:
        body = payloads.voice_state(guild, member.user.id)
        self._hub.publish(guild.id, "VOICE_STATE_UPDATE", body)


def require_voice(channel: Channel) -> None:
    if channel.type not in VOICE:
        raise DiscordError(400, 50024, "Cannot execute action on this channel type")
