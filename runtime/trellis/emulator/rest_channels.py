"""Routes about channels and what roles and members may do in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator import permissions as bits
from trellis.emulator.channel_forms import (
    ChannelForm,
    ChannelPosition,
    NewChannelForm,
    OneOverwriteForm,
    OverwriteForm,
    ThreadChanges,
)
from trellis.emulator.forms import parse_form, parse_forms
from trellis.emulator.rest import Answer, Call, Endpoint
from trellis.emulator.rest_scope import channel_of, guild_of

if TYPE_CHECKING:
    from trellis.emulator.channels import Channels
    from trellis.emulator.models import Json
    from trellis.emulator.state import World
    from trellis.emulator.threads import Threads

_ALL = "/guilds/{guild_id}/channels"
_ONE = "/channels/{channel_id}"
_OVERWRITE = _ONE + "/permissions/{overwrite_id}"


class ChannelRoutes:
    def __init__(self, world: World, channels: Channels, threads: Threads) -> None:
        self._world = world
        self._channels = channels
        self._threads = threads

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", _ALL, self.list_all),
            Endpoint("POST", _ALL, self.create),
            Endpoint("PATCH", _ALL, self.reorder),
            Endpoint("GET", _ONE, self.get),
            Endpoint("PATCH", _ONE, self.edit),
            Endpoint("DELETE", _ONE, self.delete),
            Endpoint("PUT", _OVERWRITE, self.overwrite),
            Endpoint("DELETE", _OVERWRITE, self.remove_overwrite),
        ]

    def list_all(self, call: Call) -> list[Json]:
        found = guild_of(self._world, call).channels.values()
        return [payloads.channel(channel) for channel in found if not channel.is_thread]

    def create(self, call: Call) -> Answer:
        guild = guild_of(self._world, call)
        form = parse_form(NewChannelForm, call.json)
        return Answer(payloads.channel(self._channels.create(guild, call.actor, form)), 201)

    def reorder(self, call: Call) -> None:
        guild = guild_of(self._world, call)
        self._channels.reorder(guild, call.actor, parse_forms(ChannelPosition, call.json))

    def get(self, call: Call) -> Json:
        return payloads.thread_for(channel_of(self._world, call, direct=True), call.user.id)

    def edit(self, call: Call) -> Json:
        channel = channel_of(self._world, call)
        if channel.is_thread:
            self._threads.edit(call.actor, channel, parse_form(ThreadChanges, call.json))
        else:
            self._channels.edit(call.actor, channel, parse_form(ChannelForm, call.json))
        return payloads.thread_for(channel, call.user.id)

    def delete(self, call: Call) -> Json:
        channel = channel_of(self._world, call)
        needed = bits.MANAGE_THREADS if channel.is_thread else bits.MANAGE_CHANNELS
        channel_of(self._world, call, needed)
        body = payloads.channel(channel)
        if channel.is_thread:
            self._threads.delete(call.actor, channel)
        else:
            self._channels.delete(call.actor, channel)
        return body

    def overwrite(self, call: Call) -> None:
        channel = channel_of(self._world, call, bits.MANAGE_ROLES)
        form = parse_form(OneOverwriteForm, call.json)
        wanted = OverwriteForm(id=call.id("overwrite_id"), **form.model_dump())
        self._channels.overwrite(call.actor, channel, wanted)

    def remove_overwrite(self, call: Call) -> None:
        channel = channel_of(self._world, call, bits.MANAGE_ROLES)
        self._channels.remove_overwrite(call.actor, channel, call.id("overwrite_id"))
