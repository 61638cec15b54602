"""The key-value stores in memory, for tests and for trying things out."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from trellis.errors import DependencyError, OpError
from trellis.kv.cursors import cursor_after, key_of_cursor
from trellis.kv.limits import (
    DEFAULT_PAGE_KEYS,
    MAX_PAGE_BYTES,
    Draft,
    Quotas,
    check_quota,
    checked_draft,
    checked_key,
    checked_metadata,
    checked_page_size,
    checked_prefix,
    checked_size,
    checked_store,
    decoded_metadata,
)
from trellis.kv.store import Entry, KeyInfo, Page, StoreInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pydantic import JsonValue


@dataclass(slots=True)
class _Store:
    created_at: int
    kept: bool = False
    entries: dict[bytes, Draft] = field(default_factory=dict)

    @property
    def size_bytes(self) -> int:
        return sum(draft.size(key) for key, draft in self.entries.items())


class MemoryKv:
    """See the module; the methods are those of the port.

    Args:
        quotas: what a guild may keep.
        clock: unix seconds.
    """

    def __init__(
        self, quotas: Quotas | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        self._quotas = quotas or Quotas()
        self._clock = clock
        self._guilds: dict[int, dict[str, _Store]] = {}
        self._closed = False

    async def get(self, guild_id: int, store: str, key: str) -> str | None:
        draft = self._find(guild_id, store).get(checked_key(key))
        return None if draft is None else draft.value.decode()

    async def get_with_metadata(self, guild_id: int, store: str, key: str) -> Entry | None:
        draft = self._find(guild_id, store).get(checked_key(key))
        if draft is None:
            return None
        return Entry(draft.value.decode(), decoded_metadata(draft.metadata))

    async def set(
        self,
        guild_id: int,
        store: str,
        key: str,
        value: str,
        *,
        expiration: int | None = None,
        metadata: JsonValue = None,
    ) -> None:
        raw = checked_key(key)
        self._put(guild_id, store, raw, checked_draft(raw, value, metadata, expiration))

    async def update_metadata(
        self, guild_id: int, store: str, key: str, metadata: JsonValue
    ) -> None:
        raw, text = checked_key(key), checked_metadata(metadata)
        draft = self._find(guild_id, store).get(raw)
        if draft is None:
            raise OpError("there is no such key", code="not_found")
        changed = replace(draft, metadata=text)
        checked_size(changed.size(raw))
        self._put(guild_id, store, raw, changed)

    async def delete(self, guild_id: int, store: str, key: str) -> None:
        self._find(guild_id, store).pop(checked_key(key), None)
        self._drop_empty()

    async def list(
        self,
        guild_id: int,
        store: str,
        *,
        prefix: str = "",
        limit: int = DEFAULT_PAGE_KEYS,
        cursor: str | None = None,
    ) -> Page:
        after = b"" if cursor is None else key_of_cursor(cursor)
        begin, limit = checked_prefix(prefix), checked_page_size(limit)
        entries = self._find(guild_id, store)
        names = sorted(key for key in entries if key.startswith(begin) and key > after)
        room = itertools.accumulate(len(key) + len(entries[key].metadata) for key in names)
        count = 1 + sum(size < MAX_PAGE_BYTES for size in room)
        shown = names[: min(limit, count)]
        more = len(shown) < len(names)
        return Page(
            [_key_info(key, entries[key]) for key in shown],
            cursor_after(shown[-1]) if more else None,
        )

    async def stores(self, guild_id: int) -> Sequence[str]:
        self._forget_expired()
        return sorted(self._guilds.get(guild_id, {}))

    async def store_info(self, guild_id: int, store: str) -> StoreInfo | None:
        checked_store(store)
        self._forget_expired()
        found = self._guilds.get(guild_id, {}).get(store)
        if found is None:
            return None
        return StoreInfo(store, len(found.entries), found.size_bytes, found.created_at)

    async def create_store(self, guild_id: int, store: str) -> StoreInfo:
        checked_store(store)
        self._store(guild_id, store).kept = True
        info = await self.store_info(guild_id, store)
        assert info is not None  # noqa: S101  # it was made a line ago
        return info

    async def clear(self, guild_id: int, store: str) -> None:
        self._find(guild_id, store).clear()
        self._drop_empty()

    async def delete_store(self, guild_id: int, store: str) -> None:
        self._find(guild_id, store)
        self._guilds.get(guild_id, {}).pop(store, None)

    async def sweep(self) -> int:
        return self._forget_expired()

    async def close(self) -> None:
        self._closed = True

    def _find(self, guild_id: int, store: str) -> dict[bytes, Draft]:
        """The live entries of a store; of one that does not exist, an empty stand-in."""
        checked_store(store)
        self._forget_expired()
        found = self._guilds.get(guild_id, {}).get(store)
        return found.entries if found else {}

    def _store(self, guild_id: int, store: str) -> _Store:
        stores = self._guilds.setdefault(guild_id, {})
        return stores.setdefault(store, _Store(int(self._clock())))

    def _put(self, guild_id: int, store: str, key: bytes, draft: Draft) -> None:
        old = self._find(guild_id, store).get(key)
        more = draft.size(key) - (old.size(key) if old else 0)
        stores = self._guilds.get(guild_id, {})
        used = stores[store].size_bytes if store in stores else 0
        check_quota("the store", "kv.store_bytes", used, more, self._quotas.store_bytes)
        used = sum(each.size_bytes for each in stores.values())
        check_quota("the guild", "kv.guild_bytes", used, more, self._quotas.guild_bytes)
        self._store(guild_id, store).entries[key] = draft

    def _forget_expired(self) -> int:
        if self._closed:
            raise DependencyError("the key-value store is closed", code="kv.closed")
        now = self._clock()
        expired = [
            (entries, key)
            for entries in self._all_entries()
            for key, draft in entries.items()
            if 0 < draft.expires <= now
        ]
        for entries, key in expired:
            del entries[key]
        self._drop_empty()
        return len(expired)

    def _drop_empty(self) -> None:
        for stores in self._guilds.values():
            for name in [n for n, s in stores.items() if not s.entries and not s.kept]:
                del stores[name]

    def _all_entries(self) -> Iterator[dict[bytes, Draft]]:
        return (store.entries for stores in self._guilds.values() for store in stores.values())


def _key_info(key: bytes, draft: Draft) -> KeyInfo:
    return KeyInfo(key.decode(), draft.expires or None, decoded_metadata(draft.metadata))
