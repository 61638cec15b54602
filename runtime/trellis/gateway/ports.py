"""What the gateway needs from its neighbours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from typing import Any, Protocol, TypeAlias

from trellis.guilds.ports import EventClass

Json: TypeAlias = Any  # what Discord's JSON holds
Now = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


class AllWants(Protocol):
    """Which events scripts want."""

    def ever(self, guild_id: int) -> Collection[str]:
        """What one guild's script wants, or has wanted since it was deployed."""
        ...

    def everything(self) -> tuple[Collection[str], bool]:
        """What any script wants, and whether there are scripts of which it is not known."""
        ...


class Router(Protocol):
    """Where events go: ordered per guild, at once, never blocking the gateway."""

    def dispatch(
        self,
        guild_id: int,
        name: str,
        payload: bytes,
        *,
        klass: EventClass = EventClass.OTHER,
        kind: str = "",
    ) -> None:
        """`kind`: which of the events of that name, where scripts can ask for one kind alone."""
        ...

    def guild_available(self, guild_id: int, *, joined: bool) -> None:
        """The bot is in this guild; `joined`: it was not until now."""
        ...

    def guild_gone(self, guild_id: int) -> None: ...

    def ready(self, user: bytes) -> None: ...
