"""Where a guild's events wait: bounded by their number, and by what those of all guilds weigh."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from trellis.guilds.ports import EventClass

if TYPE_CHECKING:
    from trellis.guilds.events import Event

EVENT_BYTES: Final = 1000  # what an event weighs beside its payload


class WaitingRoom:
    """What the waiting events of all guilds weigh together.

    While that is more than `limit` bytes, a guild may keep no more than an equal share of them:
    those who flood give way, those who have one event waiting keep it.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self.bytes = 0
        self.guilds = 0

    def is_too_much(self, queue_bytes: int) -> bool:
        """Whether a queue that weighs so much must give way."""
        return self.bytes > self._limit and queue_bytes > self._limit // max(1, self.guilds)


class EventQueue:
    """At most `capacity` events: interactions leave first, the least urgent are shed first."""

    def __init__(self, capacity: int, room: WaitingRoom) -> None:
        self._capacity = capacity
        self._room = room
        self._classes: list[deque[Event]] = [deque() for _ in EventClass]
        self._size = 0
        self._bytes = 0

    def __len__(self) -> int:
        return self._size

    def push(self, event: Event) -> list[Event]:
        """Adds an event; returns those that had to go for it."""
        self._classes[event.klass].append(event)
        self._added(event)
        shed = []
        while self._size > self._capacity or (self._size and self._room.is_too_much(self._bytes)):
            shed.append(self._shed())
        return shed

    def push_front(self, events: list[Event]) -> None:
        """Puts events that were already under way back, oldest first, ahead of all others."""
        for event in reversed(events):
            self._classes[event.klass].appendleft(event)
            self._added(event)

    def pop(self) -> Event:
        """The next event; IndexError when there is none."""
        for waiting in self._classes:
            if waiting:
                return self._taken(waiting.popleft())
        raise IndexError("no event waits")

    def clear(self) -> list[Event]:
        """Empties the queue; returns what was in it."""
        return [self.pop() for _ in range(self._size)]

    def _shed(self) -> Event:
        waiting = next(w for w in reversed(self._classes) if w)
        return self._taken(waiting.popleft())

    def _added(self, event: Event) -> None:
        self._size += 1
        self._room.guilds += self._size == 1
        self._weigh(len(event.payload) + EVENT_BYTES)

    def _taken(self, event: Event) -> Event:
        self._size -= 1
        self._room.guilds -= self._size == 0
        self._weigh(-len(event.payload) - EVENT_BYTES)
        return event

    def _weigh(self, change: int) -> None:
        self._bytes += change
        self._room.bytes += change
