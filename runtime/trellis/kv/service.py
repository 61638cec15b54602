"""The key-value stores of all guilds, over whatever database keeps their pairs."""

from __future__ import annotations

import asyncio
import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

from trellis.kv.accounts import Place
from trellis.kv.codec import SORTED_SET, guild_key
from trellis.kv.cursors import key_of_cursor
from trellis.kv.limits import (
    DEFAULT_PAGE_KEYS,
    Draft,
    Quotas,
    checked_draft,
    checked_expiration,
    checked_key,
    checked_metadata,
    checked_page_size,
    checked_prefix,
    checked_store,
    checked_together,
)
from trellis.kv.overlay import Overlay
from trellis.kv.sorted_sets import SortedSets
from trellis.kv.state import KvState, Write
from trellis.kv.thread import KvThread
from trellis.kv.transfer import Export

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Sequence

    from pydantic import JsonValue

    from trellis.kv.pairs import Pairs
    from trellis.kv.store import Change, Entry, Member, Page, Span, StoreInfo
    from trellis.kv.transfer import Line


class _Line:
    """One thread, and what it works on."""

    def __init__(self, pairs: Pairs, quotas: Quotas, clock: Callable[[], float]) -> None:
        self.overlay = Overlay(pairs)
        self.state = KvState(self.overlay, quotas, clock)
        self.sets = SortedSets(self.state)
        self.thread = KvThread(self.overlay, self.state.tidy)


class Kv:
    """See the module; the methods are those of the port. Made on the loop that it is used from.

    Args:
        pairs: databases of the same pairs; each is used by a thread of its own, which does the
            work of some of the guilds.
        quotas: what a guild may keep.
        clock: unix seconds.
    """

    def __init__(
        self,
        pairs: Iterable[Pairs],
        quotas: Quotas | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._lines = [_Line(one, quotas or Quotas(), clock) for one in pairs]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Finishes what was asked, then closes the database."""
        await asyncio.gather(*(line.thread.close() for line in self._lines))

    # --- the port --------------------------------------------------------------------------------
    # Plain functions that return a future: a call costs no task and no coroutine of its own.

    def get(self, guild_id: int, store: str, key: str) -> asyncio.Future[JsonValue]:
        return self._ask(guild_id, "get", _place(guild_id, store), checked_key(key))

    def get_many(
        self, guild_id: int, keys: Sequence[tuple[str, str]]
    ) -> asyncio.Future[Sequence[Entry | None]]:
        checked_together(len(keys))
        wanted = [(_place(guild_id, store), checked_key(key)) for store, key in keys]
        return self._ask(guild_id, "get_many", guild_key(guild_id), wanted)

    def get_with_metadata(
        self, guild_id: int, store: str, key: str
    ) -> asyncio.Future[Entry | None]:
        return self._ask(guild_id, "get_with_metadata", _place(guild_id, store), checked_key(key))

    def set(
        self,
        guild_id: int,
        store: str,
        key: str,
        value: JsonValue,
        *,
        expiration: int | None = None,
        metadata: JsonValue = None,
        if_version: int | None = None,
    ) -> asyncio.Future[bool]:
        raw = checked_key(key)
        draft = checked_draft(raw, value, metadata, expiration)
        return self._ask(guild_id, "set", _place(guild_id, store), raw, draft, if_version)

    def increment(
        self, guild_id: int, store: str, key: str, by: float, *, expiration: int | None = None
    ) -> asyncio.Future[float]:
        place, raw = _place(guild_id, store), checked_key(key)
        return self._ask(guild_id, "increment", place, raw, by, checked_expiration(expiration))

    def update_metadata(
        self, guild_id: int, store: str, key: str, metadata: JsonValue
    ) -> asyncio.Future[None]:
        place, raw = _place(guild_id, store), checked_key(key)
        return self._ask(guild_id, "update_metadata", place, raw, checked_metadata(metadata))

    def delete(self, guild_id: int, store: str, key: str) -> asyncio.Future[bool]:
        return self._ask(guild_id, "delete", _place(guild_id, store), checked_key(key))

    def commit(self, guild_id: int, changes: Sequence[Change]) -> asyncio.Future[bool]:
        checked_together(len(changes))
        writes = [_write(guild_id, change) for change in changes]
        return self._ask(guild_id, "commit", guild_key(guild_id), writes)

    def list(
        self,
        guild_id: int,
        store: str,
        *,
        prefix: str = "",
        limit: int = DEFAULT_PAGE_KEYS,
        cursor: str | None = None,
        reverse: bool = False,
    ) -> asyncio.Future[Page]:
        state = self._line(guild_id).state
        after = None if cursor is None else key_of_cursor(cursor)
        place, begin = _place(guild_id, store), checked_prefix(prefix)
        size = checked_page_size(limit)
        return self._run(guild_id, lambda: state.list(place, begin, size, after, reverse=reverse))

    def count(self, guild_id: int, store: str) -> asyncio.Future[int]:
        return self._ask(guild_id, "count", _place(guild_id, store))

    def stores(self, guild_id: int) -> asyncio.Future[Sequence[str]]:
        return self._ask(guild_id, "stores", guild_key(guild_id))

    def sorted_sets(self, guild_id: int) -> asyncio.Future[Sequence[str]]:
        return self._ask(guild_id, "sorted_sets", guild_key(guild_id))

    def store_info(self, guild_id: int, store: str) -> asyncio.Future[StoreInfo | None]:
        return self._ask(guild_id, "store_info", _place(guild_id, store))

    def create_store(self, guild_id: int, store: str) -> asyncio.Future[StoreInfo]:
        return self._ask(guild_id, "create_store", _place(guild_id, store))

    def restore_store(
        self, guild_id: int, store: str, created_at: int | None, *, kept: bool
    ) -> asyncio.Future[None]:
        state, place = self._line(guild_id).state, _place(guild_id, store)
        return self._run(guild_id, lambda: state.restore_store(place, created_at, kept=kept))

    def clear(self, guild_id: int, store: str) -> asyncio.Future[None]:
        return self._ask(guild_id, "clear", _place(guild_id, store))

    def delete_store(self, guild_id: int, store: str) -> asyncio.Future[None]:
        return self._ask(guild_id, "delete_store", _place(guild_id, store))

    def add(
        self, guild_id: int, sorted_set: str, member: str, score: float
    ) -> asyncio.Future[bool]:
        sets, place, raw = self._set(guild_id, sorted_set, member)
        return self._run(guild_id, lambda: sets.add(place, raw, score))

    def increment_score(
        self, guild_id: int, sorted_set: str, member: str, by: float
    ) -> asyncio.Future[float]:
        sets, place, raw = self._set(guild_id, sorted_set, member)
        return self._run(guild_id, lambda: sets.increment_score(place, raw, by))

    def score(self, guild_id: int, sorted_set: str, member: str) -> asyncio.Future[float | None]:
        sets, place, raw = self._set(guild_id, sorted_set, member)
        return self._run(guild_id, lambda: sets.score(place, raw))

    def rank(
        self, guild_id: int, sorted_set: str, member: str, *, reverse: bool = False
    ) -> asyncio.Future[int | None]:
        sets, place, raw = self._set(guild_id, sorted_set, member)
        return self._run(guild_id, lambda: sets.rank(place, raw, reverse=reverse))

    def range(self, guild_id: int, sorted_set: str, span: Span) -> asyncio.Future[Sequence[Member]]:
        sets, place = self._line(guild_id).sets, _set_place(guild_id, sorted_set)
        checked_page_size(span.limit)
        return self._run(guild_id, lambda: sets.range(place, span))

    def remove(self, guild_id: int, sorted_set: str, member: str) -> asyncio.Future[bool]:
        sets, place, raw = self._set(guild_id, sorted_set, member)
        return self._run(guild_id, lambda: sets.remove(place, raw))

    def count_members(self, guild_id: int, sorted_set: str) -> asyncio.Future[int]:
        return self._ask(guild_id, "count", _set_place(guild_id, sorted_set))

    def clear_members(self, guild_id: int, sorted_set: str) -> asyncio.Future[None]:
        return self._ask(guild_id, "clear", _set_place(guild_id, sorted_set))

    def clear_guild(self, guild_id: int) -> asyncio.Future[None]:
        return self._ask(guild_id, "clear_guild", guild_key(guild_id))

    async def guilds(self) -> Sequence[int]:
        """The guilds that keep something, in the order of their ids."""
        found: list[int] = []
        last = b""
        state, thread = self._lines[0].state, self._lines[0].thread
        while page := await thread.ask(b"", state.guilds_after, last):
            found += [int.from_bytes(guild) for guild in page]
            last = page[-1]
        return found

    async def export(self, guild_id: int) -> AsyncIterator[Sequence[Line]]:
        """All that a guild keeps as it is now, in the lines of `transfer`, a part at a time."""
        line, guild = self._line(guild_id), guild_key(guild_id)
        export = await self._run(
            guild_id, lambda: Export(line.overlay.snapshot(), guild, self._clock())
        )
        try:
            while part := await self._run(guild_id, export.part):
                yield part
        finally:
            await self._run(guild_id, export.close)

    async def sweep(self) -> int:
        return sum([await line.thread.ask(b"", line.state.tidy) for line in self._lines])

    def _line(self, guild_id: int) -> _Line:
        return self._lines[guild_id % len(self._lines)]

    def _ask(self, guild_id: int, method: str, *args: object) -> asyncio.Future[Any]:
        line = self._line(guild_id)
        return line.thread.ask(guild_key(guild_id), getattr(line.state, method), *args)

    def _run(self, guild_id: int, work: Callable[[], Any]) -> asyncio.Future[Any]:
        return self._line(guild_id).thread.ask(guild_key(guild_id), work)

    def _set(self, guild_id: int, name: str, member: str) -> tuple[SortedSets, Place, bytes]:
        return self._line(guild_id).sets, _set_place(guild_id, name), checked_key(member)


@lru_cache(maxsize=16_384)
def _place(guild_id: int, store: str) -> Place:
    return Place(guild_key(guild_id), checked_store(store))


def _set_place(guild_id: int, name: str) -> Place:
    return Place(guild_key(guild_id), SORTED_SET + checked_store(name))


def _write(guild_id: int, change: Change) -> Write:
    key = checked_key(change.key)
    draft: Draft | None = None
    if change.kind == "set":
        draft = checked_draft(key, change.value)
    removes = change.kind == "delete"
    return Write(_place(guild_id, change.store), key, change.version, draft, removes)
