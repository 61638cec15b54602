"""The `kv.*` ops: what scripts do with their guild's stores."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, JsonValue, WithJsonSchema

from trellis.engine.ops import Args, Caller, OpTable
from trellis.kv.limits import (
    DEFAULT_PAGE_KEYS,
    MAX_EXPIRATION,
    MAX_KEY_BYTES,
    MAX_PAGE_KEYS,
    MAX_STORE_NAME_BYTES,
    MAX_VALUE_BYTES,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from trellis.kv.store import KeyInfo, KvStore


def _text(maximum: int, minimum: int = 0) -> WithJsonSchema:
    """What the docs say of a text; the store checks it, as it counts bytes and names figures."""
    return WithJsonSchema({"type": "string", "minLength": minimum, "maxLength": maximum})


def _whole(value: object) -> object:
    """`Date.now() / 1000 + 60` has a fraction: such a key lives to the end of its last second."""
    return math.ceil(value) if isinstance(value, float) and math.isfinite(value) else value


StoreName = Annotated[str, _text(MAX_STORE_NAME_BYTES, 1)]
Key = Annotated[str, _text(MAX_KEY_BYTES, 1)]
Expiration = Annotated[int, BeforeValidator(_whole), Field(ge=1, le=MAX_EXPIRATION)]


class KeyArgs(Args):
    store: StoreName
    key: Key


class SetArgs(KeyArgs):
    value: Annotated[str, _text(MAX_VALUE_BYTES)]
    expiration: Expiration | None = None
    metadata: JsonValue = None


class UpdateMetadataArgs(KeyArgs):
    metadata: JsonValue


class ListArgs(Args):
    store: StoreName
    prefix: Annotated[str, _text(MAX_KEY_BYTES)] = ""
    limit: Annotated[int, Field(ge=1, le=MAX_PAGE_KEYS)] = DEFAULT_PAGE_KEYS
    cursor: str | None = None


class KvOps:
    """Those that have nothing to reword return what the store returned: a wait costs no task."""

    def __init__(self, store: KvStore) -> None:
        self._store = store

    def register(self, table: OpTable) -> None:
        table.add("kv.get", KeyArgs, self.get)
        table.add("kv.get_with_metadata", KeyArgs, self.get_with_metadata)
        table.add("kv.set", SetArgs, self.set)
        table.add("kv.update_metadata", UpdateMetadataArgs, self.update_metadata)
        table.add("kv.delete", KeyArgs, self.delete)
        table.add("kv.list", ListArgs, self.list)

    def get(self, caller: Caller, args: KeyArgs) -> Awaitable[str | None]:
        return self._store.get(caller.guild_id, args.store, args.key)

    async def get_with_metadata(self, caller: Caller, args: KeyArgs) -> dict[str, Any]:
        entry = await self._store.get_with_metadata(caller.guild_id, args.store, args.key)
        if entry is None:
            return {"value": None}
        return {"value": entry.value} | _metadata(entry.metadata)

    def set(self, caller: Caller, args: SetArgs) -> Awaitable[None]:
        return self._store.set(
            caller.guild_id,
            args.store,
            args.key,
            args.value,
            expiration=args.expiration,
            metadata=args.metadata,
        )

    def update_metadata(self, caller: Caller, args: UpdateMetadataArgs) -> Awaitable[None]:
        return self._store.update_metadata(caller.guild_id, args.store, args.key, args.metadata)

    def delete(self, caller: Caller, args: KeyArgs) -> Awaitable[None]:
        return self._store.delete(caller.guild_id, args.store, args.key)

    async def list(self, caller: Caller, args: ListArgs) -> dict[str, Any]:
        page = await self._store.list(
            caller.guild_id, args.store, prefix=args.prefix, limit=args.limit, cursor=args.cursor
        )
        found = {
            "keys": [_key(info) for info in page.keys],
            "listComplete": page.complete,
            "list_complete": page.complete,  # as in flora's documentation
        }
        return found if page.cursor is None else found | {"cursor": page.cursor}


def _key(info: KeyInfo) -> dict[str, Any]:
    key: dict[str, Any] = {"name": info.name}
    if info.expiration is not None:
        key["expiration"] = info.expiration
    return key | _metadata(info.metadata)


def _metadata(metadata: JsonValue) -> dict[str, JsonValue]:
    return {} if metadata is None else {"metadata": metadata}
