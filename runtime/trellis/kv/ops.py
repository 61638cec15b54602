"""The `kv.*` ops: what scripts do with their guild's stores."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, JsonValue, WithJsonSchema

from trellis.engine.ops import Args, Caller, OpTable
from trellis.errors import OpError
from trellis.kv.limits import (
    DEFAULT_PAGE_KEYS,
    MAX_EXPIRATION,
    MAX_KEY_BYTES,
    MAX_PAGE_KEYS,
    MAX_STORE_NAME_BYTES,
    MAX_TOGETHER,
    MAX_TTL_SECS,
)
from trellis.kv.numbers import LARGEST_WHOLE
from trellis.kv.store import Change

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from trellis.kv.store import Entry, KeyInfo, KvStore


def _text(maximum: int, minimum: int = 0) -> WithJsonSchema:
    """What the docs say of a text; the store checks it, as it counts bytes and names figures."""
    return WithJsonSchema({"type": "string", "minLength": minimum, "maxLength": maximum})


def _whole(value: object) -> object:
    """`Date.now() / 1000 + 60` has a fraction: such a key lives to the end of its last second."""
    return math.ceil(value) if isinstance(value, float) and math.isfinite(value) else value


StoreName = Annotated[str, _text(MAX_STORE_NAME_BYTES, 1)]
Key = Annotated[str, _text(MAX_KEY_BYTES, 1)]
# The store says what is wrong with one.
Expiration = Annotated[
    int,
    BeforeValidator(_whole),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": MAX_EXPIRATION}),
]
Ttl = Annotated[float, Field(gt=0, le=MAX_TTL_SECS)]
Number = Annotated[float, Field(allow_inf_nan=False, ge=-LARGEST_WHOLE, le=LARGEST_WHOLE)]
Limit = Annotated[int, Field(ge=1, le=MAX_PAGE_KEYS)]


class KeyArgs(Args):
    store: StoreName
    key: Key


class KeysArgs(Args):
    keys: Annotated[list[KeyArgs], Field(max_length=MAX_TOGETHER)]


class Lasting(Args):
    """When a key ends: at a time in unix seconds, or so many seconds from now."""

    expiration: Expiration | None = None
    ttl: Ttl | None = None

    def expires(self, now: float) -> int | None:
        if None not in {self.expiration, self.ttl}:
            raise OpError("either expiration or ttl says when the key ends", field="ttl")
        return self.expiration if self.ttl is None else math.ceil(now + self.ttl)


class SetArgs(KeyArgs, Lasting):
    value: JsonValue
    metadata: JsonValue = None
    if_version: Annotated[int, Field(ge=0)] | None = None


class IncrementArgs(KeyArgs, Lasting):
    by: Number = 1


class UpdateMetadataArgs(KeyArgs):
    metadata: JsonValue


class StoreArgs(Args):
    store: StoreName


class ListArgs(StoreArgs):
    prefix: Annotated[str, _text(MAX_KEY_BYTES)] = ""
    limit: Limit = DEFAULT_PAGE_KEYS
    cursor: str | None = None
    reverse: bool = False


class ChangeArgs(KeyArgs):
    version: Annotated[int, Field(ge=0)]
    kind: Literal["keep", "set", "delete"] = "keep"
    value: JsonValue = None


class CommitArgs(Args):
    changes: Annotated[list[ChangeArgs], Field(max_length=MAX_TOGETHER)]


class KvOps:
    """Those that have nothing to reword return what the store returned: a wait costs no task."""

    def __init__(self, store: KvStore, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._clock = clock

    def register(self, table: OpTable) -> None:
        def add(name: str, args: type[Args], handler: Callable[..., Any]) -> None:
            table.add(name, args, handler, lane="kv")

        add("kv.get", KeyArgs, self.get)
        add("kv.get_many", KeysArgs, self.get_many)
        add("kv.get_with_metadata", KeyArgs, self.get_with_metadata)
        add("kv.set", SetArgs, self.set)
        add("kv.increment", IncrementArgs, self.increment)
        add("kv.update_metadata", UpdateMetadataArgs, self.update_metadata)
        add("kv.delete", KeyArgs, self.delete)
        add("kv.list", ListArgs, self.list)
        add("kv.count", StoreArgs, self.count)
        add("kv.clear", StoreArgs, self.clear)
        add("kv.commit", CommitArgs, self.commit)

    def get(self, caller: Caller, args: KeyArgs) -> Awaitable[JsonValue]:
        return self._store.get(caller.guild_id, args.store, args.key)

    async def get_many(self, caller: Caller, args: KeysArgs) -> list[dict[str, Any]]:
        keys = [(one.store, one.key) for one in args.keys]
        return [_entry(entry) for entry in await self._store.get_many(caller.guild_id, keys)]

    async def get_with_metadata(self, caller: Caller, args: KeyArgs) -> dict[str, Any]:
        return _entry(await self._store.get_with_metadata(caller.guild_id, args.store, args.key))

    def set(self, caller: Caller, args: SetArgs) -> Awaitable[bool]:
        return self._store.set(
            caller.guild_id,
            args.store,
            args.key,
            args.value,
            expiration=args.expires(self._clock()),
            metadata=args.metadata,
            if_version=args.if_version,
        )

    def increment(self, caller: Caller, args: IncrementArgs) -> Awaitable[float]:
        expiration = args.expires(self._clock())
        return self._store.increment(
            caller.guild_id, args.store, args.key, args.by, expiration=expiration
        )

    def update_metadata(self, caller: Caller, args: UpdateMetadataArgs) -> Awaitable[None]:
        return self._store.update_metadata(caller.guild_id, args.store, args.key, args.metadata)

    def delete(self, caller: Caller, args: KeyArgs) -> Awaitable[bool]:
        return self._store.delete(caller.guild_id, args.store, args.key)

    def count(self, caller: Caller, args: StoreArgs) -> Awaitable[int]:
        return self._store.count(caller.guild_id, args.store)

    def clear(self, caller: Caller, args: StoreArgs) -> Awaitable[None]:
        return self._store.clear(caller.guild_id, args.store)

    def commit(self, caller: Caller, args: CommitArgs) -> Awaitable[bool]:
        changes = [
            Change(one.store, one.key, one.version, one.kind, one.value) for one in args.changes
        ]
        return self._store.commit(caller.guild_id, changes)

    async def list(self, caller: Caller, args: ListArgs) -> dict[str, Any]:
        page = await self._store.list(
            caller.guild_id,
            args.store,
            prefix=args.prefix,
            limit=args.limit,
            cursor=args.cursor,
            reverse=args.reverse,
        )
        found = {
            "keys": [_key(info) for info in page.keys],
            "listComplete": page.complete,
            "list_complete": page.complete,  # as in flora's documentation
        }
        return found if page.cursor is None else found | {"cursor": page.cursor}


def _entry(entry: Entry | None) -> dict[str, Any]:
    if entry is None:
        return {"value": None, "version": 0}
    found: dict[str, Any] = {"value": entry.value, "version": entry.version}
    if entry.expiration is not None:
        found["expiration"] = entry.expiration
    return found | _metadata(entry.metadata)


def _key(info: KeyInfo) -> dict[str, Any]:
    key: dict[str, Any] = {"name": info.name}
    if info.expiration is not None:
        key["expiration"] = info.expiration
    return key | _metadata(info.metadata)


def _metadata(metadata: JsonValue) -> dict[str, JsonValue]:
    return {} if metadata is None else {"metadata": metadata}
