"""How much each store and each guild holds, kept with every write; and the numbers it gave out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trellis.kv.codec import GUILD, STORE, Usage, decode_usage, encode_usage
from trellis.kv.limits import check_quota

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trellis.kv.limits import Quotas
    from trellis.kv.overlay import Overlay

NUMBERS_A_SECOND_BITS = 20  # more writes a second of one guild than there can be


class Place(NamedTuple):
    """A store: the guild's id and the name, both as they stand in keys."""

    guild: bytes
    name: bytes

    @property
    def key(self) -> bytes:
        return STORE + self.guild + self.name


class Accounts:
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

    def store(self, place: Place) -> Usage | None:
        raw = self._overlay.read(place.key)
        return None if raw is None else decode_usage(raw)

    def guild(self, guild: bytes) -> Usage:
        """Numbers begin with the time, so that no database repeats those of one that was lost."""
        raw = self._overlay.read(GUILD + guild)
        return decode_usage(raw) if raw else Usage(int(self._clock()) << NUMBERS_A_SECOND_BITS)

    def new_store(self, place: Place) -> Usage:
        """A store that is nowhere yet, with an incarnation of its own."""
        number = self._book(place.guild, 0, 0)
        return Usage(number, created_at=int(self._clock()))

    def keep(self, place: Place, usage: Usage) -> None:
        """Has the store stay when it holds nothing."""
        self._overlay.put(place.key, encode_usage(usage._replace(kept=True)))

    def date(self, place: Place, usage: Usage, created_at: int | None, *, kept: bool) -> None:
        """Has the store be as old as that, if it is not older; and stay, if it is to."""
        first = usage.created_at if created_at is None else min(usage.created_at, created_at)
        dated = usage._replace(created_at=first, kept=usage.kept or kept)
        self._overlay.put(place.key, encode_usage(dated))

    def close(self, place: Place, usage: Usage) -> None:
        """The store is gone, with all that it holds."""
        self._overlay.drop(place.key)
        self._book(place.guild, -usage.size_bytes, -usage.keys)

    def check(self, place: Place, more_bytes: int, more_keys: int) -> None:
        """Raises LimitError when a store, or its guild, must not grow by so much."""
        self.check_together([(place, more_bytes, more_keys)])

    def check_together(self, growths: Iterable[tuple[Place, int, int]]) -> None:
        """As `check`, of several stores of one guild that grow at once, or shrink."""
        by_store: Counter[Place] = Counter()
        more_keys = 0
        for place, more_bytes, keys in growths:
            by_store[place] += more_bytes
            more_keys += keys
        quotas = self._quotas
        for place, more in by_store.items():
            usage = self.store(place)
            used = usage.size_bytes if usage else 0
            check_quota("the store", "kv.store_bytes", used, more, quotas.store_bytes)
        for guild in {place.guild for place in by_store}:
            holds = self.guild(guild)
            more = by_store.total()
            check_quota("the guild", "kv.guild_bytes", holds.size_bytes, more, quotas.guild_bytes)
            check_quota("the guild", "kv.guild_keys", holds.keys, more_keys, quotas.guild_keys)

    def charge(self, place: Place, usage: Usage, more_bytes: int, more_keys: int) -> int:
        """Books a write that was checked, and numbers it; a store goes with its last key."""
        after = _changed(usage, more_bytes, more_keys)
        if after.keys or after.kept:
            self._overlay.put(place.key, encode_usage(after))
        else:
            self._overlay.drop(place.key)
        return self._book(place.guild, more_bytes, more_keys)

    def _book(self, guild: bytes, more_bytes: int, more_keys: int) -> int:
        """The guild's next number; what it holds changes by so much."""
        before = self.guild(guild)
        number = before.incarnation + 1
        after = _changed(before, more_bytes, more_keys)._replace(incarnation=number)
        self._overlay.put(GUILD + guild, encode_usage(after))
        return number


def _changed(usage: Usage, more_bytes: int, more_keys: int) -> Usage:
    incarnation, size_bytes, keys, created_at, kept = usage
    return Usage(incarnation, size_bytes + more_bytes, keys + more_keys, created_at, kept)
