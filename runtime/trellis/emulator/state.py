"""Everything that exists in the emulated Discord, in memory."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trellis.emulator import permissions
from trellis.emulator.changes import Changes
from trellis.emulator.errors import missing_access, unknown
from trellis.emulator.models import DIRECT, Channel, Guild, Member, Message, Role, Thread, User
from trellis.emulator.snowflakes import Snowflakes

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.emulator.settings import EmulatorSettings


class World:
    """Users, guilds and what is in them. Who may see what is asked of it, events are not its work.

    Attributes:
        public_url: where clients reach the emulator, without a slash at the end.
    """

    def __init__(self, settings: EmulatorSettings, now: Callable[[], float]) -> None:
        self.settings = settings
        self.now = now
        self.public_url = settings.public_url.rstrip("/")
        self.snowflakes = Snowflakes(now)
        self.changes = Changes()
        self.bot = User(settings.application_id, settings.bot_username, bot=True)
        self.owner = User(self.snowflakes.next(), "owner", global_name="Owner")
        self.users = {user.id: user for user in (self.bot, self.owner)}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.uploads: dict[int, bytes] = {}

    def timestamp(self) -> str:
        """Now, as Discord writes it."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat(timespec="microseconds")

    def add_user(self, username: str, *, user_id: int | None = None, bot: bool = False) -> User:
        user = User(user_id or self.snowflakes.next(), username, bot=bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, owner: User, guild_id: int | None = None) -> Guild:
        guild_id = guild_id or self.snowflakes.next()
        guild = Guild(guild_id, name, owner.id, self.timestamp())
        guild.roles[guild_id] = Role(guild_id, "@everyone", permissions.EVERYONE_DEFAULT, 0)
        self.guilds[guild_id] = guild
        self.add_member(guild, owner)
        self.add_channel(guild, "general")
        return guild

    def add_role(self, guild: Guild, name: str, bits: int, *, bot_id: int | None = None) -> Role:
        """A new role at the bottom, where Discord makes them; that of a bot stands at the top.

        Discord would leave a bot's at the bottom too, for the owner to drag up.
        """
        managed = bot_id is not None
        position = 1 if bot_id is None else len(guild.roles)
        for other in guild.roles.values():
            other.position += position <= other.position
        role = Role(self.snowflakes.next(), name, bits, position, 0, managed, bot_id)
        guild.roles[role.id] = role
        return role

    def remove_role(self, guild: Guild, role: Role) -> None:
        """The role goes, and with it all that refers to it."""
        del guild.roles[role.id]
        for other in guild.roles.values():
            other.position -= other.position > role.position
        for member in guild.members.values():
            member.role_ids = [role_id for role_id in member.role_ids if role_id != role.id]
        for channel in guild.channels.values():
            channel.overwrites = [o for o in channel.overwrites if o.id != role.id]

    def add_member(self, guild: Guild, user: User, role_ids: list[int] | None = None) -> Member:
        member = Member(user, self.timestamp(), role_ids or [])
        guild.members[user.id] = member
        return member

    def add_bot(self, guild: Guild, bits: int) -> Member:
        """The bot joins, with a role of its own as Discord makes one."""
        role = self.add_role(guild, self.settings.application_name, bits, bot_id=self.bot.id)
        return self.add_member(guild, self.bot, [role.id])

    def remove_member(self, guild: Guild, user_id: int) -> Member:
        member = guild.members.pop(user_id)
        guild.voice_states.pop(user_id, None)
        for channel in guild.channels.values():
            if channel.thread:
                channel.thread.members.pop(user_id, None)
        own = [role.id for role in guild.roles.values() if role.bot_id == user_id]
        for role_id in own:
            self.remove_role(guild, guild.roles[role_id])
        return member

    def add_channel(
        self, guild: Guild, name: str, kind: int = 0, parent_id: int | None = None
    ) -> Channel:
        position = sum(not channel.is_thread for channel in guild.channels.values())
        channel = Channel(self.snowflakes.next(), guild.id, name, kind, position)
        channel.parent_id = parent_id
        return self._keep_channel(guild, channel)

    def add_thread(
        self, parent: Channel, name: str, kind: int, owner_id: int, thread_id: int | None = None
    ) -> Channel:
        """`thread_id`: of the message it starts from, if it starts from one."""
        guild, now = self.guilds[parent.guild_id], self.timestamp()
        channel = Channel(thread_id or self.snowflakes.next(), guild.id, name, kind)
        channel.parent_id = parent.id
        inside = {owner_id: now} if owner_id in guild.members else {}  # a webhook is in no thread
        channel.thread = Thread(owner_id, now, members=inside)
        return self._keep_channel(guild, channel)

    def direct_channel(self, recipient: User) -> Channel:
        """The one conversation of the bot with a user, which is made when it is first asked for."""
        known = (c for c in self.channels.values() if c.recipient is recipient)
        channel = next(known, None)
        if channel is None:
            channel = Channel(self.snowflakes.next(), 0, "", DIRECT)
            channel.recipient = recipient
            self.channels[channel.id] = channel
        return channel

    def reaches(self, recipient: User) -> bool:
        """Whether the bot may write to the user: no bot, willing, and in a guild with it."""
        shared = any(recipient.id in guild.members for guild in self.bot_guilds())
        return shared and recipient.takes_messages and not recipient.bot

    def _keep_channel(self, guild: Guild, channel: Channel) -> Channel:
        guild.channels[channel.id] = channel
        self.channels[channel.id] = channel
        return channel

    def remove_channel(self, channel: Channel) -> None:
        """The channel goes, with its threads and invites."""
        guild = self.guilds[channel.guild_id]
        for gone in [channel, *(c for c in guild.channels.values() if is_thread_of(c, channel))]:
            del guild.channels[gone.id]
            del self.channels[gone.id]
        guild.invites = {code: i for code, i in guild.invites.items() if i.channel_id != channel.id}
        guild.webhooks = {
            number: w for number, w in guild.webhooks.items() if w.channel_id != channel.id
        }

    def guild(self, guild_id: int) -> Guild:
        """The guild, or 10004."""
        guild = self.guilds.get(guild_id)
        if guild is None:
            raise unknown("Guild")
        return guild

    def channel(self, channel_id: int) -> Channel:
        """The channel, or 10003."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise unknown("Channel")
        return channel

    def channel_in(self, guild: Guild, channel_id: int) -> Channel:
        """The guild's channel, or 10003."""
        if channel_id not in guild.channels:
            raise unknown("Channel")
        return guild.channels[channel_id]

    def user(self, user_id: int) -> User:
        """The user, or 10013."""
        user = self.users.get(user_id)
        if user is None:
            raise unknown("User")
        return user

    def member(self, guild: Guild, user_id: int) -> Member:
        """The member, or 10007 (10013 where there is no such user at all)."""
        member = guild.members.get(self.user(user_id).id)
        if member is None:
            raise unknown("Member")
        return member

    def role(self, guild: Guild, role_id: int) -> Role:
        """The role, or 10011."""
        role = guild.roles.get(role_id)
        if role is None:
            raise unknown("Role")
        return role

    def message(self, channel: Channel, message_id: int) -> Message:
        """The message, or 10008. Ephemeral ones are reached through their interaction only."""
        message = channel.messages.get(message_id)
        if message is None or message.ephemeral:
            raise unknown("Message")
        return message

    def joined_guild(self, guild_id: int, user: User) -> Guild:
        """The guild if `user` is in it, or 50001."""
        guild = self.guild(guild_id)
        if user.id not in guild.members:
            raise missing_access()
        return guild

    def bits_in(self, channel: Channel, user: User) -> int:
        """What `user` may do in the channel; 50001 outside of the guild or conversation."""
        if channel.recipient is not None:
            if user not in {self.bot, channel.recipient}:
                raise missing_access()
            return permissions.IN_DIRECT_MESSAGES
        guild = self.joined_guild(channel.guild_id, user)
        member = guild.members[user.id]
        held = permissions.in_channel(guild, channel, member)
        silent = self.timed_out(member) and not held & permissions.ADMINISTRATOR
        return held & permissions.IN_TIMEOUT if silent else held

    def timed_out(self, member: Member) -> bool:
        until = member.timed_out_until
        return until is not None and datetime.fromisoformat(until).timestamp() > self.now()

    def bot_guilds(self) -> list[Guild]:
        return [guild for guild in self.guilds.values() if self.bot.id in guild.members]


def is_thread_of(channel: Channel, parent: Channel) -> bool:
    return channel.is_thread and channel.parent_id == parent.id
