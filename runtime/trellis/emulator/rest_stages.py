"""Routes about stages that are live."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator.errors import unknown
from trellis.emulator.forms import parse_form
from trellis.emulator.rest import Call, Endpoint
from trellis.emulator.rest_scope import channel_of
from trellis.emulator.stage_forms import NewStageForm, StageForm

if TYPE_CHECKING:
    from trellis.emulator.models import Json
    from trellis.emulator.stages import Stages
    from trellis.emulator.state import World

_ONE = "/stage-instances/{channel_id}"


class StageRoutes:
    def __init__(self, world: World, stages: Stages) -> None:
        self._world = world
        self._stages = stages

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("POST", "/stage-instances", self.begin),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.end),
        ]

    def begin(self, call: Call) -> Json:
        form = parse_form(NewStageForm, call.json)
        channel = self._world.channel(form.channel_id)
        guild = self._world.guilds.get(channel.guild_id)
        if guild is None or call.user.id not in guild.members:
            raise unknown("Channel")
        return self._stages.begin(call.actor, channel, form)

    def get(self, call: Call) -> Json:
        return self._stages.find(channel_of(self._world, call))

    def edit(self, call: Call) -> Json:
        form = parse_form(StageForm, call.json)
        return self._stages.edit(call.actor, channel_of(self._world, call), form)

    def end(self, call: Call) -> None:
        self._stages.end(call.actor, channel_of(self._world, call))
