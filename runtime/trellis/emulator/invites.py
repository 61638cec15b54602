"""Invites to a guild's channels, with the events that follow."""

from __future__ import annotations

import secrets
import string
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trellis.emulator import payloads
from trellis.emulator.audit import Action, difference
from trellis.emulator.errors import DiscordError, unknown
from trellis.emulator.models import GUILD_CATEGORY, Invite

if TYPE_CHECKING:
    from trellis.emulator.audit import Actor, AuditLog
    from trellis.emulator.channel_forms import InviteForm
    from trellis.emulator.hub import Hub
    from trellis.emulator.models import Channel, Guild, Json
    from trellis.emulator.state import World

MAX_INVITES = 1000  # a guild
DEFAULT_AGE_SECS = 86400
_LETTERS, _LENGTH = string.ascii_letters + string.digits, 8


class Invites:
    def __init__(self, world: World, hub: Hub, log: AuditLog) -> None:
        self._world = world
        self._hub = hub
        self._log = log

    def in_force(self, guild: Guild) -> list[Invite]:
        now = self._world.timestamp()
        return [i for i in guild.invites.values() if not i.expires_at or i.expires_at > now]

    def find(self, code: str) -> tuple[Guild, Invite]:
        """The invite and where it leads, or 10006."""
        for guild in self._world.guilds.values():
            for invite in self.in_force(guild):
                if invite.code == code:
                    return guild, invite
        raise unknown("Invite")

    def create(self, actor: Actor, channel: Channel, form: InviteForm) -> Invite:
        """A new invite, or the one of the same kind there is unless it shall be unique."""
        guild = self._world.guilds[channel.guild_id]
        if channel.type == GUILD_CATEGORY or channel.is_thread:
            raise DiscordError(400, 50024, "Cannot execute action on this channel type")
        invite = self._new(actor, channel, form)
        twin = None if form.unique else self._twin(guild, invite)
        if twin:
            return twin
        if len(self.in_force(guild)) >= MAX_INVITES:
            text = f"Maximum number of invites reached ({MAX_INVITES})"
            raise DiscordError(400, 30016, text)
        guild.invites[invite.code] = invite
        body = event(guild, invite)
        self._hub.publish(guild.id, "INVITE_CREATE", body, channel_id=channel.id)
        changes = difference({}, _recorded(invite))
        self._log.record(guild, actor, Action.INVITE_CREATE, None, changes=changes)
        return invite

    def delete(self, actor: Actor, guild: Guild, invite: Invite) -> None:
        del guild.invites[invite.code]
        place = str(invite.channel_id)
        body = {"channel_id": place, "guild_id": str(guild.id), "code": invite.code}
        self._hub.publish(guild.id, "INVITE_DELETE", body, channel_id=invite.channel_id)
        changes = difference(_recorded(invite), {})
        self._log.record(guild, actor, Action.INVITE_DELETE, None, changes=changes)

    def _new(self, actor: Actor, channel: Channel, form: InviteForm) -> Invite:
        age = DEFAULT_AGE_SECS if form.max_age is None else form.max_age
        ends = datetime.fromtimestamp(self._world.now() + age, UTC)
        return Invite(
            code="".join(secrets.choice(_LETTERS) for _ in range(_LENGTH)),
            channel_id=channel.id,
            inviter=actor.user,
            created_at=self._world.timestamp(),
            expires_at=ends.isoformat(timespec="microseconds") if age else None,
            max_age_secs=age,
            max_uses=form.max_uses or 0,
            temporary=bool(form.temporary),
        )

    def _twin(self, guild: Guild, wanted: Invite) -> Invite | None:
        same = (i for i in self.in_force(guild) if _kind(i) == _kind(wanted))
        return next(same, None)


def _kind(invite: Invite) -> tuple[object, ...]:
    place, who = invite.channel_id, invite.inviter.id
    return place, who, invite.max_age_secs, invite.max_uses, invite.temporary


def metadata(invite: Invite) -> Json:
    return {
        "uses": invite.uses,
        "max_uses": invite.max_uses,
        "max_age": invite.max_age_secs,
        "temporary": invite.temporary,
        "created_at": invite.created_at,
    }


def shown(guild: Guild, invite: Invite, *, counts: bool = False) -> Json:
    """An invite as anybody sees it."""
    channel = guild.channels[invite.channel_id]
    body: Json = {
        "type": 0,
        "code": invite.code,
        "expires_at": invite.expires_at,
        "guild_id": str(guild.id),
        "guild": _guild(payloads.guild(guild)),
        "channel": {"id": str(channel.id), "name": channel.name, "type": channel.type},
        "inviter": payloads.user(invite.inviter),
    }
    if counts:
        members = len(guild.members)
        body |= {"approximate_member_count": members, "approximate_presence_count": members}
    return body


_GUILD = (
    "id",
    "name",
    "splash",
    "banner",
    "description",
    "icon",
    "features",
    "verification_level",
    "vanity_url_code",
    "nsfw_level",
    "nsfw",
    "premium_subscription_count",
)


def _guild(body: Json) -> Json:
    return {key: body[key] for key in _GUILD}


def event(guild: Guild, invite: Invite) -> Json:
    return metadata(invite) | {
        "type": 0,
        "code": invite.code,
        "channel_id": str(invite.channel_id),
        "guild_id": str(guild.id),
        "inviter": payloads.user(invite.inviter),
        "expires_at": invite.expires_at,
    }


def _recorded(invite: Invite) -> Json:
    place, who = str(invite.channel_id), str(invite.inviter.id)
    return {"code": invite.code, "channel_id": place, "inviter_id": who, **metadata(invite)}
