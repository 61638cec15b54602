"""What LevelDB holds for all guilds, as the one thread that owns the database sees it.

Nothing here waits or locks. A method that raises a PlatformError has changed nothing that shows;
after any other error the pending writes may be half done, and must be rolled back.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, NamedTuple

from trellis.errors import LimitError, OpError
from trellis.kv.codec import (
    CLEARED,
    ENTRY,
    EXPIRY,
    GUILD,
    INLINE_BYTES,
    NEXT,
    STORE,
    VALUE,
    Entity,
    Usage,
    decode_entity,
    decode_number,
    decode_usage,
    encode_entity,
    encode_number,
    encode_usage,
    expiry_end,
    expiry_key,
    split_expiry_key,
    split_spot,
    store_prefix,
)
from trellis.kv.cursors import cursor_after
from trellis.kv.limits import MAX_PAGE_BYTES, check_quota, checked_size, decoded_metadata
from trellis.kv.store import Entry, KeyInfo, Page, StoreInfo

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trellis.kv.level_overlay import Overlay
    from trellis.kv.limits import Draft, Quotas

SWEEP_KEYS = 1000  # removed at a time, so that others need not wait long


class Place(NamedTuple):
    """A store: the guild's id and the name, both as they stand in keys."""

    guild: bytes
    name: bytes

    @property
    def key(self) -> bytes:
        return STORE + self.guild + self.name


class LevelState:
    """See the module.

    Args:
        overlay: the database.
        quotas: what a guild may keep.
        clock: unix seconds.
    """

    def __init__(self, overlay: Overlay, quotas: Quotas, clock: Callable[[], float]) -> None:
        self._overlay = overlay
        self._quotas = quotas
        self._clock = clock

    # --- reads -----------------------------------------------------------------------------------

    def get(self, place: Place, key: bytes) -> str | None:
        found = self._live(place, key)
        return found and self._value(*found).decode()

    def get_with_metadata(self, place: Place, key: bytes) -> Entry | None:
        found = self._live(place, key)
        return found and Entry(self._value(*found).decode(), decoded_metadata(found[1].metadata))

    def list(self, place: Place, prefix: bytes, limit: int, after: bytes | None) -> Page:
        usage = self._store(place)
        if usage is None:
            return Page(())
        base = ENTRY + store_prefix(place.guild, usage.incarnation)
        keys: list[KeyInfo] = []
        room = MAX_PAGE_BYTES
        for key, entity in self._entries(base, prefix, after):
            if len(keys) == limit or room <= 0:
                return Page(keys, cursor_after(keys[-1].name.encode()))
            keys.append(_key_info(key, entity))
            room -= len(key) + len(entity.metadata)
        return Page(keys)

    def stores(self, guild: bytes) -> Sequence[str]:
        prefix = STORE + guild
        found = self._overlay.scan(prefix, prefix, after=False)
        return [key[len(prefix) :].decode() for key, _ in found]

    def store_info(self, place: Place) -> StoreInfo | None:
        usage = self._store(place)
        return usage and _store_info(place, usage)

    # --- writes ----------------------------------------------------------------------------------

    def set(self, place: Place, key: bytes, draft: Draft) -> None:
        self._with_room(self._set, place, key, draft)

    def update_metadata(self, place: Place, key: bytes, metadata: bytes) -> None:
        self._with_room(self._update_metadata, place, key, metadata)

    def delete(self, place: Place, key: bytes) -> None:
        usage = self._store(place)
        if usage is None:
            return
        spot = store_prefix(place.guild, usage.incarnation) + key
        old = self._entity(spot)
        if old is not None:
            self._remove(place, usage, spot, old)

    def create_store(self, place: Place) -> StoreInfo:
        usage = (self._store(place) or self._new_store())._replace(kept=True)
        self._overlay.put(place.key, encode_usage(usage))
        return _store_info(place, usage)

    def clear(self, place: Place) -> None:
        usage = self._store(place)
        self.delete_store(place)
        if usage is not None and usage.kept:
            fresh = self._new_store()._replace(created_at=usage.created_at, kept=True)
            self._overlay.put(place.key, encode_usage(fresh))

    def delete_store(self, place: Place) -> None:
        """Takes as long for a million keys as for one: `purge` removes them later."""
        usage = self._store(place)
        if usage is None:
            return
        self._overlay.drop(place.key)
        self._charge_guild(place.guild, -usage.size_bytes, -usage.keys)
        if usage.keys:
            self._overlay.put(CLEARED + store_prefix(place.guild, usage.incarnation), b"")

    def _with_room(self, write: Callable[..., None], *args: object) -> None:
        """Writes; when a quota refuses, once more after a sweep: it counts what has expired."""
        try:
            write(*args)
        except LimitError:
            if not self.sweep():
                raise
            write(*args)

    def _set(self, place: Place, key: bytes, draft: Draft) -> None:
        usage = self._store(place)
        old = usage and self._entity(store_prefix(place.guild, usage.incarnation) + key)
        more = draft.size(key) - (old.size(len(key)) if old else 0)
        self._check_quotas(place, usage, more)
        usage = self._charge(place, usage or self._new_store(), more, 0 if old else 1)
        spot = store_prefix(place.guild, usage.incarnation) + key
        if old:
            self._drop_traces(spot, old)
        self._put_entity(place, spot, draft)

    def _update_metadata(self, place: Place, key: bytes, metadata: bytes) -> None:
        found = self._live(place, key)
        usage = self._store(place)
        if found is None or usage is None:
            raise OpError("there is no such key", code="not_found")
        spot, old = found
        new = old._replace(metadata=metadata)
        more = checked_size(new.size(len(key))) - old.size(len(key))
        self._check_quotas(place, usage, more)
        self._charge(place, usage, more, 0)
        self._overlay.put(ENTRY + spot, encode_entity(new))

    # --- what goes by itself ---------------------------------------------------------------------

    def tidy(self) -> int:
        return self.sweep() + self.purge()

    def sweep(self) -> int:
        """Removes at most SWEEP_KEYS of what has expired; how many it dealt with."""
        due = self._overlay.names(EXPIRY, expiry_end(int(self._clock())))
        found = list(itertools.islice(due, SWEEP_KEYS))
        for raw in found:
            self._expire(raw)
        return len(found)

    def purge(self) -> int:
        """Removes at most SWEEP_KEYS keys of cleared stores; how many it removed."""
        mark = next(self._overlay.names(CLEARED), None)
        if mark is None:
            return 0
        spot = mark.removeprefix(CLEARED)
        left = itertools.chain.from_iterable(self._overlay.names(t + spot) for t in (ENTRY, VALUE))
        keys = list(itertools.islice(left, SWEEP_KEYS))
        for key in keys:
            self._overlay.drop(key)
        if len(keys) < SWEEP_KEYS:
            self._overlay.drop(mark)
        return len(keys)

    def _expire(self, raw: bytes) -> None:
        expires, spot = split_expiry_key(raw)
        guild, incarnation, _ = split_spot(spot)
        place = Place(guild, self._overlay.read(raw) or b"")
        usage = self._store(place)
        self._overlay.drop(raw)
        if usage is None or usage.incarnation != incarnation:
            return  # the store was cleared since
        entity = self._entity(spot)
        if entity is not None and entity.expires == expires:
            self._remove(place, usage, spot, entity)

    # --- entries ---------------------------------------------------------------------------------

    def _live(self, place: Place, key: bytes) -> tuple[bytes, Entity] | None:
        """Where the entry lies, and the entry; None when it is absent or has expired."""
        usage = self._store(place)
        if usage is None:
            return None
        spot = store_prefix(place.guild, usage.incarnation) + key
        entity = self._entity(spot)
        if entity is None or 0 < entity.expires <= self._clock():
            return None
        return spot, entity

    def _entity(self, spot: bytes) -> Entity | None:
        raw = self._overlay.read(ENTRY + spot)
        return None if raw is None else decode_entity(raw)

    def _value(self, spot: bytes, entity: Entity) -> bytes:
        if entity.value is not None:
            return entity.value
        value = self._overlay.read(VALUE + spot)
        if value is None:
            raise LookupError("an entry has lost its value")
        return value

    def _entries(
        self, base: bytes, prefix: bytes, after: bytes | None
    ) -> Iterator[tuple[bytes, Entity]]:
        behind = after is not None and after >= prefix
        start = base + (after or b"") if behind else base + prefix
        now = self._clock()
        for raw, value in self._overlay.scan(base + prefix, start, after=behind):
            entity = decode_entity(value)
            if entity.expires == 0 or entity.expires > now:
                yield raw[len(base) :], entity

    def _put_entity(self, place: Place, spot: bytes, draft: Draft) -> None:
        value: bytes | None = draft.value
        if len(draft.value) > INLINE_BYTES:
            self._overlay.put(VALUE + spot, draft.value)
            value = None
        entity = Entity(draft.expires, len(draft.value), draft.metadata, value)
        self._overlay.put(ENTRY + spot, encode_entity(entity))
        if draft.expires:
            self._overlay.put(expiry_key(draft.expires, spot), place.name)

    def _remove(self, place: Place, usage: Usage, spot: bytes, old: Entity) -> None:
        key_bytes = len(spot) - len(store_prefix(place.guild, usage.incarnation))
        self._charge(place, usage, -old.size(key_bytes), -1)
        self._overlay.drop(ENTRY + spot)
        self._drop_traces(spot, old)

    def _drop_traces(self, spot: bytes, old: Entity) -> None:
        """What an entry has beside itself: its large value, its place among what expires."""
        if old.value is None:
            self._overlay.drop(VALUE + spot)
        if old.expires:
            self._overlay.drop(expiry_key(old.expires, spot))

    # --- accounts --------------------------------------------------------------------------------

    def _store(self, place: Place) -> Usage | None:
        raw = self._overlay.read(place.key)
        return None if raw is None else decode_usage(raw)

    def _new_store(self) -> Usage:
        raw = self._overlay.read(NEXT)
        incarnation = decode_number(raw) if raw else 1
        self._overlay.put(NEXT, encode_number(incarnation + 1))
        return Usage(incarnation, created_at=int(self._clock()))

    def _guild(self, guild: bytes) -> Usage:
        raw = self._overlay.read(GUILD + guild)
        return decode_usage(raw) if raw else Usage()

    def _check_quotas(self, place: Place, usage: Usage | None, more: int) -> None:
        if more <= 0:
            return
        quotas = self._quotas
        used = usage.size_bytes if usage else 0
        check_quota("the store", "kv.store_bytes", used, more, quotas.store_bytes)
        used = self._guild(place.guild).size_bytes
        check_quota("the guild", "kv.guild_bytes", used, more, quotas.guild_bytes)

    def _charge(self, place: Place, usage: Usage, more_bytes: int, more_keys: int) -> Usage:
        """Books a write that was checked; a store goes with its last key."""
        after = _changed(usage, more_bytes, more_keys)
        if after.keys or after.kept:
            self._overlay.put(place.key, encode_usage(after))
        else:
            self._overlay.drop(place.key)
        self._charge_guild(place.guild, more_bytes, more_keys)
        return after

    def _charge_guild(self, guild: bytes, more_bytes: int, more_keys: int) -> None:
        after = _changed(self._guild(guild), more_bytes, more_keys)
        if after.keys:
            self._overlay.put(GUILD + guild, encode_usage(after))
        else:
            self._overlay.drop(GUILD + guild)


def _changed(usage: Usage, more_bytes: int, more_keys: int) -> Usage:
    incarnation, size_bytes, keys, created_at, kept = usage
    return Usage(incarnation, size_bytes + more_bytes, keys + more_keys, created_at, kept)


def _key_info(key: bytes, entity: Entity) -> KeyInfo:
    return KeyInfo(key.decode(), entity.expires or None, decoded_metadata(entity.metadata))


def _store_info(place: Place, usage: Usage) -> StoreInfo:
    return StoreInfo(place.name.decode(), usage.keys, usage.size_bytes, usage.created_at)
