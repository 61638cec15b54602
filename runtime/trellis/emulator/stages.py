"""Stages that are live, with the events that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError, missing_permissions, unknown
from trellis.emulator.models import GUILD_STAGE

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Channel, Json, User
    from trellis.emulator.stage_forms import NewStageForm, StageForm
    from trellis.emulator.state import World

GUILD_ONLY = 2
MODERATOR = bits.MANAGE_CHANNELS | bits.MUTE_MEMBERS | bits.MOVE_MEMBERS


class Stages:
    """The one place where stages begin and end. They are kept as they are answered."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def find(self, channel: Channel) -> Json:
        """The channel's live stage, or 10067."""
        guild = self._world.guilds[channel.guild_id]
        if channel.id not in guild.stages:
            raise unknown("Stage Instance")
        return guild.stages[channel.id]

    def begin(self, actor: Actor, channel: Channel, form: NewStageForm) -> Json:
        """Opens the stage; 150006 where it is open already."""
        guild = self._world.guilds[channel.guild_id]
        if channel.type != GUILD_STAGE:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        self._require_moderator(channel, actor.user)
        if channel.id in guild.stages:
            raise DiscordError(400, 150006, "The Stage is already open")
        event = form.guild_scheduled_event_id
        if event is not None and event not in guild.scheduled_events:
            raise unknown("Guild Scheduled Event")
        stage: Json = {
            "id": str(self._world.snowflakes.next()),
            "guild_id": str(guild.id),
            "channel_id": str(channel.id),
            "topic": form.topic,
            "privacy_level": form.privacy_level or GUILD_ONLY,
            "discoverable_disabled": True,
            "guild_scheduled_event_id": None if event is None else str(event),
        }
        guild.stages[channel.id] = stage
        self._changed(actor, channel, "CREATE", {}, stage)
        return stage

    def edit(self, actor: Actor, channel: Channel, form: StageForm) -> Json:
        old = self.find(channel)
        self._require_moderator(channel, actor.user)
        new = old | form.model_dump(exclude_none=True)
        self._world.guilds[channel.guild_id].stages[channel.id] = new
        if new != old:
            self._changed(actor, channel, "UPDATE", old, new)
        return new

    def end(self, actor: Actor, channel: Channel) -> None:
        old = self.find(channel)
        self._require_moderator(channel, actor.user)
        del self._world.guilds[channel.guild_id].stages[channel.id]
        self._changed(actor, channel, "DELETE", old, {})

    def _require_moderator(self, channel: Channel, user: User) -> None:
        if self._world.bits_in(channel, user) & MODERATOR != MODERATOR:
            raise missing_permissions()

    def _changed(self, actor: Actor, channel: Channel, what: str, old: Json, new: Json) -> None:
        body, guild = new or old, self._world.guilds[channel.guild_id]
        self._hub.publish(guild.id, f"STAGE_INSTANCE_{what}", body, channel_id=channel.id)
        changes = audit.difference(old, new)
        self._log.record(guild, actor, Action[f"STAGE_{what}"], body["id"], changes=changes)
