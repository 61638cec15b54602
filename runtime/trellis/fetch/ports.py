"""What making requests needs from the parts around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Mapping, Sequence

    from trellis.fetch.lists import HostLists


class Resolver(Protocol):
    async def resolve(self, guild_id: int, host: str) -> Sequence[str]:
        """The addresses of a name, asked for by a guild; OpError where there are none."""
        ...


class SecretValue(Protocol):
    """A secret in the clear."""

    @property
    def name(self) -> str: ...

    @property
    def value(self) -> str: ...

    def allows(self, host: str, port: int) -> bool:
        """Whether it may be sent to that host."""
        ...

    def forms(self) -> Collection[str]:
        """How it may be written where it comes back; none of what is too short to look for."""
        ...


class SecretValues(Protocol):
    """What stands behind placeholders."""

    @property
    def pattern(self) -> re.Pattern[bytes]:
        """Every placeholder, of whatever guild, and nothing else."""
        ...

    async def behind(
        self, guild_id: int, placeholders: Collection[bytes]
    ) -> Mapping[bytes, SecretValue]:
        """The guild's secrets behind these; what stands for none of them is left out."""
        ...


class Lists(Protocol):
    def of(self, guild_id: int) -> HostLists:
        """The hosts that the guild's managers let its script ask, as they are now."""
        ...


class Meter(Protocol):
    def fetched(self, guild_id: int, sent_bytes: int, received_bytes: int, *, failed: bool) -> None:
        """A request of the guild was made, and was answered unless it `failed`. Never raises."""
        ...
