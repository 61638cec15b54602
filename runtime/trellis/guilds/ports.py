"""What the life of a guild needs from the features around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection

Outcome = Literal["done", "failed", "cut_off", "dropped"]
"""How an event ended: a handler of a failed one threw or did not finish in time; one that was cut
off was under way when its script was stopped; one that was dropped never reached its script."""

UNWANTED: Final = "nothing in the script handles it"
"""Why an event was dropped that a script is not made for."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How an event ended, and why where it did not end well: one line, for people."""

    outcome: Outcome
    reason: str = ""

    @property
    def failed(self) -> bool:
        return self.outcome != "done"


class EventClass(IntEnum):
    """How urgent an event is: the lower, the sooner it goes and the later it is shed."""

    INTERACTION = 0
    MESSAGE = 1
    OTHER = 2


@dataclass(frozen=True, slots=True)
class RevisionSource:
    """A revision ready to run: `script` is classic-script JavaScript (an IIFE)."""

    guild_id: int
    revision: str
    script: str


@dataclass(frozen=True, slots=True)
class Held:
    """Why a guild is held off, and since when (Unix seconds)."""

    reason: str
    since: float


@dataclass(frozen=True, slots=True)
class Moved:
    """A guild was moved from one worker to another.

    Attributes:
        begun_again: events that were under way for too long to be waited for, and run again there.
    """

    guild_id: int
    before: int
    worker: int
    begun_again: int


class Holds(Protocol):
    """Which guilds are held off. None of it blocks; it outlives the process."""

    def get(self, guild_id: int) -> Held | None: ...

    def put(self, guild_id: int, held: Held) -> None: ...

    def lift(self, guild_id: int) -> None:
        """The guild may run again, if it was held at all."""
        ...


class Revisions(Protocol):
    async def current(self, guild_id: int) -> RevisionSource | None:
        """The revision that the guild should run, None when it has none."""
        ...


class GuildLog(Protocol):
    def write(
        self,
        guild_id: int,
        level: str,
        message: str,
        *,
        target: str = "script",
        event_id: str | None = None,
    ) -> None:
        """Adds a line to the guild's log. Never blocks and never raises."""
        ...


class Traces(Protocol):
    async def map_text(self, guild_id: int, revision: str, text: str) -> str:
        """What a script printed, with the stacks in it mapped; all else stays. Never raises."""
        ...

    async def map_stack(self, guild_id: int, revision: str, stack: str) -> str:
        """The stack with TypeScript positions, the guild's own frames only. Never raises."""
        ...


class SecretNames(Protocol):
    async def placeholders(self, guild_id: int) -> dict[str, str]:
        """What stands for each secret of the guild in its script, by name."""
        ...

    def signing_key(self, guild_id: int) -> str:
        """What the guild's script signs the state of its components with: hexadecimal digits."""
        ...


class Registrations(Protocol):
    """What a script declares while it loads takes effect when its isolate is promoted."""

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None: ...

    def discarded(self, isolate_id: int) -> None:
        """This isolate is no more, whether it was ever promoted or not."""
        ...

    def withdrawn(self, guild_id: int) -> None:
        """The guild's script was taken away: nothing that it declared holds any more."""
        ...


class Wants(Protocol):
    """Which events each guild's script handles, also while nothing of it is loaded."""

    def of(self, guild_id: int) -> Collection[str] | None:
        """Discord's raw names, `INTERACTION_CREATE:2` for one kind; None where it is not known."""
        ...

    def asked(self, isolate_id: int, name: str) -> None:
        """The script in this isolate handles such events."""
        ...


class UsageMeter(Protocol):
    """Counts what guilds use. Called for every turn and op: it must be quick, and never raises."""

    def turn(self, guild_id: int, cpu_us: int) -> None: ...

    def event(self, guild_id: int, outcome: Outcome) -> None: ...

    def op(self, guild_id: int, name: str) -> None:
        """A script called an op of that name; there need not be one."""
        ...

    def heap(self, guild_id: int, used_bytes: int) -> None: ...

    def stopped(self, guild_id: int, reason: str) -> None:
        """An isolate was ended: deadline, cpu, memory, outbox, stuck or boot."""
        ...

    def reached(self, guild_id: int, limit: str, count: int) -> None:
        """A limit has kept the guild's script from something, so many times."""
        ...

    def evicted(self, guild_id: int) -> None:
        """An idle isolate was ended to make room; the guild loads again with its next event."""
        ...


class EventOutcomes(Protocol):
    """Who must know how an event ended: the interaction guard, cron jobs, tasks."""

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None: ...
