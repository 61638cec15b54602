"""`/admin`: what only the operator may see and do."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from trellis.api.params import Answer, Body, GuildId
from trellis.api.routes import Routes
from trellis.api.visitors import Operator, Services

router = Routes("admin")


class Worker(Answer):
    """Figures of one worker; the one where suspects prove themselves has the index -1.

    `uncontained` is what the system did not let it give up, `cpu_secs` the CPU time of the scripts
    that ran in its place, `resident_bytes` the memory of its process.
    """

    index: int
    up: bool
    isolates: int
    respawns: int
    uncontained: list[str]
    cpu_secs: float
    resident_bytes: int


class Move(Body):
    worker: Annotated[int, Field(ge=0, strict=True)]


class Moved(Answer):
    """`begun_again` counts the events that took too long to be waited for."""

    guild_id: str
    before: int
    worker: int
    begun_again: int


class Departed(Answer):
    """A guild that the bot has left; `purge_at` is when its data go, if they go by themselves."""

    guild_id: str
    left_at: datetime
    purge_at: datetime | None


class Purged(Answer):
    """`erased` counts what was deleted, by kind."""

    guild_id: str
    erased: dict[str, int]


class Rotated(Answer):
    """`sealed` counts the secrets that are sealed with the new key now."""

    sealed: int


@router.get("/admin/workers", summary="How each worker is")
async def workers(services: Services, _who: Operator) -> list[Worker]:
    return [
        Worker(
            index=worker.index,
            up=worker.up,
            isolates=worker.isolates,
            respawns=worker.respawns,
            uncontained=list(worker.uncontained),
            cpu_secs=worker.cpu_secs,
            resident_bytes=worker.resident_bytes,
        )
        for worker in services.workers.status()
    ]


@router.post("/admin/guilds/{guild_id}/move", summary="Run a guild on another worker")
async def move(guild_id: GuildId, body: Move, services: Services, _who: Operator) -> Moved:
    moved = await services.guilds.move(guild_id, body.worker)
    return Moved(
        guild_id=str(moved.guild_id),
        before=moved.before,
        worker=moved.worker,
        begun_again=moved.begun_again,
    )


@router.get("/admin/departed", summary="The guilds that the bot has left, and that keep something")
async def departed(services: Services, _who: Operator) -> list[Departed]:
    return [
        Departed(
            guild_id=str(left.guild_id),
            left_at=_moment(left.left_at),
            purge_at=None if left.purge_at is None else _moment(left.purge_at),
        )
        for left in await services.departures.list()
    ]


@router.delete("/admin/guilds/{guild_id}/data", summary="Delete all that is kept of a guild")
async def purge(guild_id: GuildId, services: Services, _who: Operator) -> Purged:
    erased = await services.departures.purge(guild_id)
    return Purged(guild_id=str(guild_id), erased=dict(erased))


@router.post("/admin/secrets/rotate-key", summary="Seal all secrets with a new master key")
async def rotate_key(services: Services, _who: Operator) -> Rotated:
    return Rotated(sealed=await services.secrets.rotate())


@router.get("/admin/kv/guilds", summary="The guilds that keep something in stores")
async def kv_guilds(services: Services, _who: Operator) -> list[str]:
    return [str(guild_id) for guild_id in await services.kv.guilds()]


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(int(seconds), UTC)
