"""Routes about a guild's soundboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.forms import parse_form
from trellis.emulator.rest import Answer, Call, Endpoint
from trellis.emulator.rest_scope import guild_of
from trellis.emulator.sound_forms import NewSoundForm, SoundForm

if TYPE_CHECKING:
    from trellis.emulator.models import Guild, Json
    from trellis.emulator.sounds import Sounds
    from trellis.emulator.state import World

_ALL = "/guilds/{guild_id}/soundboard-sounds"
_ONE = _ALL + "/{sound_id}"


class SoundRoutes:
    def __init__(self, world: World, sounds: Sounds) -> None:
        self._world = world
        self._sounds = sounds

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.all),
            Endpoint("POST", _ALL, self.create),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.remove),
        ]

    def _guild(self, call: Call) -> Guild:
        return guild_of(self._world, call)

    def all(self, call: Call) -> Json:
        return {"items": list(self._guild(call).sounds.values())}

    def get(self, call: Call) -> Json:
        return self._sounds.find(self._guild(call), call.id("sound_id"))

    def create(self, call: Call) -> Answer:
        form = parse_form(NewSoundForm, call.json)
        return Answer(self._sounds.create(self._guild(call), call.actor, form), 201)

    def edit(self, call: Call) -> Json:
        form, number = parse_form(SoundForm, call.json), call.id("sound_id")
        return self._sounds.edit(self._guild(call), call.actor, number, form)

    def remove(self, call: Call) -> None:
        self._sounds.remove(self._guild(call), call.actor, call.id("sound_id"))
