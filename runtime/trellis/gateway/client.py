"""The connection to Discord's gateway: discord.py's sharded client, its caches all but off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord
from typing_extensions import override

from trellis.gateway.http_client import DiscordHttp

if TYPE_CHECKING:
    from collections.abc import Callable

    from trellis.config import DiscordConfig

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


def default_intents() -> discord.Intents:
    """Discord's unprivileged intents, and the two that almost every script leans on.

    Not typing: it would wake guilds for nothing.
    """
    intents = discord.Intents.default()
    intents.typing = False
    intents.members = True
    intents.message_content = True
    return intents


class GatewayClient(discord.AutoShardedClient):
    """Hands every frame to `receive` before discord.py looks at it."""

    def __init__(self, config: DiscordConfig, receive: Callable[[str], None]) -> None:
        self._discord_config = config
        self._receive = receive
        discord.VoiceClient.warn_nacl = False  # no voice here: nothing to warn of
        discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=default_intents(),
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

    def has_channel(self, guild_id: int, channel_id: int) -> bool:
        """Whether the guild's known channels and threads include this one."""
        guild = self.get_guild(guild_id)
        return guild is not None and guild.get_channel_or_thread(channel_id) is not None

    def guild_of_channel(self, channel_id: int) -> int | None:
        """The guild of a known channel. Looks through every guild: not for the usual case."""
        channel = self.get_channel(channel_id)
        guild = getattr(channel, "guild", None)
        return None if guild is None else int(guild.id)

    def guild_roles(self, guild_id: int) -> GuildRoles | None:
        """Owner and roles of a guild that the bot is in."""
        guild = self.get_guild(guild_id)
        if guild is None:
            return None
        return GuildRoles(guild.owner_id, {r.id: r.permissions.value for r in guild.roles})
