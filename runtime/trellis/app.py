"""The composition root: the only file that knows every concrete class.

`Application.open` assembles the host in the order in which parts need one another and starts them;
leaving it stops them in reverse. The API and the gateway are up before any guild's script loads.
"""

from __future__ import annotations

import asyncio
import contextlib
import secrets
import time
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import structlog

import trellis
from trellis.api.app import create_app
from trellis.api.health import HealthChecks
from trellis.api.ports import ApiServices, ApiSettings
from trellis.auth.access import Access
from trellis.auth.oauth import OAuth
from trellis.auth.sessions import Sessions
from trellis.auth.tokens import Tokens
from trellis.cron.ops import CronOps
from trellis.cron.service import CronJobs
from trellis.cron.sql_store import SqlCronStore
from trellis.deployments.builder import Builder
from trellis.deployments.service import Deployments
from trellis.deployments.store import RevisionStore
from trellis.deployments.traces import Traces
from trellis.engine.containment.orders import Orders, machine_memory, user_named
from trellis.engine.isolate import BootSource
from trellis.engine.ops import OpTable
from trellis.engine.pool import WorkerPool
from trellis.engine.protocol import Settings
from trellis.engine.spawn import ProcessSpawner, Spawner, ThreadSpawner, cpus_to_pin
from trellis.engine.v8 import check_version
from trellis.errors import ConfigError
from trellis.gateway.service import GatewayService
from trellis.guilds.isolates import Isolates
from trellis.guilds.router import Router
from trellis.guilds.usage import Usage
from trellis.holds.service import HeldGuilds
from trellis.holds.sql_store import SqlHoldStore
from trellis.kv.level import LevelKv
from trellis.kv.ops import KvOps
from trellis.logs.budget import BudgetedLog
from trellis.logs.service import GuildLogs
from trellis.logs.store import SqlLogStore
from trellis.metrics import registry_of
from trellis.secrets.master_key import load_master_key
from trellis.secrets.service import SecretVault
from trellis.storage.cache import Cache, MemoryCache, RedisCache
from trellis.storage.database import Database
from trellis.storage.migrate import upgrade
from trellis.storage.paths import make_data_dir, secret_file
from trellis.wiring import AllOutcomes, AllRegistrations, Checks, GuildsOfGateway

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi import FastAPI

    from trellis.config import Config, RuntimeConfig

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Application:
    """The running host.

    Attributes:
        api: to be served over HTTP.
        gateway: to be started once the API listens.
        stopping: set it before the API is stopped, so that its streams end.
    """

    api: FastAPI
    gateway: GatewayService
    pool: WorkerPool
    router: Router
    stopping: asyncio.Event

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, config: Config) -> AsyncIterator[Application]:
        """Everything but the connection to Discord and the HTTP server.

        Raises:
            ConfigError, DependencyError: something that is needed cannot be used.
        """
        check_version()
        async with contextlib.AsyncExitStack() as stack:
            yield await _assemble(config, stack)


async def _assemble(config: Config, stack: contextlib.AsyncExitStack) -> Application:
    data_dir = make_data_dir(config.data.dir)
    await upgrade(config.database_url)
    database = await stack.enter_async_context(
        Database.open(config.database_url, config.database.max_connections)
    )
    cache = await _open_cache(config, stack)
    guild_log = await stack.enter_async_context(GuildLogs(SqlLogStore(database), time.time))
    holds = await stack.enter_async_context(HeldGuilds(SqlHoldStore(database)))
    kv = await LevelKv.open(data_dir / "kv", sync=config.kv.sync)
    stack.push_async_callback(kv.close)
    vault = SecretVault(database, load_master_key(config.secrets, data_dir), time.time)
    revisions = RevisionStore(database)
    traces = Traces(revisions, show_internal=config.runtime.show_internal_stack_frames)

    table, registrations, outcomes = OpTable(), AllRegistrations(), AllOutcomes()
    usage = Usage(table)
    pin = config.runtime.pin_workers and config.runtime.isolation == "process"
    pool = WorkerPool(
        _spawner(config.runtime),
        _settings(config.runtime),
        config.workers,
        cpus_to_pin(config.workers, wanted=pin),
    )
    isolates = Isolates(
        pool,
        table,
        config.runtime,
        guild_log=BudgetedLog(
            guild_log,
            lines_per_sec=config.runtime.log_lines_per_sec,
            bytes_per_sec=config.runtime.log_bytes_per_sec,
            clock=time.monotonic,
            call_later=asyncio.get_running_loop().call_later,
        ),
        traces=traces,
        secrets=vault,
        registrations=registrations,
        usage=usage,
    )
    router = Router(
        isolates,
        revisions=revisions,
        registrations=registrations,
        outcomes=outcomes,
        guild_log=guild_log,
        holds=holds,
        usage=usage,
        bootstrap=(lambda guild_id: deployments.bootstrap(guild_id))  # noqa: PLW0108  # made below
        if config.bootstrap.enabled
        else None,
        capacity=config.runtime.worker_queue_capacity,
        event_secs=config.runtime.event_timeout_secs,
    )
    builder = Builder(config.build, config.runtime)
    deployments = Deployments(
        revisions, builder, router, traces, time.time, dist_file("default_guild_bundle.js")
    )
    gateway = GatewayService(config.discord, router, cache, guild_log)
    cron = CronJobs(
        SqlCronStore(database),
        max_jobs=config.runtime.max_cron_jobs,
        max_run_secs=config.runtime.event_timeout_secs,
        clock=time.time,
    )
    registrations.parts += [gateway.commands, cron]
    outcomes.parts += [gateway.guard, cron]
    KvOps(kv).register(table)
    CronOps(cron).register(table)
    gateway.register_ops(table)
    table.freeze()

    await pool.start(isolates)
    stack.push_async_callback(pool.stop)
    stack.push_async_callback(isolates.stop)
    router.start()
    stack.push_async_callback(router.stop)
    stack.push_async_callback(deployments.close)
    stack.push_async_callback(cron.flush)
    stack.push_async_callback(_cancel, asyncio.create_task(cron.run(router.dispatch)))
    stack.push_async_callback(_cancel, asyncio.create_task(usage.run()))
    stack.push_async_callback(gateway.close)

    http = await stack.enter_async_context(httpx.AsyncClient(timeout=10))
    checks = Checks(database, cache, pool, gateway)
    stopping = asyncio.Event()
    api = create_app(
        ApiServices(
            settings=ApiSettings.of(config, trellis.__version__),
            deployments=deployments,
            logs=guild_log,
            kv=kv,
            secrets=vault,
            secrets_changed=router.secrets_changed,
            tokens=Tokens(database, time.time),
            oauth=OAuth(config.discord, http, cache),
            sessions=Sessions(cache, _cookie_secret(config, data_dir), config.api.cookie_ttl_secs),
            access=Access(gateway.membership, cache),
            guilds=GuildsOfGateway(gateway),
            cron=cron,
            health=HealthChecks(
                {
                    "database": checks.database,
                    "cache": checks.cache,
                    "workers": checks.workers,
                    "gateway": checks.gateway,
                }
            ),
            metrics=registry_of(usage, pool, per_guild=config.metrics.per_guild),
            stopping=stopping,
        )
    )
    return Application(api, gateway, pool, router, stopping)


async def _open_cache(config: Config, stack: contextlib.AsyncExitStack) -> Cache:
    if not config.cache.url:
        return MemoryCache(time.monotonic)
    return await stack.enter_async_context(
        RedisCache.open(config.cache.url, pool_size=config.cache.pool_size)
    )


def _spawner(config: RuntimeConfig) -> Spawner:
    if config.isolation == "thread":
        return ThreadSpawner()
    uid, gid = user_named(config.worker_user)
    memory = config.worker_memory_mb << 20 or machine_memory()
    return ProcessSpawner(Orders(uid, gid, memory_bytes=memory))


def _settings(config: RuntimeConfig) -> Settings:
    """What each worker is told: sources as text, so that it needs no file."""
    source = BootSource.of(
        dist_file("prelude.js").read_text("utf-8"),
        dist_file("sdk.js").read_text("utf-8"),
        ops=config.max_ops_in_flight,
        timers=config.max_timers,
        external=config.external_limit_mb << 20,
    )
    return Settings(
        boot_source=source.text,
        heap_limit=config.heap_limit_mb << 20,
        boot_ms=int(config.boot_timeout_secs * 1000),
        wall_ms=int(config.dispatch_timeout_secs * 1000),
        cpu_ms=config.dispatch_cpu_ms,
        growth_limit=(config.heap_limit_mb + config.external_limit_mb) << 21,
        warm=config.warm_isolates,
    )


def _cookie_secret(config: Config, data_dir: Path) -> str:
    if config.api.secret is not None:
        return config.api.secret.get_secret_value()
    return secret_file(data_dir, "api.secret", lambda: secrets.token_urlsafe(32))


def dist_file(name: str) -> Path:
    """A file of runtime-dist: inside the package in a wheel, beside runtime/ in a checkout."""
    package = Path(str(resources.files(trellis)))
    for folder in (package / "_dist", package.parents[1] / "runtime-dist"):
        if (folder / name).is_file():
            return folder / name
    raise ConfigError(
        f"{name} is missing", code="dist.missing", hint="run make build, or install the package"
    )


async def _cancel(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
