"""Sums and peaks over a span that ends now, kept in a ring of buckets."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Ring:
    """Sums by name. A name takes room from its first occurrence on: give it few names.

    Args:
        size: how many buckets there are.
        secs: how long each lasts.
    """

    __slots__ = ("_columns", "_secs", "_stamps")

    def __init__(self, size: int, secs: int) -> None:
        self._secs = secs
        self._stamps = array("q", [-1]) * size
        self._columns: dict[str, array[int]] = {}

    def add(self, at: int, sums: Mapping[str, int]) -> None:
        """Adds what was counted at second `at`."""
        stamp = at // self._secs
        slot = stamp % len(self._stamps)
        if self._stamps[slot] != stamp:
            self._stamps[slot] = stamp
            for column in self._columns.values():
                column[slot] = 0
        for name, count in sums.items():
            if name not in self._columns:
                self._columns[name] = array("q", [0]) * len(self._stamps)
            self._columns[name][slot] += count

    def sums(self, now: int) -> dict[str, int]:
        """The sums of the buckets up to second `now`."""
        slots = list(_in_time(self._stamps, now // self._secs))
        return {name: sum(column[s] for s in slots) for name, column in self._columns.items()}


class Peak:
    """The highest figure of the span; arguments as of Ring."""

    __slots__ = ("_highest", "_secs", "_stamps")

    def __init__(self, size: int, secs: int) -> None:
        self._secs = secs
        self._stamps = array("q", [-1]) * size
        self._highest = array("q", [0]) * size

    def see(self, at: int, figure: int) -> None:
        stamp = at // self._secs
        slot = stamp % len(self._stamps)
        before = self._highest[slot] if self._stamps[slot] == stamp else 0
        self._stamps[slot] = stamp
        self._highest[slot] = max(before, figure)

    def highest(self, now: int) -> int:
        return max((self._highest[s] for s in _in_time(self._stamps, now // self._secs)), default=0)


def _in_time(stamps: array[int], newest: int) -> Iterator[int]:
    oldest = newest - len(stamps) + 1
    return (slot for slot, stamp in enumerate(stamps) if oldest <= stamp <= newest)
