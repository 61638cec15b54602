"""Routes about invites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.emulator import invites as invites_
from trellis.emulator import permissions as bits
from trellis.emulator.channel_forms import InviteForm
from trellis.emulator.errors import missing_permissions
from trellis.emulator.forms import parse_form
from trellis.emulator.rest import Access, Call, Endpoint
from trellis.emulator.rest_scope import channel_of, guild_of

if TYPE_CHECKING:
    from trellis.emulator.invites import Invites
    from trellis.emulator.models import Guild, Invite, Json
    from trellis.emulator.state import World

_CHANNEL = "/channels/{channel_id}/invites"
_ONE = "/invites/{invite_code}"


class InviteRoutes:
    def __init__(self, world: World, invites: Invites) -> None:
        self._world = world
        self._invites = invites

    def endpoints(self) -> list[Endpoint]:
        return [
            Endpoint("GET", "/guilds/{guild_id}/invites", self.of_guild),
            Endpoint("GET", _CHANNEL, self.of_channel),
            Endpoint("POST", _CHANNEL, self.create),
            Endpoint("GET", _ONE, self.get, Access.PATH),
            Endpoint("DELETE", _ONE, self.delete),
        ]

    def of_guild(self, call: Call) -> list[Json]:
        guild = guild_of(self._world, call, bits.MANAGE_GUILD)
        return [_whole(guild, invite) for invite in self._invites.in_force(guild)]

    def of_channel(self, call: Call) -> list[Json]:
        channel = channel_of(self._world, call, bits.MANAGE_CHANNELS)
        guild = self._world.guilds[channel.guild_id]
        found = (i for i in self._invites.in_force(guild) if i.channel_id == channel.id)
        return [_whole(guild, invite) for invite in found]

    def create(self, call: Call) -> Json:
        channel = channel_of(self._world, call, bits.CREATE_INSTANT_INVITE)
        invite = self._invites.create(call.actor, channel, parse_form(InviteForm, call.json))
        return _whole(self._world.guilds[channel.guild_id], invite)

    def get(self, call: Call) -> Json:
        counts = call.query.get("with_counts", "").lower() in {"true", "1"}
        return invites_.shown(*self._invites.find(call.path["invite_code"]), counts=counts)

    def delete(self, call: Call) -> Json:
        """With the permission to manage the channel, or the guild."""
        guild, invite = self._invites.find(call.path["invite_code"])
        self._world.joined_guild(guild.id, call.user)
        channel = guild.channels[invite.channel_id]
        held = self._world.bits_in(channel, call.user)
        in_guild = bits.in_guild(guild, guild.members[call.user.id])
        if not held & bits.MANAGE_CHANNELS and not in_guild & bits.MANAGE_GUILD:
            raise missing_permissions()
        body = invites_.shown(guild, invite)
        self._invites.delete(call.actor, guild, invite)
        return body


def _whole(guild: Guild, invite: Invite) -> Json:
    return invites_.shown(guild, invite) | invites_.metadata(invite)
