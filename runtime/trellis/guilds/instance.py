"""One isolate of a guild, as the host keeps record of it."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from trellis.engine.ops import Caller

if TYPE_CHECKING:
    from trellis.engine.protocol import Message
    from trellis.guilds.events import Event
    from trellis.guilds.ports import RevisionSource


class WorkerLostError(Exception):
    """The worker died while this isolate loaded; nothing is known against the script."""


class Owner(Protocol):
    """The guild that an instance belongs to: told of what happens to it."""

    def event_done(self, instance: Instance, event: Event) -> None: ...

    def ended(self, instance: Instance, reason: str) -> None: ...

    def killed_worker(self) -> None: ...

    def lost(self, instance: Instance, *, suspected: bool) -> None: ...


@dataclass(eq=False, slots=True)
class Instance:
    """See the module.

    Attributes:
        wants: the raw names of the events that its script handles.
        in_flight: events that it has and has not finished, by id.
        ops: calls of its script that wait for an answer.
        backlog: what it posted and nobody has read yet.
        loaded: done when the script has loaded; fails with why it could not.
    """

    isolate_id: int
    source: RevisionSource
    owner: Owner
    caller: Caller
    loaded: asyncio.Future[None]
    wants: set[str] = field(default_factory=set)
    in_flight: dict[str, Event] = field(default_factory=dict)
    ops: int = 0
    backlog: deque[Message] = field(default_factory=deque)

    @classmethod
    def of(cls, isolate_id: int, source: RevisionSource, owner: Owner) -> Instance:
        caller = Caller(source.guild_id, source.revision, isolate_id)
        return cls(isolate_id, source, owner, caller, asyncio.get_running_loop().create_future())

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
