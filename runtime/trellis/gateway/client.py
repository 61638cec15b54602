"""The connection to Discord's gateway: discord.py's sharded client, its caches all but off."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import discord
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from typing_extensions import override

from trellis.gateway.http_client import DiscordHttp
from trellis.gateway.intents import bits_of
from trellis.gateway.message_members import permissions_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from discord.shard import Shard

    from trellis.config import DiscordConfig
    from trellis.gateway.message_members import Writer

IDENTIFY_SECS: Final = 5.0  # between two sessions' beginnings
CONNECT_SECS: Final = 60.0

# What discord.py may parse: guilds with their channels, threads and roles, and the bot itself.
# Everything else goes to scripts as raw JSON; besides, a payload that discord.py fails to parse
# ends the shard.
_PARSED = frozenset(
    {
        "READY",
        "RESUMED",
        "USER_UPDATE",
        "GUILD_CREATE",
        "GUILD_UPDATE",
        "GUILD_DELETE",
        "GUILD_ROLE_CREATE",
        "GUILD_ROLE_UPDATE",
        "GUILD_ROLE_DELETE",
        "GUILD_MEMBER_UPDATE",
        "CHANNEL_CREATE",
        "CHANNEL_UPDATE",
        "CHANNEL_DELETE",
        "THREAD_CREATE",
        "THREAD_UPDATE",
        "THREAD_DELETE",
        "THREAD_LIST_SYNC",
    }
)


@dataclass(frozen=True, slots=True)
class GuildRoles:
    """Who may do what in a guild: its owner, and each role's permissions by role id."""

    owner_id: int | None
    permissions: dict[int, int]


class GatewayClient(discord.AutoShardedClient):
    """Hands every frame to `receive` before discord.py looks at it. See `intend` for intents."""

    def __init__(self, config: DiscordConfig, receive: Callable[[str], None]) -> None:
        self._discord_config = config
        self._receive = receive
        self._asked_for: dict[int, int] = {}  # by each shard, when it last began a session
        self._began_with: dict[int, int] = {}  # the same, once Discord has begun it
        self._identified_at = -IDENTIFY_SECS
        discord.VoiceClient.warn_nacl = False  # no voice here: nothing to warn of
        discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=discord.Intents(guilds=True),
            max_messages=None,
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            enable_debug_events=True,  # without it there is no `socket_raw_receive`
        )
        parsers = self._connection.parsers
        for name in parsers.keys() - _PARSED:
            del parsers[name]

    @override
    def _get_state(self, **options: Any) -> Any:
        # The one place where discord.py lets a client have another HTTP client.
        self.http = DiscordHttp(
            self.loop,
            api_base=self._discord_config.api_base,
            gateway_url=self._discord_config.gateway_url,
        )
        return super()._get_state(**options)

    @override
    def dispatch(self, event: str, /, *args: Any, **kwargs: Any) -> None:
        if event == "socket_raw_receive":
            self._receive(args[0])  # here and now, so that events keep their order
        elif event not in {"socket_event_type", "socket_raw_send"}:
            super().dispatch(event, *args, **kwargs)

    # --- sessions, and what they ask for ---------------------------------------------------------

    def intend(self, intents: frozenset[str]) -> None:
        """Sessions that begin from now on ask for these."""
        wanted = discord.Intents._from_value(bits_of(intents))  # noqa: SLF001  # by value: Discord may know more than discord.py
        self._connection._intents = wanted  # noqa: SLF001  # read when a session begins

    @property
    def is_online(self) -> bool:
        """Whether any shard is connected."""
        return any(not info.is_closed() for info in self.shards.values())

    @property
    def is_behind(self) -> bool:
        """Whether there is a shard that has not begun a session with what is intended."""
        return any(self._began_with.get(shard) != self.intents.value for shard in self.shards)

    def session_began(self, shard_id: int) -> None:
        """Discord has begun the session that the shard asked for."""
        self._began_with[shard_id] = self._asked_for.get(shard_id, 0)

    async def catch_up(self) -> None:
        """Begins the sessions anew that are behind, but for those that are disconnected."""
        for shard_id, info in self.shards.items():
            is_behind = self._asked_for.get(shard_id) != self.intents.value
            if is_behind and not info.is_closed():
                await self._begin_anew(info._parent)  # noqa: SLF001  # no other way

    async def _begin_anew(self, shard: Shard) -> None:
        """Changes over to another session; the old one serves until Discord has begun it."""
        before = self._began_with.pop(shard.id, 0)
        try:
            async with asyncio.timeout(CONNECT_SECS):
                new = await DiscordWebSocket.from_client(self, shard_id=shard.id)
                await self._until_begun(new, shard.id)
        except BaseException:
            self._asked_for[shard.id] = self._began_with[shard.id] = before
            raise
        shard._cancel_task()  # noqa: SLF001  # nobody reads the old one any more
        old, shard.ws = shard.ws, new
        shard.launch()
        await old.close(1000)

    async def _until_begun(self, session: DiscordWebSocket, shard_id: int) -> None:
        """Reads what Discord says until it is READY."""
        try:
            while shard_id not in self._began_with:
                await session.poll_event()
        except BaseException as error:
            await session.close(1000)
            if isinstance(error, ReconnectWebSocket):
                raise ConnectionResetError("Discord did not begin the session") from error
            raise

    @override
    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord takes one session in five seconds."""
        self._asked_for[shard_id or 0] = self.intents.value
        wait = self._identified_at + IDENTIFY_SECS - self.loop.time()
        self._identified_at = self.loop.time() + max(wait, 0)
        if not initial and wait > 0:
            await asyncio.sleep(wait)

    # --- what the bot is in ----------------------------------------------------------------------

    def forget(self, guild_id: int) -> None:
        """The bot has left this guild. discord.py notices only while it is connected."""
        guild = self.get_guild(guild_id)
        if guild is not None:
            self._connection._remove_guild(guild)  # noqa: SLF001  # no other way

    def when_limited(self, tell: Callable[[], None]) -> None:
        """`tell` is called in the task whose request Discord answers with 429."""
        if isinstance(self.http, DiscordHttp):
            self.http.on_limited = tell

    def has_left(self, guild_id: int) -> bool:
        """Whether the bot is not in this guild; false as long as Discord has not told of all."""
        return self.is_ready() and self.get_guild(guild_id) is None

    def has_channel(self, guild_id: int, channel_id: int) -> bool:
        """Whether the guild's known channels and threads include this one."""
        guild = self.get_guild(guild_id)
        return guild is not None and guild.get_channel_or_thread(channel_id) is not None

    def guild_of_channel(self, channel_id: int) -> int | None:
        """The guild of a known channel. Looks through every guild: not for the usual case."""
        channel = self.get_channel(channel_id)
        guild = getattr(channel, "guild", None)
        return None if guild is None else int(guild.id)

    def has_role(self, guild_id: int, role_id: int) -> bool:
        """Whether the guild's known roles include this one."""
        guild = self.get_guild(guild_id)
        return guild is not None and guild.get_role(role_id) is not None

    def permissions_in(
        self, guild_id: int, channel_id: int, user_id: int, writer: Writer
    ) -> int | None:
        """What a member may do in a channel; None where either is not known."""
        guild = self.get_guild(guild_id)
        return None if guild is None else permissions_in(guild, channel_id, user_id, writer)

    def guild_roles(self, guild_id: int) -> GuildRoles | None:
        """Owner and roles of a guild that the bot is in."""
        guild = self.get_guild(guild_id)
        if guild is None:
            return None
        return GuildRoles(guild.owner_id, {r.id: r.permissions.value for r in guild.roles})
