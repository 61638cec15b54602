"""One isolate of a guild, as the host keeps record of it."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from trellis.engine.ops import Caller

if TYPE_CHECKING:
    from trellis.engine.protocol import LogLine, Message
    from trellis.guilds.calls import Call
    from trellis.guilds.events import Event
    from trellis.guilds.pace import Pace
    from trellis.guilds.ports import RevisionSource
    from trellis.guilds.suspicion import Suspicion


class Owner(Protocol):
    """The guild that an instance belongs to: told of what happens to it."""

    def event_done(self, instance: Instance, event: Event) -> None: ...

    def ended(self, instance: Instance, reason: str) -> None: ...

    def killed_worker(self) -> None: ...

    def lost(self, instance: Instance, suspicion: Suspicion) -> None: ...

    def has_room(self, instance: Instance) -> None:
        """It takes events again, or more of them than before."""
        ...


@dataclass(eq=False, slots=True)
class Lane:
    """Calls of one isolate of which few run at once: how many do, and those that wait."""

    running: int = 0
    waiting: deque[Call] = field(default_factory=deque)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A line for the guild's log, of its script or, where a handler failed, of the runtime."""

    line: LogLine
    target: str


@dataclass(eq=False, slots=True)
class Instance:
    """See the module.

    Attributes:
        pace: how many events it is given at once.
        wants: the raw names of the events that its script handles.
        in_flight: events that it has and has not finished, by id.
        ops: calls of its script that wait for an answer.
        lanes: calls of which few run at once, by the name of their lane.
        backlog: what it posted and nobody has read yet.
        backlog_bytes: what it posted since the backlog was last empty.
        unwritten: what waits for the guild's log; the first is being mapped to TypeScript.
        unheard: the latest event of which a call was refused when it was over.
        loaded: done when the script has loaded; fails with why it could not.
        used_at: when it was last given an event, on the monotonic clock.
        cpu_us: CPU time that it has used.
        declared_late: it declared something after it had loaded, which another would not declare.
        on_probation: it runs where suspects prove themselves.
    """

    isolate_id: int
    source: RevisionSource
    owner: Owner
    caller: Caller
    loaded: asyncio.Future[None]
    pace: Pace
    wants: set[str] = field(default_factory=set)
    in_flight: dict[str, Event] = field(default_factory=dict)
    ops: int = 0
    lanes: dict[str, Lane] = field(default_factory=lambda: defaultdict(Lane))
    backlog: deque[Message] = field(default_factory=deque)
    backlog_bytes: int = 0
    unwritten: deque[Unwritten] = field(default_factory=deque)
    unheard: str = ""
    used_at: float = 0.0
    cpu_us: int = 0
    declared_late: bool = False
    on_probation: bool = False

    @property
    def is_busy(self) -> bool:
        """Whether an event or a call of its script is under way."""
        return bool(self.in_flight or self.ops or self.backlog)

    @classmethod
    def of(cls, isolate_id: int, source: RevisionSource, owner: Owner, pace: Pace) -> Instance:
        caller = Caller(source.guild_id, source.revision, isolate_id)
        loaded = asyncio.get_running_loop().create_future()
        return cls(isolate_id, source, owner, caller, loaded, pace)

    @property
    def guild_id(self) -> int:
        return self.source.guild_id

    def caller_of(self, event_id: str) -> Caller:
        """Who calls, with the event the script names only if it is really under way."""
        if event_id in self.in_flight:
            return Caller(self.source.guild_id, self.source.revision, self.isolate_id, event_id)
        return self.caller

    def fail_loading(self, error: Exception) -> bool:
        """Ends a load that is still under way; false when there is none."""
        if self.loaded.done():
            return False
        self.loaded.set_exception(error)
        return True
