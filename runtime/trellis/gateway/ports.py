"""What the gateway needs from its neighbours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeAlias

from trellis.guilds.ports import EventClass

Json: TypeAlias = Any  # what Discord's JSON holds
Now = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


class Router(Protocol):
    """Where events go: ordered per guild, at once, never blocking the gateway."""

    def dispatch(
        self, guild_id: int, name: str, payload: bytes, *, klass: EventClass = EventClass.OTHER
    ) -> None: ...

    def guild_available(self, guild_id: int) -> None: ...

    def guild_gone(self, guild_id: int) -> None: ...

    def ready(self, user: bytes) -> None: ...
