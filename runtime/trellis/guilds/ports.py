"""What the life of a guild needs from the features around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol


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
    async def map_stack(self, guild_id: int, revision: str, stack: str) -> str:
        """The stack with TypeScript positions, the guild's own frames only. Never raises."""
        ...


class SecretNames(Protocol):
    async def placeholders(self, guild_id: int) -> dict[str, str]:
        """What stands for each secret of the guild in its script, by name."""
        ...


class Registrations(Protocol):
    """What a script declares while it loads takes effect when its isolate is promoted."""

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None: ...

    def discarded(self, isolate_id: int) -> None: ...

    def withdrawn(self, guild_id: int) -> None:
        """The guild's script was taken away: nothing that it declared holds any more."""
        ...


class UsageMeter(Protocol):
    """Counts what guilds use. Called for every turn and op: it must be quick, and never raises."""

    def turn(self, guild_id: int, cpu_us: int) -> None: ...

    def op(self, guild_id: int, name: str) -> None:
        """A script called an op of that name; there need not be one."""
        ...

    def heap(self, guild_id: int, used_bytes: int) -> None: ...

    def stopped(self, guild_id: int, reason: str) -> None:
        """An isolate was ended: deadline, cpu, memory, outbox or boot."""
        ...


class EventOutcomes(Protocol):
    """Who must know how an event ended: the interaction guard, the cron service."""

    def event_ended(self, guild_id: int, name: str, payload: bytes, *, failed: bool) -> None: ...
