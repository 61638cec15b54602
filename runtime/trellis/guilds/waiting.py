"""The events of one guild that wait, and what becomes of those that nobody handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trellis.guilds.events import HOST_EVENTS
from trellis.guilds.ports import Ending, EventClass
from trellis.guilds.queues import EventQueue
from trellis.guilds.shedding import Shed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trellis.guilds.events import Event
    from trellis.guilds.ports import EventOutcomes, GuildLog, UsageMeter
    from trellis.guilds.queues import WaitingRoom


class RuntimeVoice:
    """What the runtime itself has to say in a guild's log."""

    def __init__(self, guild_id: int, guild_log: GuildLog) -> None:
        self._guild_id = guild_id
        self._log = guild_log

    def say(self, level: str, message: str, event: Event | None = None) -> None:
        event_id = event.id if event else None
        self._log.write(self._guild_id, level, message, target="runtime", event_id=event_id)


class WaitingEvents:
    """See the module.

    Args:
        outcomes: who waits for the end of events.
        room: what the waiting events of all guilds may weigh.
        capacity: events of this guild that may wait.
    """

    def __init__(
        self,
        guild_id: int,
        voice: RuntimeVoice,
        outcomes: EventOutcomes,
        usage: UsageMeter,
        room: WaitingRoom,
        capacity: int,
    ) -> None:
        self._guild_id = guild_id
        self._voice = voice
        self._outcomes = outcomes
        self._usage = usage
        self._queue = EventQueue(capacity, room)
        self._shed = Shed(capacity)
        self.is_empty = True

    def __len__(self) -> int:
        return len(self._queue)

    def add(self, event: Event) -> None:
        """Adds an event; when there is no room for all, the least urgent go."""
        for shed in self._queue.push(event):
            self._shed.note(shed.klass)
            self.drop(shed, "too many events waited")
        self.is_empty = not self._queue

    def add_first(self, events: list[Event]) -> None:
        """Puts events that were already under way ahead of all others, in their order."""
        self._queue.push_front(events)
        self.is_empty = not self._queue

    def next(self) -> Event:
        """Takes out the next event; IndexError when there is none."""
        event = self._queue.pop()
        self.is_empty = not self._queue
        return event

    def let_go(self, event: Event, reason: str = "") -> None:
        """Nobody will handle this event: whoever waits for its end must know."""
        if event.klass is EventClass.INTERACTION or event.name in HOST_EVENTS:
            ending = Ending("dropped", reason)
            self._outcomes.event_ended(self._guild_id, event.name, event.payload, ending)

    def drop(self, event: Event, reason: str = "") -> None:
        """Lets an event go that the guild's script should have had."""
        self._usage.event(self._guild_id, "dropped")
        self.let_go(event, reason)

    def let_all_go(self, reason: str, others: Iterable[Event] = ()) -> None:
        for event in (*others, *self._clear()):
            self.let_go(event, reason)

    def drop_all(self, reason: str, others: Iterable[Event] = ()) -> None:
        """Drops these and what waits; the guild can read of each."""
        for event in (*others, *self._clear()):
            self._voice.say("error", f"{event.name} was dropped: {reason}", event)
            self.drop(event, reason)

    def _clear(self) -> list[Event]:
        self.is_empty = True
        return self._queue.clear()

    def tell_of_shed(self) -> None:
        """Tells the guild what found no room, if it is time for that."""
        news = self._shed.news()
        if news is not None:
            self._voice.say("warn", news)
