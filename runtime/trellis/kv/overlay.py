"""Writes that gather in memory until the database takes them as one; reads look through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.kv.codec import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trellis.kv.pairs import Pairs, Reader


class Overlay:
    """Pairs with pending writes above them. One thread uses it."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs = pairs
        self._pending: dict[bytes, bytes | None] = {}
        self._guild = b""
        self.pending_bytes = 0

    def enter(self, guild: bytes) -> None:
        """To be called before anything of a guild is read in order to change it.

        Where other processes have the database open, too, one guild at a time is kept from them.
        """
        if self._pairs.is_shared and self._guild != guild:
            self.commit()
            self._pairs.lock(guild)
            self._guild = guild

    def read(self, key: bytes) -> bytes | None:
        try:
            return self._pending[key]
        except KeyError:
            return self._pairs.get(key)

    def put(self, key: bytes, value: bytes) -> None:
        self._pending[key] = value
        self.pending_bytes += len(value)

    def drop(self, key: bytes) -> None:
        self._pending[key] = None

    def commit(self) -> None:
        """Makes what is pending durable, all or nothing."""
        self._flush()
        self._pairs.commit()
        self._guild = b""

    def roll_back(self) -> None:
        self._forget()
        self._guild = b""
        self._pairs.roll_back()

    def scan(
        self, start: bytes, stop: bytes, *, reverse: bool = False, values: bool = True
    ) -> Iterator[tuple[bytes, bytes]]:
        """Pairs in order; writes what is pending first, to see everything."""
        self._flush()
        return self._pairs.scan(start, stop, reverse=reverse, values=values)

    def names(self, prefix: bytes, stop: bytes | None = None) -> Iterator[bytes]:
        """Written keys with `prefix`, below `stop`, unless a pending write drops them."""
        for key, _ in self._pairs.scan(prefix, stop or end_of(prefix), values=False):
            if self._pending.get(key, b"") is not None:
                yield key

    def snapshot(self) -> Reader:
        self._flush()
        return self._pairs.snapshot()

    def close(self) -> None:
        self._pairs.close()

    def _flush(self) -> None:
        if self._pending:
            self._pairs.write(self._pending)
            self._forget()

    def _forget(self) -> None:
        self._pending = {}
        self.pending_bytes = 0
