"""Ordered pairs of bytes: all that the key-value stores need of a database."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Reader(Protocol):
    """Pairs as they are, or as they were at one moment."""

    def get(self, key: bytes) -> bytes | None: ...

    def scan(
        self, start: bytes, stop: bytes, *, reverse: bool = False, values: bool = True
    ) -> Iterator[tuple[bytes, bytes]]:
        """Pairs from `start` on and below `stop`, in order; without values they are empty."""
        ...

    def close(self) -> None: ...


class Pairs(Reader, Protocol):
    """A database of them. One thread uses it, from its first call on.

    Attributes:
        is_shared: other processes may write to it, too.
    """

    is_shared: bool

    def lock(self, guild: bytes) -> None:
        """Keeps other processes from this guild's pairs until `commit` or `roll_back`."""
        ...

    def write(self, changes: Mapping[bytes, bytes | None]) -> None:
        """Puts pairs, and drops those whose value is None; all of them or none."""
        ...

    def commit(self) -> None:
        """Makes what was written durable, where `write` has not."""
        ...

    def roll_back(self) -> None:
        """Forgets what was written since the last `commit`, where that is still possible."""
        ...

    def snapshot(self) -> Reader:
        """What is there now, whatever is written afterwards."""
        ...


class MemoryPairs:
    """Pairs in this process alone: nothing is durable."""

    is_shared = False

    def __init__(self, pairs: dict[bytes, bytes] | None = None) -> None:
        self._values = dict(pairs or {})
        self._keys = sorted(self._values)

    def get(self, key: bytes) -> bytes | None:
        return self._values.get(key)

    def scan(
        self, start: bytes, stop: bytes, *, reverse: bool = False, values: bool = True
    ) -> Iterator[tuple[bytes, bytes]]:
        found = self._keys[bisect_left(self._keys, start) : bisect_left(self._keys, stop)]
        for key in reversed(found) if reverse else found:
            yield key, self._values[key] if values else b""

    def lock(self, guild: bytes) -> None:
        """There is nobody else."""

    def write(self, changes: Mapping[bytes, bytes | None]) -> None:
        for key, value in changes.items():
            if value is not None:
                self._put(key, value)
            elif self._values.pop(key, None) is not None:
                del self._keys[bisect_left(self._keys, key)]

    def commit(self) -> None:
        """It is as durable as it will be."""

    def roll_back(self) -> None:
        """What is written stays."""

    def snapshot(self) -> Reader:
        return MemoryPairs(self._values)

    def close(self) -> None:
        """There is nothing to close."""

    def _put(self, key: bytes, value: bytes) -> None:
        if key not in self._values:
            insort(self._keys, key)
        self._values[key] = value
