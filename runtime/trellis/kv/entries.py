"""Entries of stores: where they lie, what they say, and how they are written and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.kv.accounts import Accounts, Place
from trellis.kv.codec import (
    ENTRY,
    INLINE_BYTES,
    VALUE,
    Entity,
    Usage,
    decode_entity,
    encode_entity,
    end_of,
    expiry_key,
    split_expiry_key,
    split_spot,
    store_prefix,
)
from trellis.kv.limits import decoded_json, decoded_metadata
from trellis.kv.store import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic import JsonValue

    from trellis.kv.limits import Draft
    from trellis.kv.overlay import Overlay


class Entries:
    """See the module. A spot is where an entry lies: guild, incarnation of the store and key.

    Args:
        overlay: the database.
        accounts: what every change is booked to.
        clock: unix seconds.
    """

    def __init__(self, overlay: Overlay, accounts: Accounts, clock: Callable[[], float]) -> None:
        self._overlay = overlay
        self._accounts = accounts
        self._clock = clock

    def put(self, place: Place, key: bytes, draft: Draft, *, is_checked: bool = False) -> None:
        """Writes an entry within the quotas; LimitError before anything has changed."""
        usage = self._accounts.store(place)
        old = usage and self.entity(store_prefix(place.guild, usage.incarnation) + key)
        more, keys = draft.size(key) - (old.size(len(key)) if old else 0), 0 if old else 1
        if not is_checked:
            self._accounts.check(place, more, keys)
        usage = usage or self._accounts.new_store(place)
        spot = store_prefix(place.guild, usage.incarnation) + key
        if old:
            self._drop_traces(spot, old)
        version = self._accounts.charge(place, usage, more, keys)
        self._put(place, spot, draft, version)

    def live(self, place: Place, key: bytes) -> tuple[bytes, Entity] | None:
        """Where the entry lies, and the entry; None when it is absent or has expired."""
        usage = self._accounts.store(place)
        if usage is None:
            return None
        spot = store_prefix(place.guild, usage.incarnation) + key
        entity = self.entity(spot)
        if entity is None or 0 < entity.expires <= self._clock():
            return None
        return spot, entity

    def entity(self, spot: bytes) -> Entity | None:
        raw = self._overlay.read(ENTRY + spot)
        return None if raw is None else decode_entity(raw)

    def entry(self, spot: bytes, entity: Entity) -> Entry:
        metadata = decoded_metadata(entity.metadata)
        return Entry(self.value(spot, entity), metadata, entity.version, entity.expires or None)

    def value(self, spot: bytes, entity: Entity) -> JsonValue:
        raw = self._overlay.read(VALUE + spot) if entity.value is None else entity.value
        if raw is None:
            raise LookupError("an entry has lost its value")
        return decoded_json(raw) if entity.is_json else raw.decode()

    def scan(
        self, base: bytes, prefix: bytes, after: bytes | None, *, reverse: bool
    ) -> Iterator[tuple[bytes, Entity]]:
        """The living entries with `prefix` behind the key `after`, in order."""
        start, stop = base + prefix, end_of(base + prefix)
        if after is not None and reverse:
            stop = min(stop, base + after)
        elif after is not None:
            start = max(start, base + after + b"\0")
        now = self._clock()
        for raw, value in self._overlay.scan(start, stop, reverse=reverse):
            entity = decode_entity(value)
            if entity.expires == 0 or entity.expires > now:
                yield raw[len(base) :], entity

    def _put(self, place: Place, spot: bytes, draft: Draft, version: int) -> None:
        value: bytes | None = draft.value
        if len(draft.value) > INLINE_BYTES:
            self._overlay.put(VALUE + spot, draft.value)
            value = None
        size = len(draft.value)
        entity = Entity(draft.expires, size, draft.metadata, value, version, draft.is_json)
        self._overlay.put(ENTRY + spot, encode_entity(entity))
        if draft.expires:
            self._overlay.put(expiry_key(draft.expires, spot), place.name)

    def remove(self, place: Place, usage: Usage, spot: bytes, old: Entity) -> None:
        key_bytes = len(spot) - len(store_prefix(place.guild, usage.incarnation))
        self._accounts.charge(place, usage, -old.size(key_bytes), -1)
        self._overlay.drop(ENTRY + spot)
        self._drop_traces(spot, old)

    def _drop_traces(self, spot: bytes, old: Entity) -> None:
        """What an entry has beside itself: its large value, its place among what expires."""
        if old.value is None:
            self._overlay.drop(VALUE + spot)
        if old.expires:
            self._overlay.drop(expiry_key(old.expires, spot))

    def expire(self, raw: bytes) -> None:
        """Removes what a due key of expiry names, unless it was put off since."""
        expires, spot = split_expiry_key(raw)
        guild, incarnation, _ = split_spot(spot)
        self._overlay.enter(guild)
        place = Place(guild, self._overlay.read(raw) or b"")
        usage = self._accounts.store(place)
        self._overlay.drop(raw)
        if usage is None or usage.incarnation != incarnation:
            return  # the store was cleared since
        entity = self.entity(spot)
        if entity is not None and entity.expires == expires:
            self.remove(place, usage, spot, entity)
