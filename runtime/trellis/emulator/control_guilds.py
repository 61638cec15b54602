"""Control API: guilds the bot is in, and who and what is in them."""

# ruff: noqa: TC001  # FastAPI reads the annotations while it runs

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from trellis.emulator import payloads
from trellis.emulator.control_forms import MAX_WAIT_MS, Id, NewChannel, NewGuild, NewMember, NewRole
from trellis.emulator.errors import DiscordError
from trellis.emulator.hub import Hub
from trellis.emulator.models import Guild, Json, Member, Overwrite, User
from trellis.emulator.state import World

Wait = Annotated[int, Query(ge=0, le=MAX_WAIT_MS)]


class GuildControl:
    def __init__(self, world: World, hub: Hub) -> None:
        self._world = world
        self._hub = hub

    def mount(self, router: APIRouter) -> None:
        add = router.add_api_route
        add("/guilds", self.create, methods=["POST"])
        add("/guilds/{guild_id}", self.kick_bot, methods=["DELETE"])
        add("/guilds/{guild_id}", self.get, methods=["GET"])
        add("/guilds/{guild_id}/members", self.add_member, methods=["POST"])
        add("/guilds/{guild_id}/members/{user_id}", self.remove_member, methods=["DELETE"])
        add("/guilds/{guild_id}/roles", self.add_role, methods=["POST"])
        add("/guilds/{guild_id}/commands", self.commands, methods=["GET"])
        add("/channels", self.add_channel, methods=["POST"])
        add("/channels/{channel_id}", self.remove_channel, methods=["DELETE"])

    async def create(self, form: NewGuild) -> Json:
        """Makes a guild, or lets the bot join the one of that id again."""
        guild = self._world.guilds.get(form.id or 0)
        if guild is None:
            guild = self._world.add_guild(form.name, self._owner(form.owner_id), form.id)
        elif self._world.bot.id in guild.members:
            raise conflict(f"the bot is in guild {guild.id} already")
        if form.bot:
            bits = form.bot_permissions
            chosen = self._world.settings.bot_permissions if bits is None else bits
            self._world.add_bot(guild, chosen)
            self._hub.publish_guild(guild)
        return self._shown(guild)

    async def get(self, guild_id: Id) -> Json:
        return self._shown(self._world.guild(guild_id))

    async def kick_bot(self, guild_id: Id) -> Json:
        """Takes the bot and its commands out of the guild, which stays as it is otherwise."""
        guild = self._world.guild(guild_id)
        if self._world.bot.id not in guild.members:
            raise conflict(f"the bot is not in guild {guild_id}")
        self._hub.publish(guild_id, "GUILD_DELETE", {"id": str(guild_id)})
        self._world.remove_member(guild, self._world.bot.id)
        guild.commands.clear()
        return self._shown(guild)

    async def add_member(self, guild_id: Id, form: NewMember) -> Json:
        guild = self._world.guild(guild_id)
        if form.id in guild.members:
            raise conflict(f"user {form.id} is a member already")
        for role_id in form.roles:
            self._world.role(guild, role_id)
        user = self._world.users.get(form.id or 0)
        user = user or self._world.add_user(form.username, user_id=form.id, bot=form.bot)
        roles = [*form.roles, *self._role_for(guild, user, form.permissions)]
        member = self._world.add_member(guild, user, roles)
        member.nick = form.nick
        return self._announce(guild, member)

    def _announce(self, guild: Guild, member: Member) -> Json:
        body = payloads.member(member)
        self._hub.publish(guild.id, "GUILD_MEMBER_ADD", body | {"guild_id": str(guild.id)})
        return body

    async def remove_member(self, guild_id: Id, user_id: Id) -> Json:
        guild = self._world.guild(guild_id)
        member = self._world.member(guild, user_id)
        if member.user is self._world.bot:
            return await self.kick_bot(guild_id)
        if user_id == guild.owner_id:
            raise conflict("the owner cannot leave the guild")
        self._world.remove_member(guild, user_id)
        gone = {"guild_id": str(guild_id), "user": payloads.user(member.user)}
        self._hub.publish(guild_id, "GUILD_MEMBER_REMOVE", gone)
        return gone

    async def add_role(self, guild_id: Id, form: NewRole) -> Json:
        guild = self._world.guild(guild_id)
        return self._make_role(guild, form.name, form.permissions)

    def _make_role(self, guild: Guild, name: str, bits: int) -> Json:
        role = payloads.role(self._world.add_role(guild, name, bits))
        event = {"guild_id": str(guild.id), "role": role}
        self._hub.publish(guild.id, "GUILD_ROLE_CREATE", event)
        return role

    async def add_channel(self, form: NewChannel) -> Json:
        guild = self._world.guild(form.guild_id)
        channel = self._world.add_channel(guild, form.name, form.type, form.parent_id)
        channel.owner_id = form.owner_id or guild.owner_id
        channel.overwrites = [
            Overwrite(o.id, o.type, o.allow, o.deny) for o in form.permission_overwrites
        ]
        body = payloads.channel(channel)
        if channel.is_thread:
            self._hub.publish(guild.id, "THREAD_CREATE", body | {"newly_created": True})
        else:
            self._hub.publish(guild.id, "CHANNEL_CREATE", body)
        return body

    async def remove_channel(self, channel_id: Id) -> Json:
        channel = self._world.channel(channel_id)
        body = payloads.channel(channel)
        del self._world.channels[channel_id]
        del self._world.guilds[channel.guild_id].channels[channel_id]
        name = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        self._hub.publish(channel.guild_id, name, body)
        return body

    async def commands(self, guild_id: Id, wait_ms: Wait = 0) -> list[Json]:
        """The commands registered in the guild; waits until there is one."""
        guild = self._world.guild(guild_id)
        found = await self._world.changes.until(
            lambda: list(guild.commands.values()) or None, wait_ms / 1000
        )
        return found or []

    def _owner(self, owner_id: int | None) -> User:
        if owner_id is None:
            return self._world.owner
        known = self._world.users.get(owner_id)
        return known or self._world.add_user(f"owner{owner_id}", user_id=owner_id)

    def _role_for(self, guild: Guild, user: User, bits: int | None) -> list[int]:
        if bits is None:
            return []
        return [int(self._make_role(guild, f"permissions of {user.username}", bits)["id"])]

    def _shown(self, guild: Guild) -> Json:
        body: Json = payloads.guild(guild)
        channels = [payloads.channel(channel) for channel in guild.channels.values()]
        members = [payloads.member(member) for member in guild.members.values()]
        in_it = self._world.bot.id in guild.members
        return body | {"channels": channels, "members": members, "bot_is_member": in_it}


def conflict(message: str) -> DiscordError:
    """409: the control API's own refusal."""
    return DiscordError(409, 0, message)
