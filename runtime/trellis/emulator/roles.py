"""Making, changing, ordering and removing roles, with the events that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.member_forms import RoleForm, RolePosition
    from trellis.emulator.models import Guild, Json, Role, User
    from trellis.emulator.state import World

MAX_ROLES = 250  # a guild

_BOOSTED = {"icon": "ROLE_ICONS", "unicode_emoji": "ROLE_ICONS"}
_MORE_COLORS = "ENHANCED_ROLE_COLORS"


class Roles:
    """The one place where roles change."""

    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def create(self, guild: Guild, actor: Actor, form: RoleForm) -> Role:
        hierarchy.require(guild, actor.user, bits.MANAGE_ROLES)
        wanted = guild.everyone.permissions if form.permissions is None else form.permissions
        hierarchy.require_grant(guild, actor.user, 0 if form.permissions is None else wanted)
        _require_features(guild, form)
        role = self.add(guild, form.name or "new role", wanted & bits.ALL, form)
        changes = audit.difference({}, payloads.role(role))
        self._log.record(guild, actor, Action.ROLE_CREATE, role.id, changes=changes)
        return role

    def add(self, guild: Guild, name: str, wanted: int, form: RoleForm | None = None) -> Role:
        """The role, whoever made it."""
        if len(guild.roles) >= MAX_ROLES:
            raise DiscordError(400, 30005, f"Maximum number of guild roles reached ({MAX_ROLES})")
        role = self._world.add_role(guild, name, wanted)
        if form:
            _fill(role, form)
        self._publish(guild, "GUILD_ROLE_CREATE", role)
        return role

    def edit(self, guild: Guild, actor: Actor, role: Role, form: RoleForm) -> None:
        """Changes what the form sets, leaves the rest."""
        self._require_manageable(guild, actor.user, role)
        if form.permissions is not None:
            hierarchy.require_grant(guild, actor.user, form.permissions ^ role.permissions)
        _require_features(guild, form)
        before = payloads.role(role)
        if form.permissions is not None:
            role.permissions = form.permissions & bits.ALL
        if form.name:
            role.name = form.name
        _fill(role, form)
        changes = audit.difference(before, payloads.role(role))
        if changes:
            self._publish(guild, "GUILD_ROLE_UPDATE", role)
            self._log.record(guild, actor, Action.ROLE_UPDATE, role.id, changes=changes)

    def delete(self, guild: Guild, actor: Actor, role: Role) -> None:
        """50028 for a role that nobody can delete."""
        if role is guild.everyone or role.managed:
            hierarchy.require(guild, actor.user, bits.MANAGE_ROLES)
            raise DiscordError(400, 50028, "Invalid Role")
        self._require_manageable(guild, actor.user, role)
        self._world.remove_role(guild, role)
        gone = {"guild_id": str(guild.id), "role_id": str(role.id)}
        self._hub.publish(guild.id, "GUILD_ROLE_DELETE", gone)
        changes = audit.difference(payloads.role(role), {})
        self._log.record(guild, actor, Action.ROLE_DELETE, role.id, changes=changes)

    def reorder(self, guild: Guild, actor: Actor, moves: list[RolePosition]) -> None:
        """Puts roles at positions; those between make room."""
        hierarchy.require(guild, actor.user, bits.MANAGE_ROLES)
        wanted = {m.id: m.position for m in moves if m.position is not None}
        moved = [self._world.role(guild, role_id) for role_id in wanted]
        for role in moved:
            self._require_movable(guild, actor.user, role, wanted[role.id])
        before = {role.id: role.position for role in guild.roles.values()}
        _settle(guild, wanted)
        for role in guild.roles.values():
            if role.position != before[role.id]:
                self._publish(guild, "GUILD_ROLE_UPDATE", role)
                changed = [_moved(before[role.id], role.position)]
                self._log.record(guild, actor, Action.ROLE_UPDATE, role.id, changes=changed)

    def _require_manageable(self, guild: Guild, user: User, role: Role) -> None:
        hierarchy.require(guild, user, bits.MANAGE_ROLES)
        hierarchy.require_above_role(guild, user, role)

    def _require_movable(self, guild: Guild, user: User, role: Role, position: int) -> None:
        if role is guild.everyone:
            raise DiscordError(400, 50028, "Invalid Role")
        hierarchy.require_above_role(guild, user, role)
        hierarchy.require_above_position(guild, user, position)

    def _publish(self, guild: Guild, name: str, role: Role) -> None:
        event = {"guild_id": str(guild.id), "role": payloads.role(role)}
        self._hub.publish(guild.id, name, event)


def _require_features(guild: Guild, form: RoleForm) -> None:
    """50101 for what only boosted guilds have."""
    wanted = {feature for key, feature in _BOOSTED.items() if getattr(form, key)}
    colors = form.colors
    if colors and (colors.secondary_color is not None or colors.tertiary_color is not None):
        wanted.add(_MORE_COLORS)
    if wanted - set(guild.features):
        raise DiscordError(403, 50101, "This server needs more boosts to perform this action")


def _fill(role: Role, form: RoleForm) -> None:
    if form.color is not None:
        role.color = form.color
    if form.colors is not None:
        role.color = form.colors.primary_color or 0
        role.secondary_color = form.colors.secondary_color
        role.tertiary_color = form.colors.tertiary_color
    if form.hoist is not None:
        role.hoist = form.hoist
    if form.mentionable is not None:
        role.mentionable = form.mentionable
    if "unicode_emoji" in form.model_fields_set:
        role.unicode_emoji = form.unicode_emoji


def _settle(guild: Guild, wanted: dict[int, int]) -> None:
    """Numbers every role anew, from @everyone at 0 up."""
    ordered = sorted(guild.roles.values(), key=hierarchy.rank)
    result = [role for role in ordered if role.id not in wanted]
    for role in sorted((r for r in ordered if r.id in wanted), key=lambda r: wanted[r.id]):
        result.insert(max(wanted[role.id], 1), role)
    for position, role in enumerate(result):
        role.position = position


def _moved(old: int, new: int) -> Json:
    return {"key": "position", "old_value": old, "new_value": new}
