"""A task: what a script wants done, when, and how far that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal, Protocol, get_args

import msgspec

MAX_ATTEMPTS = 5
BACK_OFF_SECS = (10, 60, 300, 1800)  # after each attempt but the last
KEPT_FAILED = 100  # of each guild, the latest ones

State = Literal["waiting", "running", "failed"]
"""A task that is done is no more; one that failed MAX_ATTEMPTS times is kept to be looked at."""

STATES: Final[tuple[State, ...]] = get_args(State)


@dataclass(frozen=True, slots=True)
class Task:
    """See the module. Times are unix milliseconds, as JavaScript has them.

    Attributes:
        key: what the script calls it; a guild has one task of a key at most.
        payload: JSON text.
        due: when the script wants it done.
        next_at: when the next attempt begins; of a failed one, when it was given up.
        attempt: how many attempts were begun.
        error: why the latest attempt failed, one line.
    """

    id: str
    guild_id: int
    name: str
    key: str | None
    payload: bytes
    due: int
    next_at: int
    attempt: int = 0
    state: State = "waiting"
    error: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some tasks in the order in which they are due; `cursor` leads to the next; None: no more."""

    tasks: list[Task]
    cursor: str | None = None


class Errand(msgspec.Struct):
    """What a script is told of a task, as JSON."""

    id: str
    name: str
    key: str | None
    payload: msgspec.Raw
    scheduled_at: datetime
    attempt: int

    @classmethod
    def of(cls, task: Task) -> Errand:
        return cls(
            task.id,
            task.name,
            task.key,
            msgspec.Raw(task.payload),
            moment(task.due),
            task.attempt,
        )


class Dispatch(Protocol):
    """Hands an event to a guild. Never blocks."""

    def __call__(self, guild_id: int, name: str, payload: bytes, *, event_id: str) -> None: ...


def moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
