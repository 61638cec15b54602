"""Small adapters between parts that do not know each other."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from trellis.api.ports import BotGuild
from trellis.errors import DependencyError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trellis.deployments.builder import Builder
    from trellis.engine.pool import WorkerPool
    from trellis.gateway.service import GatewayService
    from trellis.guilds.ports import (
        Ending,
        EventOutcomes,
        Held,
        Holds,
        Moved,
        Registrations,
    )
    from trellis.guilds.router import Router
    from trellis.guilds.usage import GuildUsage, Usage
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
    """Tells every part that waits for the end of events (port EventOutcomes).

    Args:
        redacted: a guild's text without its secrets.
    """

    def __init__(self, redacted: Callable[[int, str], str]) -> None:
        self.parts: list[EventOutcomes] = []
        self._redacted = redacted

    def event_ended(self, guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        if ending.reason:
            reason = self._redacted(guild_id, ending.reason)
            ending = dataclasses.replace(ending, reason=reason)
        for part in self.parts:
            part.event_ended(guild_id, name, payload, ending)


class Resting:
    """Says why nothing of a guild runs by the clock now; empty: it does.

    Args:
        has_left: whether the bot is not in a guild.
        holds: which guilds are held off.
    """

    def __init__(self, has_left: Callable[[int], bool], holds: Holds) -> None:
        self._has_left = has_left
        self._holds = holds

    def __call__(self, guild_id: int) -> str:
        if self._has_left(guild_id):
            return "the bot is not in the guild"
        return "the guild is held off" if self._holds.get(guild_id) else ""


class Checks:
    """What /health asks of each part: its figures, or an exception when it is down."""

    def __init__(
        self,
        database: Database,
        cache: Cache,
        pool: WorkerPool,
        gateway: GatewayService,
        builder: Builder,
    ) -> None:
        self._database = database
        self._cache = cache
        self._pool = pool
        self._gateway = gateway
        self._builder = builder

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

    async def builds(self) -> Mapping[str, Any]:
        return {"uncontained": await self._builder.uncontained()}

    async def gateway(self) -> Mapping[str, Any]:
        status = self._gateway.status()
        if not status.connected:
            raise DependencyError("not connected to Discord", code="gateway.disconnected")
        shards = [{"id": s.id, "latency_ms": s.latency_ms} for s in status.shards]
        return {"guilds": status.guilds, "shards": shards, "intents": status.intents}


class GuildsOfGateway:
    """The guilds that the bot is in (port BotGuilds of the API)."""

    def __init__(self, gateway: GatewayService) -> None:
        self._gateway = gateway

    def guilds(self) -> Sequence[BotGuild]:
        return [BotGuild(g.id, g.name, g.icon) for g in self._gateway.guilds()]


class GuildsOfHost:
    """What the API sees and does of guilds (port Guilds of the API)."""

    def __init__(self, router: Router, usage: Usage, pool: WorkerPool) -> None:
        self._router = router
        self._usage = usage
        self._pool = pool

    def state(self, guild_id: int) -> tuple[str, Held | None]:
        return self._router.state(guild_id)

    def resume(self, guild_id: int) -> bool:
        return self._router.resume(guild_id)

    async def move(self, guild_id: int, worker: int) -> Moved:
        return await self._router.move(guild_id, worker)

    def usage(self, guild_id: int) -> GuildUsage:
        return self._usage.of(guild_id)

    def worker_of(self, guild_id: int) -> int:
        return self._pool.home_of(guild_id)
