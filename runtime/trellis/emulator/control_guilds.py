"""Control API: guilds the bot is in, and who and what is in them."""

# ruff: noqa: TC001, TC002  # FastAPI reads the annotations while it runs

from __future__ import annotations

from fastapi import APIRouter

from trellis.emulator import payloads
from trellis.emulator.control_forms import Id, NewChannel, NewGuild, NewMember, NewRole
from trellis.emulator.errors import DiscordError
from trellis.emulator.hub import Hub
from trellis.emulator.members import Members
from trellis.emulator.models import GUILD_THREADS, Guild, Json, Member, Overwrite, User
from trellis.emulator.roles import Roles
from trellis.emulator.state import World


class GuildControl:
    def __init__(self, world: World, hub: Hub, members: Members, roles: Roles) -> None:
        self._world = world
        self._hub = hub
        self._members = members
        self._roles = roles

    def mount(self, router: APIRouter) -> None:
        add = router.add_api_route
        add("/guilds", self.create, methods=["POST"])
        add("/guilds/{guild_id}", self.kick_bot, methods=["DELETE"])
        add("/guilds/{guild_id}", self.get, methods=["GET"])
        add("/guilds/{guild_id}/members", self.add_member, methods=["POST"])
        add("/guilds/{guild_id}/members/{user_id}", self.remove_member, methods=["DELETE"])
        add("/guilds/{guild_id}/roles", self.add_role, methods=["POST"])
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
        if form.id in guild.bans:
            raise conflict(f"user {form.id} is banned from the guild")
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
        return self._members.remove(guild, member)

    async def add_role(self, guild_id: Id, form: NewRole) -> Json:
        guild = self._world.guild(guild_id)
        return payloads.role(self._roles.add(guild, form.name, form.permissions))

    async def add_channel(self, form: NewChannel) -> Json:
        guild = self._world.guild(form.guild_id)
        if form.type in GUILD_THREADS:
            return self._add_thread(guild, form)
        channel = self._world.add_channel(guild, form.name, form.type, form.parent_id)
        channel.overwrites = [
            Overwrite(o.id, o.type, o.allow, o.deny) for o in form.permission_overwrites
        ]
        body = payloads.channel(channel)
        self._hub.publish(guild.id, "CHANNEL_CREATE", body)
        return body

    def _add_thread(self, guild: Guild, form: NewChannel) -> Json:
        parent = self._world.channel(form.parent_id or 0)
        owner_id = form.owner_id or guild.owner_id
        channel = self._world.add_thread(parent, form.name, form.type, owner_id)
        body = payloads.channel(channel)
        event = body | {"newly_created": True}
        self._hub.publish(guild.id, "THREAD_CREATE", event, channel_id=channel.id)
        return body

    async def remove_channel(self, channel_id: Id) -> Json:
        channel = self._world.channel(channel_id)
        body = payloads.channel(channel)
        self._world.remove_channel(channel)
        name = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        self._hub.publish(channel.guild_id, name, body)
        return body

    def _owner(self, owner_id: int | None) -> User:
        if owner_id is None:
            return self._world.owner
        known = self._world.users.get(owner_id)
        return known or self._world.add_user(f"owner{owner_id}", user_id=owner_id)

    def _role_for(self, guild: Guild, user: User, bits: int | None) -> list[int]:
        if bits is None:
            return []
        return [self._roles.add(guild, f"permissions of {user.username}", bits).id]

    def _shown(self, guild: Guild) -> Json:
        body: Json = payloads.guild(guild)
        channels = [payloads.channel(channel) for channel in guild.channels.values()]
        members = [payloads.member(member) for member in guild.members.values()]
        in_it = self._world.bot.id in guild.members
        return body | {"channels": channels, "members": members, "bot_is_member": in_it}


def conflict(message: str) -> DiscordError:
    """409: the control API's own refusal."""
    return DiscordError(409, 0, message)
