"""Everything that is kept of guilds: in tables, in stores, and what parts of the host remember."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from trellis.storage.guild_rows import erase_rows, guilds_with_rows

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence

    from trellis.storage.database import Database

T = TypeVar("T")


class Stores(Protocol):
    """What guilds keep outside of the database."""

    async def guilds(self) -> Sequence[int]: ...

    def stores(self, guild_id: int) -> Awaitable[Sequence[str]]: ...

    def sorted_sets(self, guild_id: int) -> Awaitable[Sequence[str]]: ...

    def clear_guild(self, guild_id: int) -> Awaitable[None]: ...


class Scripts(Protocol):
    """What guilds run."""

    async def end(
        self, guild_id: int, may: Callable[[], None], then: Callable[[], Awaitable[T]]
    ) -> T:
        """Ends the guild's script, unless `may` raises; none can begin until `then` has ended."""
        ...


class AllGuildData:
    """Port GuildData.

    Args:
        scripts: ends what runs, so that nothing is written while it is deleted.
        forgetters: parts that hold something of a guild in memory which they may write, or use.
    """

    def __init__(
        self,
        database: Database,
        stores: Stores,
        scripts: Scripts,
        forgetters: Sequence[Callable[[int], Awaitable[None] | None]],
    ) -> None:
        self._database = database
        self._stores = stores
        self._scripts = scripts
        self._forgetters = forgetters

    async def guilds(self) -> Collection[int]:
        return await guilds_with_rows(self._database) | set(await self._stores.guilds())

    async def erase(self, guild_id: int, *, may: Callable[[], None]) -> Mapping[str, int]:
        return await self._scripts.end(guild_id, may, partial(self._erase, guild_id))

    async def _erase(self, guild_id: int) -> Mapping[str, int]:
        for forget in self._forgetters:
            waiting = forget(guild_id)
            if waiting is not None:
                await waiting
        erased = await erase_rows(self._database, guild_id)
        stores = len(await self._stores.stores(guild_id))
        stores += len(await self._stores.sorted_sets(guild_id))
        await self._stores.clear_guild(guild_id)
        return erased | ({"kv_stores": stores} if stores else {})
