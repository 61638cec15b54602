"""The port of the key-value stores: what every adapter promises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from trellis.kv.limits import DEFAULT_PAGE_KEYS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Sequence

    from pydantic import JsonValue


@dataclass(frozen=True, slots=True)
class Entry:
    value: str
    metadata: JsonValue = None


@dataclass(frozen=True, slots=True)
class KeyInfo:
    """A key as `list` shows it. `expiration` is in unix seconds."""

    name: str
    expiration: int | None = None
    metadata: JsonValue = None


@dataclass(frozen=True, slots=True)
class Page:
    """Keys in the order of their UTF-8 bytes. `cursor` leads to the next page; None: no more."""

    keys: Sequence[KeyInfo]
    cursor: str | None = None

    @property
    def complete(self) -> bool:
        return self.cursor is None


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """A store of a guild.

    Attributes:
        name: what scripts call it.
        keys: how many it holds, those included that expired and wait to be swept.
        size_bytes: keys, values and metadata: what counts against the quotas.
        created_at: unix seconds.
    """

    name: str
    keys: int
    size_bytes: int
    created_at: int


class KvStore(Protocol):
    """Stores of guilds: strings under string keys.

    A store exists by being used: it appears with its first key and goes with its last, unless
    `create_store` was asked to keep it. A write is durable, as far as the adapter can be, when its
    call returns. An expired key is as good as absent from its second on.

    What is too large raises LimitError, what is malformed OpError; the messages name the limit and
    the figure. DependencyError means the store itself fails.
    """

    def get(self, guild_id: int, store: str, key: str) -> Awaitable[str | None]: ...

    def get_with_metadata(self, guild_id: int, store: str, key: str) -> Awaitable[Entry | None]: ...

    def set(
        self,
        guild_id: int,
        store: str,
        key: str,
        value: str,
        *,
        expiration: int | None = None,
        metadata: JsonValue = None,
    ) -> Awaitable[None]:
        """Replaces the whole entry: value, metadata and expiration (unix seconds)."""
        ...

    def update_metadata(
        self, guild_id: int, store: str, key: str, metadata: JsonValue
    ) -> Awaitable[None]:
        """Replaces the metadata alone; OpError `not_found` where the key is absent."""
        ...

    def delete(self, guild_id: int, store: str, key: str) -> Awaitable[None]: ...

    def list(
        self,
        guild_id: int,
        store: str,
        *,
        prefix: str = "",
        limit: int = DEFAULT_PAGE_KEYS,
        cursor: str | None = None,
    ) -> Awaitable[Page]:
        """At most `limit` keys; fewer with a cursor when their metadata is large."""
        ...

    def stores(self, guild_id: int) -> Awaitable[Sequence[str]]:
        """The names of the guild's stores, in order."""
        ...

    def store_info(self, guild_id: int, store: str) -> Awaitable[StoreInfo | None]:
        """What the store holds, None when there is no such store."""
        ...

    def create_store(self, guild_id: int, store: str) -> Awaitable[StoreInfo]:
        """Makes sure the store exists and stays when it holds nothing."""
        ...

    def clear(self, guild_id: int, store: str) -> Awaitable[None]:
        """Removes every key of the store at once."""
        ...

    def delete_store(self, guild_id: int, store: str) -> Awaitable[None]:
        """Removes the store with every key of it."""
        ...

    def sweep(self) -> Awaitable[int]:
        """Removes some of what expired, for good; how many entries it removed."""
        ...

    async def close(self) -> None:
        """Finishes what was asked, then refuses further calls with DependencyError `kv.closed`."""
        ...
