"""Port: since when the bot is away from guilds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


class DepartureStore(Protocol):
    """Raises DependencyError where it fails."""

    async def all(self) -> Mapping[int, float]:
        """Each guild that the bot has left: when, in Unix seconds."""
        ...

    async def put(self, guild_id: int, left_at: float | None) -> None:
        """Keeps when the bot left a guild; None: it is there."""
        ...
