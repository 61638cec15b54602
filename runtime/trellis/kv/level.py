"""Pairs in a LevelDB of this host's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plyvel

from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from trellis.kv.pairs import Reader

_WRITE_BUFFER_BYTES = 16 << 20
_BLOCK_CACHE_BYTES = 32 << 20
_BLOOM_BITS = 10  # a key: most reads of absent keys then touch no disk


class LevelPairs:
    """See the module; a database, or with `writable` None a snapshot of one.

    Args:
        db: the open database or its snapshot.
        writable: the database to write to.
        sync: whether `write` waits for the disk.
    """

    is_shared = False

    def __init__(
        self, db: plyvel.DB | plyvel.Snapshot, writable: plyvel.DB | None, *, sync: bool
    ) -> None:
        self._db = db
        self._writable = writable
        self._sync = sync

    @classmethod
    def open(cls, path: Path, *, sync: bool = True) -> LevelPairs:
        """Opens the database in directory `path`, which is made where it is missing. Blocks.

        Args:
            path: a directory that no other process has open.
            sync: whether a write is on disk before it is acknowledged.

        Raises:
            DependencyError: `kv.locked` or `kv.unavailable`.
        """
        db = _open(path)
        return cls(db, db, sync=sync)

    def get(self, key: bytes) -> bytes | None:
        value: bytes | None = self._db.get(key)
        return value

    def scan(
        self, start: bytes, stop: bytes, *, reverse: bool = False, values: bool = True
    ) -> Iterator[tuple[bytes, bytes]]:
        with self._db.iterator(
            start=start, stop=stop, reverse=reverse, include_value=values
        ) as found:
            for pair in found:
                yield pair if values else (pair, b"")

    def lock(self, guild: bytes) -> None:
        """LevelDB lets no second process in."""

    def write(self, changes: Mapping[bytes, bytes | None]) -> None:
        assert self._writable is not None  # noqa: S101  # nobody writes to a snapshot
        batch = self._writable.write_batch(sync=self._sync)
        for key, value in changes.items():
            if value is None:
                batch.delete(key)
            else:
                batch.put(key, value)
        batch.write()

    def commit(self) -> None:
        """`write` has done it."""

    def roll_back(self) -> None:
        """A batch is written whole or not at all."""

    def snapshot(self) -> Reader:
        return LevelPairs(self._db.snapshot(), None, sync=False)

    def close(self) -> None:
        self._db.close()


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
