"""What the database holds for all guilds, as the one thread that owns it sees it.

Nothing here waits or locks. A method that raises a PlatformError has changed nothing that shows;
after any other error the pending writes may be half done, and must be rolled back.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from trellis.errors import LimitError, OpError
from trellis.kv.accounts import Accounts, Place
from trellis.kv.codec import (
    CLEARED,
    ENTRY,
    EXPIRY,
    GUILD,
    OF_A_STORE,
    SORTED_SET,
    STORE,
    Entity,
    Usage,
    decode_usage,
    encode_entity,
    end_of,
    expiry_end,
    store_prefix,
)
from trellis.kv.cursors import cursor_after
from trellis.kv.entries import Entries
from trellis.kv.limits import (
    MAX_PAGE_BYTES,
    Draft,
    checked_size,
    decoded_metadata,
)
from trellis.kv.numbers import number_of, sum_of, written
from trellis.kv.store import Entry, KeyInfo, Page, StoreInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pydantic import JsonValue

    from trellis.kv.limits import Quotas
    from trellis.kv.overlay import Overlay

PAGE_GUILDS = 500
SWEEP_KEYS = 1000  # removed at a time, so that others need not wait long


class Again(Exception):  # noqa: N818  # no error: there is more to do before the answer is known
    """The request is to be run again, behind what waits of other guilds."""


class Write(NamedTuple):
    """A change of a transaction, checked; without a draft the key is only looked at, or removed."""

    place: Place
    key: bytes
    version: int
    draft: Draft | None
    removes: bool


class KvState:
    """See the module.

    Args:
        overlay: the database.
        quotas: what a guild may keep.
        clock: unix seconds.
    """

    def __init__(self, overlay: Overlay, quotas: Quotas, clock: Callable[[], float]) -> None:
        self.overlay = overlay
        self.accounts = Accounts(overlay, quotas, clock)
        self.entries = Entries(overlay, self.accounts, clock)
        self._clock = clock

    # --- reads -----------------------------------------------------------------------------------

    def get(self, place: Place, key: bytes) -> JsonValue:
        found = self.entries.live(place, key)
        return None if found is None else self.entries.value(*found)

    def get_with_metadata(self, place: Place, key: bytes) -> Entry | None:
        found = self.entries.live(place, key)
        return None if found is None else self.entries.entry(*found)

    def get_many(self, guild: bytes, keys: Sequence[tuple[Place, bytes]]) -> Sequence[Entry | None]:
        self.overlay.enter(guild)
        return [self.get_with_metadata(place, key) for place, key in keys]

    def list(
        self, place: Place, prefix: bytes, limit: int, after: bytes | None, *, reverse: bool
    ) -> Page:
        usage = self.accounts.store(place)
        if usage is None:
            return Page(())
        base = ENTRY + store_prefix(place.guild, usage.incarnation)
        keys: list[KeyInfo] = []
        room = MAX_PAGE_BYTES
        for key, entity in self.entries.scan(base, prefix, after, reverse=reverse):
            if len(keys) == limit or room <= 0:
                return Page(keys, cursor_after(keys[-1].name.encode()))
            keys.append(_key_info(key, entity))
            room -= len(key) + len(entity.metadata)
        return Page(keys)

    def count(self, place: Place) -> int:
        """What has expired is swept first."""
        self.sweep_all()
        usage = self.accounts.store(place)
        return usage.keys if usage else 0

    def stores(self, guild: bytes) -> Sequence[str]:
        return [name.decode() for name in self._names(guild) if not name.startswith(SORTED_SET)]

    def sorted_sets(self, guild: bytes) -> Sequence[str]:
        return [name[1:].decode() for name in self._names(guild) if name.startswith(SORTED_SET)]

    def store_info(self, place: Place) -> StoreInfo | None:
        usage = self.accounts.store(place)
        return usage and _store_info(place, usage)

    # --- writes ----------------------------------------------------------------------------------

    def set(self, place: Place, key: bytes, draft: Draft, if_version: int | None) -> bool:
        self.overlay.enter(place.guild)
        if if_version is not None and self._version(place, key) != if_version:
            return False
        self.with_room(place.guild, lambda: self.entries.put(place, key, draft))
        return True

    def increment(self, place: Place, key: bytes, by: float, expires: int) -> float:
        self.overlay.enter(place.guild)
        found = self.entries.live(place, key)
        value = 0 if found is None else number_of(self.entries.value(*found))
        after = sum_of(value, by)
        is_json = found is None or found[1].is_json
        metadata, expires = (found[1].metadata, found[1].expires) if found else (b"", expires)
        draft = Draft(written(after), metadata, expires, is_json)
        self.with_room(place.guild, lambda: self.entries.put(place, key, draft))
        return after

    def update_metadata(self, place: Place, key: bytes, metadata: bytes) -> None:
        self.overlay.enter(place.guild)
        self.with_room(place.guild, lambda: self._update_metadata(place, key, metadata))

    def delete(self, place: Place, key: bytes) -> bool:
        self.overlay.enter(place.guild)
        usage = self.accounts.store(place)
        if usage is None:
            return False
        was_live = self.entries.live(place, key) is not None
        spot = store_prefix(place.guild, usage.incarnation) + key
        old = self.entries.entity(spot)
        if old is not None:
            self.entries.remove(place, usage, spot, old)
        return was_live

    def commit(self, guild: bytes, writes: Sequence[Write]) -> bool:
        self.overlay.enter(guild)
        if any(self._version(write.place, write.key) != write.version for write in writes):
            return False
        kept = [self._keeping(write) for write in writes]
        self.with_room(guild, lambda: self.accounts.check_together(self._growths(kept)))
        for write in kept:
            if write.draft is not None:
                self.entries.put(write.place, write.key, write.draft, is_checked=True)
            elif write.removes:
                self.delete(write.place, write.key)
        return True

    def create_store(self, place: Place) -> StoreInfo:
        self.overlay.enter(place.guild)
        usage = self.accounts.store(place) or self.accounts.new_store(place)
        self.accounts.keep(place, usage)
        return _store_info(place, usage)

    def restore_store(self, place: Place, created_at: int | None, *, kept: bool) -> None:
        self.overlay.enter(place.guild)
        usage = self.accounts.store(place)
        if usage is None and kept:
            usage = self.accounts.new_store(place)
        if usage is not None:
            self.accounts.date(place, usage, created_at, kept=kept)

    def clear(self, place: Place) -> None:
        self.overlay.enter(place.guild)
        usage = self.accounts.store(place)
        self.delete_store(place)
        if usage is not None and usage.kept:
            fresh = self.accounts.new_store(place)._replace(created_at=usage.created_at)
            self.accounts.keep(place, fresh)

    def delete_store(self, place: Place) -> None:
        """Takes as long for a million keys as for one: `purge` removes them later."""
        self.overlay.enter(place.guild)
        usage = self.accounts.store(place)
        if usage is None:
            return
        self.accounts.close(place, usage)
        if usage.keys:
            self.overlay.put(CLEARED + store_prefix(place.guild, usage.incarnation), b"")

    def guilds_after(self, guild: bytes) -> Sequence[bytes]:
        """Some guilds that keep something, in order; none behind the last."""
        found = self.overlay.scan(GUILD + guild + b"\0", end_of(GUILD))
        keep = (key[1:] for key, raw in found if decode_usage(raw).keys)
        return list(itertools.islice(keep, PAGE_GUILDS))

    def clear_guild(self, guild: bytes) -> None:
        for name in list(self._names(guild)):
            self.delete_store(Place(guild, name))

    def _keeping(self, write: Write) -> Write:
        """Gives the draft of a transaction the metadata and expiration of what is there."""
        found = self.entries.live(write.place, write.key)
        if write.draft is None or found is None:
            return write
        _, old = found
        draft = Draft(write.draft.value, old.metadata, old.expires, write.draft.is_json)
        checked_size(draft.size(write.key))
        return write._replace(draft=draft)

    def _growths(self, writes: Sequence[Write]) -> Iterator[tuple[Place, int, int]]:
        """By how much each write makes its store larger: bytes and keys."""
        for write in writes:
            usage = self.accounts.store(write.place)
            spot = usage and store_prefix(write.place.guild, usage.incarnation) + write.key
            old = self.entries.entity(spot) if spot else None
            before = old.size(len(write.key)) if old else 0
            if write.draft is not None:
                yield write.place, write.draft.size(write.key) - before, 0 if old else 1
            elif write.removes:
                yield write.place, -before, -1 if old else 0

    def with_room(self, guild: bytes, write: Callable[[], None]) -> None:
        """Writes; when a quota refuses, once more after a sweep: it counts what has expired."""
        try:
            write()
        except LimitError:
            if not self.sweep_all():
                raise
            self.overlay.enter(guild)
            write()

    def _update_metadata(self, place: Place, key: bytes, metadata: bytes) -> None:
        found = self.entries.live(place, key)
        usage = self.accounts.store(place)
        if found is None or usage is None:
            raise OpError("there is no such key", code="not_found")
        spot, old = found
        new = old._replace(metadata=metadata)
        more = checked_size(new.size(len(key))) - old.size(len(key))
        self.accounts.check(place, more, 0)
        version = self.accounts.charge(place, usage, more, 0)
        self.overlay.put(ENTRY + spot, encode_entity(new._replace(version=version)))

    # --- what goes by itself ---------------------------------------------------------------------

    def tidy(self) -> int:
        return self.sweep() + self.purge()

    def sweep_all(self) -> int:
        """Removes all that has expired, or raises Again after a part of it."""
        count = self.sweep()
        if count == SWEEP_KEYS:
            raise Again
        return count

    def sweep(self) -> int:
        """Removes at most SWEEP_KEYS of what has expired; how many it dealt with."""
        due = self.overlay.names(EXPIRY, expiry_end(int(self._clock())))
        found = list(itertools.islice(due, SWEEP_KEYS))
        for raw in found:
            self.entries.expire(raw)
        return len(found)

    def purge(self) -> int:
        """Removes at most SWEEP_KEYS keys of cleared stores; how many it removed."""
        mark = next(self.overlay.names(CLEARED), None)
        if mark is None:
            return 0
        spot = mark.removeprefix(CLEARED)
        left = itertools.chain.from_iterable(self.overlay.names(t + spot) for t in OF_A_STORE)
        keys = list(itertools.islice(left, SWEEP_KEYS))
        for key in keys:
            self.overlay.drop(key)
        if len(keys) < SWEEP_KEYS:
            self.overlay.drop(mark)
        return len(keys)

    def _names(self, guild: bytes) -> Iterator[bytes]:
        prefix = STORE + guild
        for key, _ in self.overlay.scan(prefix, end_of(prefix), values=False):
            yield key[len(prefix) :]

    def _version(self, place: Place, key: bytes) -> int:
        found = self.entries.live(place, key)
        return 0 if found is None else found[1].version


def _key_info(key: bytes, entity: Entity) -> KeyInfo:
    return KeyInfo(key.decode(), entity.expires or None, decoded_metadata(entity.metadata))


def _store_info(place: Place, usage: Usage) -> StoreInfo:
    return StoreInfo(place.name.decode(), usage.keys, usage.size_bytes, usage.created_at)
