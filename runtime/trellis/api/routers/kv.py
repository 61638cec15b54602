"""`/kv`: what guilds' scripts remember. A store exists by being used."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Final

import msgspec
from fastapi import Query, Request
from pydantic import JsonValue
from starlette.responses import StreamingResponse

from trellis.api.params import Answer, Body, GuildId, Snowflake
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services, Visiting, manager
from trellis.kv import store as kv_store
from trellis.kv.store import StoreInfo
from trellis.kv.taking_in import check_lines, take_in
from trellis.kv.transfer import Line

router = Routes("kv")

NDJSON: Final = "application/x-ndjson"


class NewStore(Body):
    guild_id: Snowflake
    store_name: str


class Store(Answer):
    """`updated_at` is there for flora's clients: a store's own record does not change."""

    id: str
    guild_id: str
    store_name: str
    created_at: datetime
    updated_at: datetime


class MadeStore(Answer):
    store: Store


class Value(Answer):
    """`value` is null where the key is absent; the rest is there where the key has it."""

    value: JsonValue
    metadata: JsonValue = None
    expiration: int | None = None


class NewValue(Body):
    """A text or any other JSON; `expiration` in Unix seconds."""

    value: JsonValue
    expiration: int | None = None
    metadata: JsonValue = None


class Done(Answer):
    success: bool = True


class Deleted(Done):
    """`deleted`: whether the key was there."""

    deleted: bool


class Imported(Answer):
    """How many keys and members of sorted sets were written."""

    entries: int


class KeyInfo(Answer):
    name: str
    expiration: int | None = None
    metadata: JsonValue = None


class Page(Answer):
    """Some keys; `cursor` is where the next ones begin."""

    keys: list[KeyInfo]
    listComplete: bool  # noqa: N815  # the name on the wire
    cursor: str | None = None


# The fixed paths come first: what follows them would take "stores" for a guild.
@router.get("/kv/stores", summary="The stores of a guild")
async def stores(guild_id: Snowflake, services: Services, who: Visiting) -> list[Store]:
    await manager(guild_id, who, services)
    names = await services.kv.stores(guild_id)
    infos = [await services.kv.store_info(guild_id, name) for name in names]
    return [_store(guild_id, info) for info in infos if info is not None]


@router.post("/kv/stores", summary="Make a store that stays when it is empty")
async def create_store(body: NewStore, services: Services, who: Visiting) -> MadeStore:
    await manager(body.guild_id, who, services)
    info = await services.kv.create_store(body.guild_id, body.store_name)
    return MadeStore(store=_store(body.guild_id, info))


@router.delete("/kv/stores/{guild_id}/{store}", summary="Delete a store with all its keys")
async def delete_store(guild_id: GuildId, store: str, services: Services, _who: Manager) -> Done:
    await services.kv.delete_store(guild_id, store)
    return Done()


@router.get(
    "/kv/{guild_id}/export",
    summary="All that a guild keeps, a line of JSON each",
    response_class=StreamingResponse,
    responses={200: {"content": {NDJSON: {}}}},
)
async def export(guild_id: GuildId, services: Services, _who: Manager) -> StreamingResponse:
    parts = services.kv.export(guild_id)
    name = f'attachment; filename="kv-{guild_id}.ndjson"'
    headers = {"Content-Disposition": name, "Cache-Control": "no-store"}
    return StreamingResponse(_text(parts), media_type=NDJSON, headers=headers)


@router.post("/kv/{guild_id}/import", summary="Write what an export holds over what is there")
async def import_(
    guild_id: GuildId,
    request: Request,
    services: Services,
    _who: Manager,
    *,
    replace: Annotated[bool, Query(description="Remove all that is there first.")] = False,
    part: Annotated[bool, Query(description="It comes without first and last line.")] = False,
) -> Imported:
    lines = await asyncio.to_thread(check_lines, await request.body(), is_part=part)
    if replace:
        await services.kv.clear_guild(guild_id)
    return Imported(entries=await take_in(services.kv, guild_id, lines))


@router.get(
    "/kv/{guild_id}/{store}", summary="The keys of a store", response_model_exclude_none=True
)
async def keys(
    guild_id: GuildId,
    store: str,
    services: Services,
    _who: Manager,
    prefix: Annotated[str, Query(max_length=512)] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    cursor: Annotated[str | None, Query(max_length=2048)] = None,
    *,
    reverse: Annotated[bool, Query(description="From the last key to the first.")] = False,
) -> Page:
    page = await services.kv.list(
        guild_id, store, prefix=prefix, limit=limit, cursor=cursor, reverse=reverse
    )
    return _page(page)


@router.get(
    "/kv/{guild_id}/{store}/{key:path}",
    summary="The value of a key, or null",
    response_model_exclude_unset=True,
)
async def get(guild_id: GuildId, store: str, key: str, services: Services, _who: Manager) -> Value:
    entry = await services.kv.get_with_metadata(guild_id, store, key)
    if entry is None:
        return Value(value=None)
    beside = {"metadata": entry.metadata, "expiration": entry.expiration}
    found = {name: what for name, what in beside.items() if what is not None}
    return Value.model_validate({"value": entry.value} | found)


@router.put("/kv/{guild_id}/{store}/{key:path}", summary="Set the value of a key")
async def put(
    guild_id: GuildId,
    store: str,
    key: str,
    body: NewValue,
    services: Services,
    _who: Manager,
) -> Done:
    await services.kv.set(
        guild_id, store, key, body.value, expiration=body.expiration, metadata=body.metadata
    )
    return Done()


@router.delete("/kv/{guild_id}/{store}/{key:path}", summary="Delete a key")
async def delete(
    guild_id: GuildId, store: str, key: str, services: Services, _who: Manager
) -> Deleted:
    return Deleted(deleted=await services.kv.delete(guild_id, store, key))


async def _text(parts: AsyncIterator[Sequence[Line]]) -> AsyncIterator[bytes]:
    async for part in parts:
        yield b"".join(msgspec.json.encode(line) + b"\n" for line in part)


def _store(guild_id: int, info: StoreInfo) -> Store:
    created = datetime.fromtimestamp(info.created_at, UTC)
    return Store(
        id=f"{guild_id}:{info.name}",
        guild_id=str(guild_id),
        store_name=info.name,
        created_at=created,
        updated_at=created,
    )


def _page(page: kv_store.Page) -> Page:
    found = [
        KeyInfo(name=key.name, expiration=key.expiration, metadata=key.metadata)
        for key in page.keys
    ]
    return Page(keys=found, listComplete=page.complete, cursor=page.cursor)
