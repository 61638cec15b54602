"""A map that forgets: by age, and the least recently used entry when it is full."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from trellis.gateway.ports import Now

K = TypeVar("K")
V = TypeVar("V")


class BoundedMap(Generic[K, V]):
    def __init__(self, capacity: int, now: Now) -> None:
        self._capacity = capacity
        self._now = now
        self._entries: OrderedDict[K, tuple[V, float]] = OrderedDict()

    def put(self, key: K, value: V, ttl_secs: float) -> None:
        self._entries[key] = (value, self._now() + ttl_secs)
        self._entries.move_to_end(key)
        if len(self._entries) > self._capacity:
            self._entries.popitem(last=False)

    def get(self, key: K, default: V) -> V:
        """The value of `key`, or `default` when it is absent or too old."""
        value, expires = self._entries.get(key, (default, self._now() + 1))
        if expires <= self._now():
            del self._entries[key]
            return default
        if key in self._entries:
            self._entries.move_to_end(key)
        return value

    def __len__(self) -> int:
        return len(self._entries)
