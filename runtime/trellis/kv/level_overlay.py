"""Writes that gather in memory until LevelDB takes them as one batch; reads look through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import plyvel


class Overlay:
    """A LevelDB with pending writes above it. One thread uses it.

    Args:
        db: the open database.
        sync: whether `commit` waits for the disk.
    """

    def __init__(self, db: plyvel.DB, *, sync: bool) -> None:
        self._db = db
        self._sync = sync
        self._pending: dict[bytes, bytes | None] = {}
        self.pending_bytes = 0

    def read(self, key: bytes) -> bytes | None:
        try:
            return self._pending[key]
        except KeyError:
            value: bytes | None = self._db.get(key)
            return value

    def put(self, key: bytes, value: bytes) -> None:
        self._pending[key] = value
        self.pending_bytes += len(value)

    def drop(self, key: bytes) -> None:
        self._pending[key] = None

    def commit(self) -> None:
        """Puts what is pending on disk, all or nothing."""
        if not self._pending:
            return
        batch = self._db.write_batch(sync=self._sync)
        for key, value in self._pending.items():
            if value is None:
                batch.delete(key)
            else:
                batch.put(key, value)
        batch.write()
        self.roll_back()

    def roll_back(self) -> None:
        self._pending = {}
        self.pending_bytes = 0

    def scan(self, prefix: bytes, start: bytes, *, after: bool) -> Iterator[tuple[bytes, bytes]]:
        """Keys with `prefix`, from `start` on or behind it; commits first, to see everything."""
        self.commit()
        with self._db.iterator(start=start, include_start=not after) as found:
            for key, value in found:
                if not key.startswith(prefix):
                    return
                yield key, value

    def names(self, prefix: bytes, stop: bytes | None = None) -> Iterator[bytes]:
        """Committed keys with `prefix`, below `stop`, unless a pending write drops them."""
        with self._db.iterator(start=prefix, stop=stop, include_value=False) as found:
            for key in found:
                if not key.startswith(prefix):
                    return
                if self._pending.get(key, b"") is not None:
                    yield key
