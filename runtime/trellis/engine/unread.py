"""What was delivered to the isolates of a worker and no turn has taken in: how often, how much."""

from __future__ import annotations

from collections import deque

from trellis.engine.protocol import ProtocolError


class Unread:
    """See the module. An isolate that nothing waits for is not in it."""

    def __init__(self, crowd_bytes: int) -> None:
        self._crowd_bytes = crowd_bytes
        self._sizes: dict[int, deque[int]] = {}
        self._bytes: dict[int, int] = {}
        self.crowded: set[int] = set()
        """Those before which that many bytes wait, or more."""

    def __contains__(self, isolate_id: int) -> bool:
        return isolate_id in self._sizes

    def add(self, isolate_id: int, size: int) -> None:
        """One delivery of so many bytes."""
        self._sizes.setdefault(isolate_id, deque()).append(size)
        self._weigh(isolate_id, size)

    def take(self, isolate_id: int, deliveries: int) -> None:
        """A turn took in so many, the oldest first.

        Raises:
            ProtocolError: there were not as many.
        """
        sizes = self._sizes.get(isolate_id, ())
        if deliveries > len(sizes):
            raise ProtocolError("more deliveries were answered than were made")
        if deliveries == len(sizes):
            self.forget(isolate_id)
        elif isinstance(sizes, deque):
            self._weigh(isolate_id, -sum(sizes.popleft() for _ in range(deliveries)))

    def forget(self, isolate_id: int) -> None:
        self._sizes.pop(isolate_id, None)
        self._bytes.pop(isolate_id, None)
        self.crowded.discard(isolate_id)

    def _weigh(self, isolate_id: int, change: int) -> None:
        size = self._bytes[isolate_id] = self._bytes.get(isolate_id, 0) + change
        if size >= self._crowd_bytes:
            self.crowded.add(isolate_id)
        else:
            self.crowded.discard(isolate_id)
