"""Control API: what people do besides writing: they speak, attend and take messages or not."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.control_forms import Id, Interest, UserChanges, VoicePlace
from trellis.emulator.models import Json
from trellis.emulator.scheduled_events import ScheduledEvents
from trellis.emulator.state import World
from trellis.emulator.voice import Voice

if TYPE_CHECKING:
    from fastapi import APIRouter

_EVENT_USERS = "/guilds/{guild_id}/scheduled-events/{event_id}/users"


class PeopleControl:
    def __init__(self, world: World, voice: Voice, events: ScheduledEvents) -> None:
        self._world = world
        self._voice = voice
        self._events = events

    def mount(self, router: APIRouter) -> None:
        add = router.add_api_route
        add("/users/{user_id}", self.change, methods=["PATCH"])
        add("/guilds/{guild_id}/voice-states", self.speak, methods=["POST"])
        add(_EVENT_USERS, self.subscribe, methods=["POST"])
        add(_EVENT_USERS, self.unsubscribe, methods=["DELETE"])

    async def change(self, user_id: Id, form: UserChanges) -> Json:
        user = self._world.user(user_id)
        user.takes_messages = form.takes_messages
        return payloads.user(user)

    async def speak(self, guild_id: Id, form: VoicePlace) -> Json:
        """A member goes into a voice channel, or out of it; its state, empty once it is out."""
        guild = self._world.guild(guild_id)
        member = self._world.member(guild, form.user_id)
        if form.channel_id is None:
            self._voice.leave(guild, member)
            return {}
        self._voice.enter(guild, member, self._world.channel(form.channel_id))
        return payloads.voice_state(guild, form.user_id)

    async def subscribe(self, guild_id: Id, event_id: Id, form: Interest) -> Json:
        guild = self._world.guild(guild_id)
        event, member = self._events.find(guild, event_id), self._world.member(guild, form.user_id)
        self._events.subscribe(guild, event, member.user)
        return payloads.scheduled_event(guild, event)

    async def unsubscribe(self, guild_id: Id, event_id: Id, form: Interest) -> Json:
        guild = self._world.guild(guild_id)
        event = self._events.find(guild, event_id)
        self._events.unsubscribe(guild, event, self._world.user(form.user_id))
        return payloads.scheduled_event(guild, event)
