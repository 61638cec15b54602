"""The key-value stores of all guilds in one LevelDB."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Self

import plyvel

from trellis.errors import DependencyError
from trellis.kv.codec import guild_key
from trellis.kv.cursors import key_of_cursor
from trellis.kv.level_overlay import Overlay
from trellis.kv.level_state import LevelState, Place
from trellis.kv.level_thread import LevelThread
from trellis.kv.limits import (
    DEFAULT_PAGE_KEYS,
    Quotas,
    checked_draft,
    checked_key,
    checked_metadata,
    checked_page_size,
    checked_prefix,
    checked_store,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pydantic import JsonValue

    from trellis.kv.store import Entry, Page, StoreInfo

_WRITE_BUFFER_BYTES = 16 << 20
_BLOCK_CACHE_BYTES = 32 << 20
_BLOOM_BITS = 10  # a key: most reads of absent keys then touch no disk


class LevelKv:
    """See the module; the methods are those of the port. Made by `open`."""

    def __init__(self, state: LevelState, thread: LevelThread) -> None:
        self._state = state
        self._thread = thread
        self._ask = thread.ask

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        sync: bool = True,
        quotas: Quotas | None = None,
        clock: Callable[[], float] = time.time,
    ) -> Self:
        """Opens the database in directory `path`, which is made where it is missing.

        Args:
            path: a directory that no other process has open.
            sync: whether a write is on disk before its call returns.
            quotas: what a guild may keep.
            clock: unix seconds.

        Raises:
            DependencyError: `kv.locked` or `kv.unavailable`.
        """
        db = await asyncio.to_thread(_open, path)
        overlay = Overlay(db, sync=sync)
        state = LevelState(overlay, quotas or Quotas(), clock)
        return cls(state, LevelThread(db, overlay, state.tidy))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Finishes what was asked, then closes the database."""
        await self._thread.close()

    # --- the port --------------------------------------------------------------------------------
    # Plain functions that return a future: a call costs no task and no coroutine of its own.

    def get(self, guild_id: int, store: str, key: str) -> asyncio.Future[str | None]:
        return self._ask(self._state.get, _place(guild_id, store), checked_key(key))

    def get_with_metadata(
        self, guild_id: int, store: str, key: str
    ) -> asyncio.Future[Entry | None]:
        return self._ask(self._state.get_with_metadata, _place(guild_id, store), checked_key(key))

    def set(
        self,
        guild_id: int,
        store: str,
        key: str,
        value: str,
        *,
        expiration: int | None = None,
        metadata: JsonValue = None,
    ) -> asyncio.Future[None]:
        raw = checked_key(key)
        draft = checked_draft(raw, value, metadata, expiration)
        return self._ask(self._state.set, _place(guild_id, store), raw, draft)

    def update_metadata(
        self, guild_id: int, store: str, key: str, metadata: JsonValue
    ) -> asyncio.Future[None]:
        place, raw = _place(guild_id, store), checked_key(key)
        return self._ask(self._state.update_metadata, place, raw, checked_metadata(metadata))

    def delete(self, guild_id: int, store: str, key: str) -> asyncio.Future[None]:
        return self._ask(self._state.delete, _place(guild_id, store), checked_key(key))

    def list(
        self,
        guild_id: int,
        store: str,
        *,
        prefix: str = "",
        limit: int = DEFAULT_PAGE_KEYS,
        cursor: str | None = None,
    ) -> asyncio.Future[Page]:
        after = None if cursor is None else key_of_cursor(cursor)
        place, begin = _place(guild_id, store), checked_prefix(prefix)
        return self._ask(self._state.list, place, begin, checked_page_size(limit), after)

    def stores(self, guild_id: int) -> asyncio.Future[Sequence[str]]:
        return self._ask(self._state.stores, guild_key(guild_id))

    def store_info(self, guild_id: int, store: str) -> asyncio.Future[StoreInfo | None]:
        return self._ask(self._state.store_info, _place(guild_id, store))

    def create_store(self, guild_id: int, store: str) -> asyncio.Future[StoreInfo]:
        return self._ask(self._state.create_store, _place(guild_id, store))

    def clear(self, guild_id: int, store: str) -> asyncio.Future[None]:
        return self._ask(self._state.clear, _place(guild_id, store))

    def delete_store(self, guild_id: int, store: str) -> asyncio.Future[None]:
        return self._ask(self._state.delete_store, _place(guild_id, store))

    def sweep(self) -> asyncio.Future[int]:
        return self._ask(self._state.tidy)


def _place(guild_id: int, store: str) -> Place:
    return Place(guild_key(guild_id), checked_store(store))


def _open(path: Path) -> plyvel.DB:
    try:
        path.mkdir(parents=True, exist_ok=True)
        return plyvel.DB(
            str(path),
            create_if_missing=True,
            write_buffer_size=_WRITE_BUFFER_BYTES,
            lru_cache_size=_BLOCK_CACHE_BYTES,
            bloom_filter_bits=_BLOOM_BITS,
        )
    except (plyvel.Error, OSError) as error:
        raise _unopened(path, error) from error


def _unopened(path: Path, error: Exception) -> DependencyError:
    if isinstance(error, plyvel.IOError) and "lock" in str(error).lower():
        return DependencyError(
            f"the key-value store in {path} is in use by another process",
            code="kv.locked",
            hint="stop the other Trellis, or give this one its own data.dir",
        )
    return DependencyError(
        f"the key-value store in {path} cannot be opened: {error}",
        code="kv.unavailable",
        hint="check that data.dir can be written and that its disk is not full",
    )
