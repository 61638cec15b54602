"""Routes about voice states and the status of voice channels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.errors import missing_permissions, unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.guild_forms import VoiceStateForm, VoiceStatusForm
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import channel_of, guild_of
from trellis.emulator.voice import require_voice

if TYPE_CHECKING:
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.state import World
    from trellis.emulator.voice import Voice

_STATE = "/guilds/{guild_id}/voice-states/{user_id}"
_OWN = "/guilds/{guild_id}/voice-states/@me"


class VoiceRoutes:
    def __init__(self, world: World, hub: Hub, voice: Voice) -> None:
        self._world = world
        self._hub = hub
        self._voice = voice

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _OWN, self.get),
            Endpoint("PATCH", _OWN, self.edit),
            Endpoint("GET", _STATE, self.get),
            Endpoint("PATCH", _STATE, self.edit),
            Endpoint("PUT", "/channels/{channel_id}/voice-status", self.set_status),
        ]

    def _user_id(self, call: Call) -> int:
        return call.id("user_id") if "user_id" in call.path else call.user.id

    def get(self, call: Call) -> Json:
        guild, user_id = guild_of(self._world, call), self._user_id(call)
        self._voice.find(guild, user_id)
        return payloads.voice_state(guild, user_id)

    def edit(self, call: Call) -> None:
        """Lets somebody speak on a stage or not, which takes the permission, or asks to."""
        guild, form = guild_of(self._world, call), parse_form(VoiceStateForm, call.json)
        member = self._world.member(guild, self._user_id(call))
        state = self._voice.find(guild, member.user.id)
        if form.channel_id not in {None, state.channel_id}:
            raise unknown("Voice State")
        if form.suppress is not None and (member.user is not call.user or not form.suppress):
            self._require_moderator(guild, call, state.channel_id)
        state.suppress = state.suppress if form.suppress is None else form.suppress
        if "request_to_speak_timestamp" in form.model_fields_set:
            asked = form.request_to_speak_timestamp
            state.speak_requested_at = asked.isoformat() if asked else None
        self._voice.tell(guild, member)

    def _require_moderator(self, guild: Guild, call: Call, channel_id: int) -> None:
        held = self._world.bits_in(guild.channels[channel_id], call.user)
        if not held & bits.MUTE_MEMBERS:
            raise missing_permissions()

    def set_status(self, call: Call) -> None:
        channel = channel_of(self._world, call, bits.SET_VOICE_CHANNEL_STATUS)
        require_voice(channel)
        status = parse_form(VoiceStatusForm, call.json).status or None
        body = {"id": str(channel.id), "guild_id": str(channel.guild_id), "status": status}
        name, place = "VOICE_CHANNEL_STATUS_UPDATE", channel.id
        self._hub.publish(channel.guild_id, name, body, channel_id=place)
