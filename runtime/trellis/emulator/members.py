"""What is done to the members of a guild: changes, kicks and bans, with the events that follow."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from trellis.emulator import audit, hierarchy, payloads
from trellis.emulator import permissions as bits
from trellis.emulator.audit import Action
from trellis.emulator.errors import DiscordError, missing_permissions, refuse_field, unknown
from trellis.emulator.models import Ban
from trellis.emulator.voice import require_voice

if TYPE_CHECKING:
    from datetime import datetime

    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.hub import Hub
    from trellis.emulator.member_forms import MemberForm
    from trellis.emulator.messages import Messages
    from trellis.emulator.models import Guild, Json, Member, Role, User
    from trellis.emulator.state import World
    from trellis.emulator.voice import Voice

MAX_TIMEOUT = timedelta(days=28)
MEMBER_FLAGS = 1 << 2  # only this one, "bypasses verification", can be set

_VOICE = ("mute", "deaf", "channel_id")
_NEEDED = {
    "nick": bits.MANAGE_NICKNAMES,
    "roles": bits.MANAGE_ROLES,
    "mute": bits.MUTE_MEMBERS,
    "deaf": bits.DEAFEN_MEMBERS,
    "channel_id": bits.MOVE_MEMBERS,
    "communication_disabled_until": bits.MODERATE_MEMBERS,
    "flags": bits.MANAGE_GUILD,
}


class Members:
    """The one place where members change."""

    def __init__(
        self, world: World, hub: Hub, messages: Messages, voice: Voice, log: AuditLog
    ) -> None:
        self._world = world
        self._hub = hub
        self._messages = messages
        self._voice = voice
        self._log = log

    def edit(self, guild: Guild, actor: Actor, member: Member, form: MemberForm) -> None:
        """Changes what the form sets, once all of it is known to be allowed."""
        self._require_edit(guild, actor.user, member, form)
        before = payloads.bare_member(member)
        roles = self._chosen_roles(guild, actor.user, member, form)
        if form.given("communication_disabled_until"):
            member.timed_out_until = self._timeout(guild, member, form.communication_disabled_until)
        if form.given("nick"):
            member.nick = form.nick or None
        if form.given("flags"):
            member.flags = (form.flags or 0) & MEMBER_FLAGS
        self._silence(guild, member, form)
        self._changed(guild, actor, member, before)
        self._set_roles(guild, actor, member, roles)
        if form.given("channel_id"):
            self._move(guild, actor, member, form.channel_id)

    def _silence(self, guild: Guild, member: Member, form: MemberForm) -> None:
        if form.mute is not None or form.deaf is not None:
            member.mute = member.mute if form.mute is None else form.mute
            member.deaf = member.deaf if form.deaf is None else form.deaf
            self._voice.tell(guild, member)

    def _require_edit(self, guild: Guild, user: User, member: Member, form: MemberForm) -> None:
        for key, needed in _NEEDED.items():
            if form.given(key):
                hierarchy.require(guild, user, needed)
        if form.given("nick") or form.given("communication_disabled_until"):
            hierarchy.require_above(guild, user, member)
        speaks = any(form.given(key) for key in _VOICE)
        if speaks and member.user.id not in guild.voice_states:
            raise DiscordError(400, 40032, "Target user is not connected to voice.")
        if form.channel_id is not None:
            require_voice(self._world.channel_in(guild, form.channel_id))

    def _move(self, guild: Guild, actor: Actor, member: Member, channel_id: int | None) -> None:
        if channel_id is None:
            self._voice.leave(guild, member)
            options = {"count": "1"}
            self._log.record(guild, actor, Action.MEMBER_DISCONNECT, None, options=options)
        else:
            self._voice.enter(guild, member, guild.channels[channel_id])
            options = {"count": "1", "channel_id": str(channel_id)}
            self._log.record(guild, actor, Action.MEMBER_MOVE, None, options=options)

    def rename_self(self, guild: Guild, actor: Actor, nick: str | None) -> Member:
        hierarchy.require(guild, actor.user, bits.CHANGE_NICKNAME)
        member = guild.members[actor.user.id]
        before = payloads.bare_member(member)
        member.nick = nick or None
        self._changed(guild, actor, member, before)
        return member

    def add_role(self, guild: Guild, actor: Actor, member: Member, role: Role) -> None:
        self._require_assignable(guild, actor.user, role)
        if role.id not in member.role_ids:
            self._set_roles(guild, actor, member, [*member.role_ids, role.id])

    def remove_role(self, guild: Guild, actor: Actor, member: Member, role: Role) -> None:
        self._require_assignable(guild, actor.user, role)
        kept = [role_id for role_id in member.role_ids if role_id != role.id]
        self._set_roles(guild, actor, member, kept)

    def kick(self, guild: Guild, actor: Actor, member: Member) -> None:
        hierarchy.require(guild, actor.user, bits.KICK_MEMBERS)
        hierarchy.require_above(guild, actor.user, member)
        self.remove(guild, member)
        self._log.record(guild, actor, Action.MEMBER_KICK, member.user.id)

    def remove(self, guild: Guild, member: Member) -> Json:
        """The member is gone, for whatever reason; the event that told so."""
        self._voice.leave(guild, member)
        self._world.remove_member(guild, member.user.id)
        gone = {"guild_id": str(guild.id), "user": payloads.user(member.user)}
        self._hub.publish(guild.id, "GUILD_MEMBER_REMOVE", gone)
        return gone

    def ban(self, guild: Guild, actor: Actor, user: User, delete_secs: int) -> None:
        """Bans, member or not; again changes nothing."""
        hierarchy.require(guild, actor.user, bits.BAN_MEMBERS)
        member = guild.members.get(user.id)
        if member:
            hierarchy.require_above(guild, actor.user, member)
        if user.id in guild.bans:
            return
        guild.bans[user.id] = Ban(user, actor.reason)
        body = {"guild_id": str(guild.id), "user": payloads.user(user)}
        self._hub.publish(guild.id, "GUILD_BAN_ADD", body)
        if member:
            self.remove(guild, member)
        if delete_secs:
            self._messages.delete_recent(guild, user, delete_secs)
        self._log.record(guild, actor, Action.MEMBER_BAN, user.id)

    def may_ban(self, guild: Guild, actor: Actor, user_id: int) -> bool:
        """Whether a ban would change anything and would not be refused."""
        member = guild.members.get(user_id)
        known = user_id in self._world.users and user_id not in guild.bans
        return known and (member is None or hierarchy.above(guild, actor.user, member))

    def unban(self, guild: Guild, actor: Actor, user_id: int) -> None:
        hierarchy.require(guild, actor.user, bits.BAN_MEMBERS)
        ban = guild.bans.pop(user_id, None)
        if ban is None:
            raise unknown("Ban")
        body = {"guild_id": str(guild.id), "user": payloads.user(ban.user)}
        self._hub.publish(guild.id, "GUILD_BAN_REMOVE", body)
        self._log.record(guild, actor, Action.MEMBER_UNBAN, user_id)

    def _chosen_roles(
        self, guild: Guild, user: User, member: Member, form: MemberForm
    ) -> list[int]:
        """The roles the form leaves the member with; those that change must be assignable."""
        if not form.given("roles"):
            return member.role_ids
        chosen = list(dict.fromkeys(form.roles or []))
        for role_id in set(chosen) ^ set(member.role_ids):
            self._require_assignable(guild, user, self._world.role(guild, role_id))
        return chosen

    def _require_assignable(self, guild: Guild, user: User, role: Role) -> None:
        hierarchy.require(guild, user, bits.MANAGE_ROLES)
        if role is guild.everyone:
            raise DiscordError(400, 50028, "Invalid Role")
        hierarchy.require_above_role(guild, user, role)
        if role.managed:
            raise missing_permissions()

    def _timeout(self, guild: Guild, member: Member, until: datetime | None) -> str | None:
        if until is None:
            return None
        if bits.in_guild(guild, member) & bits.ADMINISTRATOR:
            raise missing_permissions()
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        if until.timestamp() > self._world.now() + MAX_TIMEOUT.total_seconds():
            name, code = (
                "communication_disabled_until",
                "GUILD_COMMUNICATION_DISABLED_UNTIL_TOO_FAR",
            )
            refuse_field(name, code, "The timeout must end within 28 days.")
        return until.isoformat()

    def _changed(self, guild: Guild, actor: Actor, member: Member, before: Json) -> None:
        changes = audit.difference(before, payloads.bare_member(member))
        if changes:
            self._announce(guild, member)
            who = member.user.id
            self._log.record(guild, actor, Action.MEMBER_UPDATE, who, changes=changes)

    def _set_roles(self, guild: Guild, actor: Actor, member: Member, role_ids: list[int]) -> None:
        changes = _role_changes(guild, member.role_ids, role_ids)
        if changes:
            member.role_ids = role_ids
            self._announce(guild, member)
            who = member.user.id
            self._log.record(guild, actor, Action.MEMBER_ROLE_UPDATE, who, changes=changes)

    def _announce(self, guild: Guild, member: Member) -> None:
        body = payloads.member(member) | {"guild_id": str(guild.id)}
        self._hub.publish(guild.id, "GUILD_MEMBER_UPDATE", body)


def _role_changes(guild: Guild, before: list[int], after: list[int]) -> list[Json]:
    """As the audit log tells them: the roles given and the roles taken, by id and name."""
    parts = {
        "$add": [guild.roles[role_id] for role_id in after if role_id not in before],
        "$remove": [guild.roles[role_id] for role_id in before if role_id not in after],
    }
    return [
        {"key": key, "new_value": [{"id": str(role.id), "name": role.name} for role in roles]}
        for key, roles in parts.items()
        if roles
    ]
