"""Events on their way to a guild, and the bounded queue where they wait while its isolate loads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from trellis.guilds.ports import EventClass

Answer = Callable[[int], bytes]
"""An inbox item that answers a call, once it knows the call's id."""


@dataclass(slots=True)
class JournalEntry:
    """An op that a handler called, and its answer once there is one."""

    attempt: int
    name: str
    args: bytes
    answer: Answer | None = None
    waiting: list[Callable[[Answer], None]] = field(default_factory=list)

    def settle(self, answer: Answer) -> None:
        self.answer = answer
        for tell in self.waiting:
            tell(answer)
        self.waiting.clear()

    def when_settled(self, tell: Callable[[Answer], None]) -> None:
        if self.answer is None:
            self.waiting.append(tell)
        else:
            tell(self.answer)


@dataclass(slots=True)
class Event:
    """One event for one guild.

    Attributes:
        id: the same over every attempt to handle it.
        name: Discord's raw name, or "cron".
        payload: raw JSON text.
        attempt: 1, and one more each time a worker died under it.
        sent_at: when its latest attempt began, on the monotonic clock.
        failed: one of its handlers has thrown.
        journal: the ops its handlers called, so that another attempt does not repeat them.
    """

    id: str
    name: str
    payload: bytes
    klass: EventClass
    attempt: int = 1
    sent_at: float = 0.0
    failed: bool = False
    journal: list[JournalEntry] = field(default_factory=list)

    def replay(self, name: str, args: bytes) -> JournalEntry | None:
        """The same call as an earlier attempt made, once for each time it made it."""
        for entry in self.journal:
            if entry.attempt < self.attempt and entry.name == name and entry.args == args:
                entry.attempt = self.attempt
                return entry
        return None


class EventQueue:
    """At most `capacity` events: interactions leave first, the least urgent are shed first."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._classes: list[deque[Event]] = [deque() for _ in EventClass]
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def push(self, event: Event) -> Event | None:
        """Adds an event; returns the one that had to go for it, if any."""
        self._classes[event.klass].append(event)
        self._size += 1
        return self._shed() if self._size > self._capacity else None

    def push_front(self, events: list[Event]) -> None:
        """Puts events that were already under way back, oldest first, ahead of all others."""
        for event in reversed(events):
            self._classes[event.klass].appendleft(event)
            self._size += 1

    def pop(self) -> Event:
        """The next event; IndexError when there is none."""
        for waiting in self._classes:
            if waiting:
                self._size -= 1
                return waiting.popleft()
        raise IndexError("no event waits")

    def clear(self) -> list[Event]:
        """Empties the queue; returns what was in it."""
        events = [event for waiting in self._classes for event in waiting]
        for waiting in self._classes:
            waiting.clear()
        self._size = 0
        return events

    def _shed(self) -> Event:
        waiting = next(w for w in reversed(self._classes) if w)
        self._size -= 1
        return waiting.popleft()
