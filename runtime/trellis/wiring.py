"""Small adapters between parts that do not know each other."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from trellis.api.ports import BotGuild
from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trellis.engine.pool import WorkerPool
    from trellis.gateway.service import GatewayService
    from trellis.guilds.ports import EventOutcomes, Registrations
    from trellis.storage.cache import Cache
    from trellis.storage.database import Database


class AllRegistrations:
    """Tells every part that keeps what scripts declare (port Registrations)."""

    def __init__(self) -> None:
        self.parts: list[Registrations] = []

    def promoted(self, guild_id: int, isolate_id: int, revision: str) -> None:
        for part in self.parts:
            part.promoted(guild_id, isolate_id, revision)

    def discarded(self, isolate_id: int) -> None:
        for part in self.parts:
            part.discarded(isolate_id)

    def withdrawn(self, guild_id: int) -> None:
        for part in self.parts:
            part.withdrawn(guild_id)


class AllOutcomes:
    """Tells every part that waits for the end of events (port EventOutcomes)."""

    def __init__(self) -> None:
        self.parts: list[EventOutcomes] = []

    def event_ended(self, guild_id: int, name: str, payload: bytes, *, failed: bool) -> None:
        for part in self.parts:
            part.event_ended(guild_id, name, payload, failed=failed)


class Checks:
    """What /health asks of each part: its figures, or an exception when it is down."""

    def __init__(
        self, database: Database, cache: Cache, pool: WorkerPool, gateway: GatewayService
    ) -> None:
        self._database = database
        self._cache = cache
        self._pool = pool
        self._gateway = gateway

    async def database(self) -> Mapping[str, Any]:
        await self._database.ping()
        return {}

    async def cache(self) -> Mapping[str, Any]:
        await self._cache.get("health")
        return {}

    async def workers(self) -> Mapping[str, Any]:
        workers = self._pool.status()
        if not any(worker.up for worker in workers):
            raise DependencyError("no worker is up", code="workers.down")
        return {"workers": [dataclasses.asdict(worker) for worker in workers]}

    async def gateway(self) -> Mapping[str, Any]:
        status = self._gateway.status()
        if not status.connected:
            raise DependencyError("not connected to Discord", code="gateway.disconnected")
        shards = [{"id": s.id, "latency_ms": s.latency_ms} for s in status.shards]
        return {"guilds": status.guilds, "shards": shards}


class GuildsOfGateway:
    """The guilds that the bot is in (port BotGuilds of the API)."""

    def __init__(self, gateway: GatewayService) -> None:
        self._gateway = gateway

    def guilds(self) -> Sequence[BotGuild]:
        return [BotGuild(g.id, g.name, g.icon) for g in self._gateway.guilds()]
