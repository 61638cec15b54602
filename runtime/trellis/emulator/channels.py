"""Making, changing, ordering and removing channels, with the events that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.channel_values import fill, overwrite_from
from trellis.emulator.errors import DiscordError, missing_permissions, refuse_field, unknown
from trellis.emulator.models import (
    FORUMS,
    GUILD_ANNOUNCEMENT,
    GUILD_CATEGORY,
    GUILD_STAGE,
    GUILD_TEXT,
    GUILD_VOICE,
)

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.channel_forms import (
        ChannelForm,
        ChannelPosition,
        NewChannelForm,
        OverwriteForm,
    )
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Channel, Guild, Json, Overwrite, User
    from trellis.emulator.state import World

MAX_CHANNELS, MAX_CHANNELS_A_CATEGORY = 500, 50
KINDS = {GUILD_TEXT, GUILD_VOICE, GUILD_CATEGORY, GUILD_ANNOUNCEMENT, GUILD_STAGE, *FORUMS}
_CONVERTIBLE = {GUILD_TEXT, GUILD_ANNOUNCEMENT}
_OVERWRITES = ("permission_overwrites",)


class Channels:
    """The one place where channels other than threads change."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def create(self, guild: Guild, actor: Actor, form: NewChannelForm) -> Channel:
        hierarchy.require(guild, actor.user, bits.MANAGE_CHANNELS)
        kind = form.type or GUILD_TEXT
        if kind not in KINDS:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        if sum(not channel.is_thread for channel in guild.channels.values()) >= MAX_CHANNELS:
            text = f"Maximum number of guild channels reached ({MAX_CHANNELS})"
            raise DiscordError(400, 30013, text)
        parent = _parent(guild, kind, form.parent_id)
        for wanted in form.permission_overwrites or []:
            self._require_overwritable(guild, actor.user, wanted, None)
        channel = self._world.add_channel(guild, form.name, kind, parent.id if parent else None)
        channel.overwrites = list(parent.overwrites) if parent else []
        fill(self._world, channel, form)
        body = payloads.channel(channel)
        self._hub.publish(guild.id, "CHANNEL_CREATE", body)
        changes = audit.difference({}, body, passed=("last_message_id",))
        self._log.record(guild, actor, Action.CHANNEL_CREATE, channel.id, changes=changes)
        return channel

    def edit(self, actor: Actor, channel: Channel, form: ChannelForm) -> None:
        """Changes what the form sets, leaves the rest."""
        guild = self._world.guilds[channel.guild_id]
        self._require_edit(guild, actor.user, channel, form)
        if form.parent_id is not None and form.parent_id != channel.parent_id:
            _parent(guild, channel.type, form.parent_id)
        if form.type not in {None, channel.type} and not {form.type, channel.type} <= _CONVERTIBLE:
            refuse_field("type", "BASE_TYPE_CHOICES", "Value must be one of {0, 5}.")
        before = payloads.channel(channel)
        fill(self._world, channel, form)
        self.changed(guild, actor, channel, before)

    def changed(self, guild: Guild, actor: Actor, channel: Channel, before: Json) -> None:
        """Tells and records what became of `before`, if anything did."""
        after = payloads.channel(channel)
        if after != before:
            self._hub.publish(guild.id, "CHANNEL_UPDATE", after)
        changes = audit.difference(before, after, passed=_OVERWRITES)
        if changes:
            self._log.record(guild, actor, Action.CHANNEL_UPDATE, channel.id, changes=changes)

    def delete(self, actor: Actor, channel: Channel) -> None:
        guild, body = self._world.guilds[channel.guild_id], payloads.channel(channel)
        orphans = [c for c in guild.channels.values() if c.parent_id == channel.id]
        self._world.remove_channel(channel)
        stage = guild.stages.pop(channel.id, None)
        if stage is not None:
            self._hub.publish(guild.id, "STAGE_INSTANCE_DELETE", stage)
        for orphan in orphans if channel.type == GUILD_CATEGORY else []:
            orphan.parent_id = None
            self._hub.publish(guild.id, "CHANNEL_UPDATE", payloads.channel(orphan))
        self._hub.publish(guild.id, "CHANNEL_DELETE", body)
        changes = audit.difference(body, {}, passed=("last_message_id",))
        self._log.record(guild, actor, Action.CHANNEL_DELETE, channel.id, changes=changes)

    def reorder(self, guild: Guild, actor: Actor, moves: list[ChannelPosition]) -> None:
        hierarchy.require(guild, actor.user, bits.MANAGE_CHANNELS)
        before = {c.id: payloads.channel(c) for c in guild.channels.values() if not c.is_thread}
        for move in moves:
            if move.id not in before:
                raise unknown("Channel")
            if move.parent_id is not None:
                _parent(guild, guild.channels[move.id].type, move.parent_id)
        for move in moves:
            _move(guild, guild.channels[move.id], move)
        for channel_id, body in before.items():
            self.changed(guild, actor, guild.channels[channel_id], body)

    def overwrite(self, actor: Actor, channel: Channel, wanted: OverwriteForm) -> None:
        """Sets what a role or member may do in the channel."""
        guild, old = self._world.guilds[channel.guild_id], _find(channel, wanted.id)
        self._require_overwritable(guild, actor.user, wanted, channel)
        if old is None and len(channel.overwrites) >= 100:  # noqa: PLR2004  # Discord's most
            text = "Maximum number of channel permission overwrites reached (100)"
            raise DiscordError(400, 30060, text)
        new = overwrite_from(wanted)
        channel.overwrites = [o for o in channel.overwrites if o.id != wanted.id] + [new]
        self._overwritten(guild, actor, channel, old, new)

    def remove_overwrite(self, actor: Actor, channel: Channel, target_id: int) -> None:
        guild, old = self._world.guilds[channel.guild_id], _find(channel, target_id)
        if old is None:
            raise unknown("Permission Overwrite")
        _require_grant(self._world, channel, actor.user, old.allow | old.deny)
        channel.overwrites = [o for o in channel.overwrites if o.id != target_id]
        self._overwritten(guild, actor, channel, old, None)

    def _overwritten(
        self,
        guild: Guild,
        actor: Actor,
        channel: Channel,
        old: Overwrite | None,
        new: Overwrite | None,
    ) -> None:
        before, after = (payloads.overwrite(o) if o else {} for o in (old, new))
        self._hub.publish(guild.id, "CHANNEL_UPDATE", payloads.channel(channel))
        action = Action.OVERWRITE_UPDATE if old and new else Action.OVERWRITE_CREATE
        changes = audit.difference(before, after)
        about = after or before
        self._log.record(
            guild,
            actor,
            action if new else Action.OVERWRITE_DELETE,
            channel.id,
            changes=changes,
            options={"id": about["id"], "type": str(about["type"]), **_role_name(guild, about)},
        )

    def _require_edit(self, guild: Guild, user: User, channel: Channel, form: ChannelForm) -> None:
        held = self._world.bits_in(channel, user)
        needed = bits.MANAGE_CHANNELS
        if held & needed != needed:
            raise missing_permissions()
        if form.permission_overwrites is None:
            return
        if not held & bits.MANAGE_ROLES:
            raise missing_permissions()
        for wanted in form.permission_overwrites:
            if overwrite_from(wanted) not in channel.overwrites:
                self._require_overwritable(guild, user, wanted, channel)

    def _require_overwritable(
        self, guild: Guild, user: User, wanted: OverwriteForm, channel: Channel | None
    ) -> None:
        """10009 for a stranger; 50013 where the user would grant what it lacks itself."""
        if wanted.id not in (guild.roles if wanted.type == 0 else guild.members):
            raise unknown("Permission Overwrite")
        changed = (wanted.allow or 0) | (wanted.deny or 0)
        if channel is None:
            hierarchy.require_grant(guild, user, changed)
        else:
            _require_grant(self._world, channel, user, changed)


def _require_grant(world: World, channel: Channel, user: User, changed: int) -> None:
    if changed & bits.ALL & ~world.bits_in(channel, user):
        raise missing_permissions()


def _find(channel: Channel, target_id: int) -> Overwrite | None:
    return next((o for o in channel.overwrites if o.id == target_id), None)


def _role_name(guild: Guild, overwrite: Json) -> Json:
    role = guild.roles.get(int(overwrite["id"]))
    return {"role_name": role.name} if role else {}


def _parent(guild: Guild, kind: int, parent_id: int | None) -> Channel | None:
    """The category, if it can take one more channel."""
    if parent_id is None:
        return None
    parent = guild.channels.get(parent_id)
    if parent is None:
        refuse_field("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist")
    if parent.type != GUILD_CATEGORY or kind == GUILD_CATEGORY:
        refuse_field("parent_id", "CHANNEL_PARENT_INVALID_TYPE", "Not a category")
    inside = sum(channel.parent_id == parent_id for channel in guild.channels.values())
    if inside >= MAX_CHANNELS_A_CATEGORY:
        text = f"Maximum number of channels in category reached ({MAX_CHANNELS_A_CATEGORY})"
        refuse_field("parent_id", "CHANNEL_PARENT_MAX_CHANNELS", text)
    return parent


def _move(guild: Guild, channel: Channel, move: ChannelPosition) -> None:
    if move.position is not None:
        channel.position = move.position
    if "parent_id" in move.model_fields_set:
        channel.parent_id = move.parent_id
        parent = guild.channels.get(move.parent_id or 0)
        if parent and move.lock_permissions:
            channel.overwrites = list(parent.overwrites)
