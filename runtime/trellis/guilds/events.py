"""Events on their way to a guild, and what the host remembers of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trellis.guilds.ports import EventClass

HOST_EVENTS: Final = frozenset({"cron", "task"})
"""What the host itself gives to scripts: whoever gave it must know how it ended. Whoever declared a
job, or scheduled a task, wants it."""

MAX_REASON_CHARS: Final = 500

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
        name: Discord's raw name, or one of HOST_EVENTS.
        kind: which of the events of that name it is, where a script may want some only: the
            interaction's type.
        payload: raw JSON text.
        attempt: 1, and one more each time a worker died under it.
        sent_at: when its latest attempt began, on the monotonic clock.
        failed: one of its handlers has thrown.
        reason: the first line of what was thrown first.
        journal: the ops its handlers called, so that another attempt does not repeat them.
    """

    id: str
    name: str
    payload: bytes
    klass: EventClass
    kind: str = ""
    attempt: int = 1
    sent_at: float = 0.0
    failed: bool = False
    reason: str = ""
    journal: list[JournalEntry] = field(default_factory=list)

    def is_wanted(self, wants: Collection[str]) -> bool:
        """Whether a script that asked for these events wants this one."""
        return self.name in wants or f"{self.name}:{self.kind}" in wants or self.name in HOST_EVENTS

    def fail(self, reason: str) -> None:
        if not self.failed:
            self.failed, self.reason = True, reason.partition("\n")[0][:MAX_REASON_CHARS]

    def replay(self, name: str, args: bytes) -> JournalEntry | None:
        """The same call as an earlier attempt made, once for each time it made it."""
        for entry in self.journal:
            if entry.attempt < self.attempt and entry.name == name and entry.args == args:
                entry.attempt = self.attempt
                return entry
        return None
