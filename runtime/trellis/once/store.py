"""The port that keeps what was done under which key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from trellis.errors import LimitError


@dataclass(frozen=True, slots=True)
class Kept:
    """What was begun under a key, when (Unix seconds), and its result as JSON once it has one."""

    begun_at: int
    result: bytes | None = None


class OnceStore(Protocol):
    """Raises DependencyError where it fails. Times are Unix seconds."""

    async def begin(
        self, guild_id: int, key: str, now: int, expires: int, max_keys: int
    ) -> Kept | None:
        """Keeps that something was begun; where something is kept of the key already, gives that.

        Raises:
            LimitError: the guild has so many keys.
        """
        ...

    async def finish(self, guild_id: int, key: str, result: bytes) -> None:
        """Keeps the result of what was begun."""
        ...

    async def forget(self, guild_id: int, key: str) -> bool:
        """False where nothing is kept of the key."""
        ...

    async def sweep(self, now: int) -> None:
        """Forgets what has expired, of all guilds."""
        ...


def too_many(max_keys: int) -> LimitError:
    return LimitError(
        f"the guild keeps {max_keys} keys of once, which is its limit",
        hint='let them expire sooner: { expiresIn: "1h" }',
        limit="once.max_keys",
        maximum=max_keys,
        present=max_keys,
    )
