"""Proof that a channel belongs to the guild that names it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol
from weakref import WeakValueDictionary

from discord.http import Route

from trellis.errors import OpError
from trellis.gateway.bounded import BoundedMap
from trellis.gateway.broker import Call, Lane

if TYPE_CHECKING:
    from trellis.gateway.ports import Json, Now

_KNOWN_SECS = 600.0  # a channel does not change its guild, but it can go
_UNKNOWN_SECS = 60.0
_UNASKED = -1
_NOBODYS = 0


class Channels(Protocol):
    """The channels and threads that the gateway told us of."""

    def has_channel(self, guild_id: int, channel_id: int) -> bool: ...

    def guild_of_channel(self, channel_id: int) -> int | None: ...


class Requests(Protocol):
    """The broker."""

    async def request(self, guild_id: int, call: Call, lane: Lane = ...) -> Json: ...


class Scope:
    """Looks in the gateway's cache first, then in what was found before, then asks Discord."""

    def __init__(
        self, channels: Channels, requests: Requests, now: Now, *, capacity: int = 10_000
    ) -> None:
        self._channels = channels
        self._requests = requests
        self._owners: BoundedMap[int, int] = BoundedMap(capacity, now)
        self._lookups: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def channel(self, guild_id: int, channel_id: int) -> None:
        """Returns if the channel is the guild's; else OpError `forbidden`."""
        if self._channels.has_channel(guild_id, channel_id):
            return
        owner = self._owners.get(channel_id, _UNASKED)
        if owner == _UNASKED:
            owner = await self._find_once(guild_id, channel_id)
        if owner != guild_id:
            raise OpError(
                f"channel {channel_id} is not in this guild",
                code="forbidden",
                hint="use the id of a channel or thread of this guild that the bot can see",
            )

    async def _find_once(self, guild_id: int, channel_id: int) -> int:
        lock = self._lookups.setdefault(channel_id, asyncio.Lock())
        async with lock:
            owner = self._owners.get(channel_id, _UNASKED)
            if owner != _UNASKED:
                return owner
            owner = self._channels.guild_of_channel(channel_id) or _NOBODYS
            owner = owner or await self._ask_discord(guild_id, channel_id)
            self._owners.put(channel_id, owner, _KNOWN_SECS if owner else _UNKNOWN_SECS)
            return owner

    async def _ask_discord(self, guild_id: int, channel_id: int) -> int:
        route = Route("GET", "/channels/{channel_id}", channel_id=channel_id)
        try:
            channel = await self._requests.request(guild_id, Call(route))
        except OpError as error:
            if error.code in {"forbidden", "not_found"}:
                return _NOBODYS
            raise
        return int(channel.get("guild_id") or _NOBODYS)
