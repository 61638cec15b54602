"""The port that keeps holds over a restart, which must not give anybody three more tries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trellis.guilds.ports import Held


class HoldStore(Protocol):
    """Raises DependencyError where it fails; the caller tries again."""

    async def all(self) -> Mapping[int, Held]:
        """Every guild that is held off."""
        ...

    async def put(self, guild_id: int, held: Held | None) -> None:
        """Keeps why a guild is held off; None: it no longer is."""
        ...
