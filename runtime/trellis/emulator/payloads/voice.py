"""Who is in which voice channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.payloads.people import member
from trellis.emulator.payloads.texts import text

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json


def voice_state(shown: Guild, user_id: int, *, left: bool = False) -> Json:
    """Where a member is and how it may be heard, or was until it left."""
    state = shown.voice_states[user_id]
    place = None if left else state.channel_id
    return {
        "guild_id": str(shown.id),
        "channel_id": text(place),
        "user_id": str(user_id),
        "member": member(shown.members[user_id]),
        "session_id": state.session_id,
        "deaf": shown.members[user_id].deaf,
        "mute": shown.members[user_id].mute,
        "self_deaf": state.self_deaf,
        "self_mute": state.self_mute,
        "self_video": state.self_video,
        "self_stream": False,
        "suppress": state.suppress,
        "request_to_speak_timestamp": state.speak_requested_at,
    }
