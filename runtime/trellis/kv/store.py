"""The port of the key-value stores: what every adapter promises."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Literal, Protocol

from trellis.kv.limits import DEFAULT_PAGE_KEYS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Sequence

    from pydantic import JsonValue

    from trellis.kv.transfer import Line


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with what is kept beside it.

    Attributes:
        version: a number that the key never had before and will never have again.
        expiration: unix seconds; None: never.
    """

    value: JsonValue
    metadata: JsonValue = None
    version: int = 0
    expiration: int | None = None


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


@dataclass(frozen=True, slots=True)
class Change:
    """What a transaction does to a key, provided that it still is at `version` (0: absent).

    Attributes:
        kind: `keep` only looks whether it is; `set` gives it `value` and leaves metadata and
            expiration; `delete` removes it.
    """

    store: str
    key: str
    version: int
    kind: Literal["keep", "set", "delete"] = "keep"
    value: JsonValue = None


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a sorted set."""

    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Span:
    """Which members of a sorted set are wanted.

    Attributes:
        low, high: the lowest and the highest score.
        after: the member that the last page ended with.
        reverse: from the highest score down.
    """

    limit: int = DEFAULT_PAGE_KEYS
    low: float = -inf
    high: float = inf
    after: Member | None = None
    reverse: bool = False


class KvStore(Protocol):
    """Stores of guilds: texts or other JSON values under string keys.

    A store exists by being used: it appears with its first key and goes with its last, unless
    `create_store` was asked to keep it. A write is durable, as far as the adapter can be, when its
    call returns. An expired key is as good as absent from its second on.

    What is too large raises LimitError, what is malformed OpError; the messages name the limit and
    the figure. DependencyError means the store itself fails.
    """

    def get(self, guild_id: int, store: str, key: str) -> Awaitable[JsonValue]: ...

    def get_many(
        self, guild_id: int, keys: Sequence[tuple[str, str]]
    ) -> Awaitable[Sequence[Entry | None]]:
        """The entries of (store, key), in their order, as they were at one moment."""
        ...

    def get_with_metadata(self, guild_id: int, store: str, key: str) -> Awaitable[Entry | None]: ...

    def set(
        self,
        guild_id: int,
        store: str,
        key: str,
        value: JsonValue,
        *,
        expiration: int | None = None,
        metadata: JsonValue = None,
        if_version: int | None = None,
    ) -> Awaitable[bool]:
        """Replaces the whole entry: value, metadata and expiration (unix seconds).

        With `if_version` only when the key is at that version (0: absent); false when it was not.
        """
        ...

    def increment(
        self, guild_id: int, store: str, key: str, by: float, *, expiration: int | None = None
    ) -> Awaitable[float]:
        """Adds to a number, 0 where the key is absent; what it is then.

        A text that is a number stays a text. `expiration` is that of a new key: a key that is
        there keeps its own. OpError `invalid_argument` where the value is no number.
        """
        ...

    def update_metadata(
        self, guild_id: int, store: str, key: str, metadata: JsonValue
    ) -> Awaitable[None]:
        """Replaces the metadata alone; OpError `not_found` where the key is absent."""
        ...

    def delete(self, guild_id: int, store: str, key: str) -> Awaitable[bool]:
        """Removes the key; whether it was there."""
        ...

    def commit(self, guild_id: int, changes: Sequence[Change]) -> Awaitable[bool]:
        """All the changes or, when a key is not at its version any more, none and false."""
        ...

    def list(
        self,
        guild_id: int,
        store: str,
        *,
        prefix: str = "",
        limit: int = DEFAULT_PAGE_KEYS,
        cursor: str | None = None,
        reverse: bool = False,
    ) -> Awaitable[Page]:
        """At most `limit` keys; fewer with a cursor when their metadata is large."""
        ...

    def count(self, guild_id: int, store: str) -> Awaitable[int]:
        """How many keys there are; none of them has expired."""
        ...

    def add(self, guild_id: int, sorted_set: str, member: str, score: float) -> Awaitable[bool]:
        """Gives a member its score; whether it is new."""
        ...

    def increment_score(
        self, guild_id: int, sorted_set: str, member: str, by: float
    ) -> Awaitable[float]:
        """Adds to the score of a member, 0 where it is new; what it is then."""
        ...

    def score(self, guild_id: int, sorted_set: str, member: str) -> Awaitable[float | None]: ...

    def rank(
        self, guild_id: int, sorted_set: str, member: str, *, reverse: bool = False
    ) -> Awaitable[int | None]:
        """How many members have a lower score (reverse: a higher one); None: there is no such."""
        ...

    def range(self, guild_id: int, sorted_set: str, span: Span) -> Awaitable[Sequence[Member]]:
        """Members in the order of their scores, those of one score in that of their names."""
        ...

    def remove(self, guild_id: int, sorted_set: str, member: str) -> Awaitable[bool]:
        """Takes a member out; whether it was in."""
        ...

    def count_members(self, guild_id: int, sorted_set: str) -> Awaitable[int]: ...

    def clear_members(self, guild_id: int, sorted_set: str) -> Awaitable[None]: ...

    def stores(self, guild_id: int) -> Awaitable[Sequence[str]]:
        """The names of the guild's stores, in order."""
        ...

    def sorted_sets(self, guild_id: int) -> Awaitable[Sequence[str]]:
        """The names of the guild's sorted sets, in order."""
        ...

    def store_info(self, guild_id: int, store: str) -> Awaitable[StoreInfo | None]:
        """What the store holds, None when there is no such store."""
        ...

    def create_store(self, guild_id: int, store: str) -> Awaitable[StoreInfo]:
        """Makes sure the store exists and stays when it holds nothing."""
        ...

    def restore_store(
        self, guild_id: int, store: str, created_at: int | None, *, kept: bool
    ) -> Awaitable[None]:
        """Says of a store when it was made (unix seconds), and with `kept` makes it as above.

        A store that is older, or that is kept already, stays so.
        """
        ...

    def clear(self, guild_id: int, store: str) -> Awaitable[None]:
        """Removes every key of the store at once."""
        ...

    def delete_store(self, guild_id: int, store: str) -> Awaitable[None]:
        """Removes the store with every key of it."""
        ...

    async def guilds(self) -> Sequence[int]:
        """The guilds that keep something, in the order of their ids."""
        ...

    def clear_guild(self, guild_id: int) -> Awaitable[None]:
        """Removes all stores and sorted sets of the guild."""
        ...

    def export(self, guild_id: int) -> AsyncIterator[Sequence[Line]]:
        """All that a guild keeps as it is now, in the lines of `transfer`, a part at a time."""
        ...

    def sweep(self) -> Awaitable[int]:
        """Removes some of what expired, for good; how many entries it removed."""
        ...

    async def close(self) -> None:
        """Finishes what was asked, then refuses further calls with DependencyError `kv.closed`."""
        ...
