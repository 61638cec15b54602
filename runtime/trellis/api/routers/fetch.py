"""`/fetch`: which hosts a guild's managers let its script ask."""

from typing import Annotated

from fastapi import Path
from pydantic import Field

from trellis.api.params import Answer, Body, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Manager, Services
from trellis.fetch.lists import HostLists, ListName

router = Routes("fetch")


class Hosts(Body):
    hosts: Annotated[tuple[str, ...], Field(min_length=1)]


class SomeHosts(Body):
    """Left out: all of them."""

    hosts: Annotated[tuple[str, ...], Field(min_length=1)] | None = None


class Lists(Answer):
    """`allow`: the only hosts that may be asked, unless it is empty; `deny` counts before it."""

    allow: list[str]
    deny: list[str]


@router.get("/fetch/{guild_id}", summary="The hosts that a guild allows and denies its script")
async def lists(guild_id: GuildId, services: Services, _who: Manager) -> Lists:
    return _answer(services.fetch_lists.of(guild_id))


@router.post("/fetch/{guild_id}/reset", summary="Take hosts off both lists, or all of them")
async def reset(guild_id: GuildId, body: SomeHosts, services: Services, _who: Manager) -> Lists:
    return _answer(await services.fetch_lists.reset(guild_id, body.hosts))


@router.post("/fetch/{guild_id}/{name}", summary="Put hosts on a list, and off the other")
async def put(
    guild_id: GuildId,
    name: Annotated[ListName, Path(description="The list.")],
    body: Hosts,
    services: Services,
    _who: Manager,
) -> Lists:
    return _answer(await services.fetch_lists.put(guild_id, name, body.hosts))


def _answer(found: HostLists) -> Lists:
    return Lists(allow=list(found.allow), deny=list(found.deny))
