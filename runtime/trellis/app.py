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
from trellis.departures.erasing import AllGuildData
from trellis.departures.service import Departures
from trellis.departures.sql_store import SqlDepartureStore
from trellis.deployments.awake import AwakeGuilds
from trellis.deployments.awake_store import SqlAwakeStore
from trellis.deployments.builder import Builder
from trellis.deployments.service import Deployments
from trellis.deployments.starter import STARTER_EVENTS
from trellis.deployments.store import RevisionStore
from trellis.deployments.traces import Traces
from trellis.deployments.wanted import WantedEvents
from trellis.deployments.wanted_store import SqlWantedStore
from trellis.engine.containment.orders import Orders, machine_memory, user_named
from trellis.engine.isolate import BootSource
from trellis.engine.ops import OpTable
from trellis.engine.pool import WorkerPool
from trellis.engine.protocol import Settings
from trellis.engine.spawn import ProcessSpawner, Spawner, ThreadSpawner, cpus_to_pin
from trellis.engine.v8 import check_version
from trellis.errors import ConfigError
from trellis.fetch.lists import FetchLists
from trellis.fetch.ops import FetchOps
from trellis.fetch.resolver import ThreadResolver
from trellis.fetch.service import Fetcher
from trellis.fetch.sql_store import SqlListStore
from trellis.gateway.service import GatewayService
from trellis.guilds.isolates import Isolates
from trellis.guilds.residency import ResidentLimits
from trellis.guilds.router import Router
from trellis.guilds.usage import Usage
from trellis.holds.service import HeldGuilds
from trellis.holds.sql_store import SqlHoldStore
from trellis.kv.limits import Quotas
from trellis.kv.opening import open_level, open_postgres
from trellis.kv.ops import KvOps
from trellis.kv.sorted_ops import SortedOps
from trellis.logs.budget import BudgetedLog
from trellis.logs.service import GuildLogs
from trellis.logs.store import SqlLogStore
from trellis.metrics import registry_of
from trellis.once.ops import OnceOps
from trellis.once.service import OnceKeys
from trellis.once.sql_store import SqlOnceStore
from trellis.secrets.master_key import load_master_keys
from trellis.secrets.redaction import RedactedLog, SentSecrets
from trellis.secrets.service import SecretVault
from trellis.storage.cache import Cache, MemoryCache, RedisCache
from trellis.storage.database import Database
from trellis.storage.migrate import upgrade
from trellis.storage.pace import Pace
from trellis.storage.paths import make_data_dir, secret_file
from trellis.tasks.ops import TaskOps
from trellis.tasks.service import ScheduledTasks
from trellis.tasks.sql_store import SqlTaskStore
from trellis.wiring import (
    AllOutcomes,
    AllRegistrations,
    Checks,
    GuildsOfGateway,
    GuildsOfHost,
    Resting,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from fastapi import FastAPI

    from trellis.config import Config, RuntimeConfig
    from trellis.kv.service import Kv

HEARING_SECS = 10.0  # that a deployment waits for Discord to give what the script wants
KNOW_SECS = 0.1  # between two looks whether Discord has told of all guilds
FAREWELL_SECS = 2.0  # to tell users that their commands will not be answered

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Application:
    """The running host.

    Attributes:
        api: to be served over HTTP.
        gateway: to be started once the API listens.
        awake: the guilds that do not wait for their first event.
        departures: the guilds that the bot has left.
        clock: starts cron jobs and tasks.
        stopping: set it before the API is stopped, so that its streams end.
    """

    api: FastAPI
    gateway: GatewayService
    pool: WorkerPool
    router: Router
    awake: AwakeGuilds
    departures: Departures
    clock: asyncio.Task[None]
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

    async def wake(self) -> None:
        """Once Discord is there: loads the guilds that must not wait, and sees who has gone.

        Runs until it is cancelled.
        """
        while not self.gateway.knows_guilds():  # noqa: ASYNC110  # nobody else waits for it
            await asyncio.sleep(KNOW_SECS)
        async with asyncio.TaskGroup() as group:
            group.create_task(self.awake.wake_all(self._wake_one))
            group.create_task(self.departures.run())

    async def _wake_one(self, guild_id: int) -> None:
        if not self.gateway.has_left(guild_id):
            await self.router.wake(guild_id)

    async def drain(self, seconds: float) -> None:
        """Takes no more events, and gives those under way so many seconds to end."""
        await _cancel(self.clock)
        cut_off = await self.router.drain(seconds)
        await self.gateway.guard.farewell(FAREWELL_SECS)
        log.info("serve.drained", guilds_cut_off=cut_off)


async def _assemble(config: Config, stack: contextlib.AsyncExitStack) -> Application:
    data_dir = make_data_dir(config.data.dir)
    await upgrade(config.database_url)
    database = await stack.enter_async_context(
        Database.open(config.database_url, config.database.max_connections)
    )
    cache = await _open_cache(config, stack)
    guild_log = await stack.enter_async_context(GuildLogs(SqlLogStore(database), time.time))
    holds = await stack.enter_async_context(HeldGuilds(SqlHoldStore(database)))
    kv = await stack.enter_async_context(await _open_kv(config, data_dir))
    sent = SentSecrets()
    vault = SecretVault(database, load_master_keys(config.secrets, data_dir), time.time, sent)
    revisions = RevisionStore(database)
    traces = Traces(revisions, show_internal=config.runtime.show_internal_stack_frames)

    wanted = await stack.enter_async_context(
        WantedEvents(
            SqlWantedStore(database), STARTER_EVENTS if config.bootstrap.enabled else frozenset()
        )
    )
    table, registrations, outcomes = OpTable(), AllRegistrations(), AllOutcomes(sent.redacted)
    usage = Usage(table)
    pool = _pool(config)
    isolates = Isolates(
        pool,
        table,
        config.runtime,
        guild_log=BudgetedLog(
            RedactedLog(guild_log, sent),
            lines_per_sec=config.runtime.log_lines_per_sec,
            bytes_per_sec=config.runtime.log_bytes_per_sec,
            clock=time.monotonic,
            call_later=asyncio.get_running_loop().call_later,
        ),
        traces=traces,
        secrets=vault,
        registrations=registrations,
        wants=wanted,
        usage=usage,
    )
    router = Router(
        isolates,
        revisions=revisions,
        registrations=registrations,
        wants=wanted,
        outcomes=outcomes,
        guild_log=guild_log,
        holds=holds,
        usage=usage,
        bootstrap=(lambda guild_id: deployments.bootstrap(guild_id))  # noqa: PLW0108  # made below
        if config.bootstrap.enabled
        else None,
        capacity=config.runtime.worker_queue_capacity,
        room_bytes=config.runtime.max_waiting_mb << 20,
        event_secs=config.runtime.event_timeout_secs,
        limits=ResidentLimits(
            config.runtime.max_resident_guilds, config.runtime.memory_budget_mb << 20
        ),
        rebalance=config.runtime.rebalance,
    )
    builder = Builder(config.build, config.runtime)
    gateway = GatewayService(config.discord, router, cache, guild_log, wants=wanted)
    wanted.on_more = gateway.intents.more
    deployments = Deployments(
        revisions,
        builder,
        router,
        traces,
        time.time,
        dist_file("default_guild_bundle.js"),
        heard=lambda: gateway.intents.caught_up(HEARING_SECS),
    )
    resting = Resting(gateway.has_left, holds)
    cron = _cron(config, database, resting)
    tasks = _tasks(config, database, guild_log, resting)
    once = _once(config, database)
    fetch_lists = FetchLists(SqlListStore(database))
    fetch = FetchOps(_fetcher(config, vault, usage, await stack.enter_async_context(fetch_lists)))
    awake = await stack.enter_async_context(AwakeGuilds(SqlAwakeStore(database), pool.has_timers))
    registrations.parts += [
        gateway.commands,
        gateway.patience,
        cron,
        awake,
        wanted,
        gateway.intents,
        fetch,
        once,
    ]
    outcomes.parts += [gateway.guard, cron, tasks]
    for ops in (KvOps(kv), SortedOps(kv), fetch, *_ops_by_the_clock(config, cron, tasks, once)):
        ops.register(table)
    gateway.register_ops(table, fetch.fetcher)
    table.freeze()

    await pool.start(isolates)
    stack.push_async_callback(pool.stop)
    stack.push_async_callback(isolates.stop)
    stack.push_async_callback(fetch.close)
    router.start()
    stack.push_async_callback(router.stop)
    stack.push_async_callback(deployments.close)
    stack.push_async_callback(tasks.flush)
    stack.push_async_callback(cron.flush)
    clock = asyncio.create_task(_run_by_the_clock(cron, tasks, once, router))
    stack.push_async_callback(_cancel, clock)
    stack.push_async_callback(_cancel, asyncio.create_task(usage.run()))
    stack.push_async_callback(gateway.close)

    departures = await stack.enter_async_context(
        _departures(
            config,
            gateway,
            router,
            database,
            AllGuildData(
                database,
                kv,
                deployments,
                (gateway.commands.forget, guild_log.forget, fetch_lists.forget, sent.forget),
            ),
        )
    )
    http = await stack.enter_async_context(httpx.AsyncClient(timeout=10))
    stopping = asyncio.Event()
    api = create_app(
        ApiServices(
            settings=ApiSettings.of(config, trellis.__version__),
            deployments=deployments,
            logs=guild_log,
            kv=kv,
            secrets=vault,
            secrets_changed=router.secrets_changed,
            fetch_lists=fetch_lists,
            tokens=Tokens(database, time.time),
            oauth=OAuth(config.discord, http, cache),
            sessions=Sessions(cache, _cookie_secret(config, data_dir), config.api.cookie_ttl_secs),
            access=Access(gateway.membership, cache),
            bot_guilds=GuildsOfGateway(gateway),
            guilds=GuildsOfHost(router, usage, pool),
            departures=departures,
            workers=pool,
            cron=cron,
            tasks=tasks,
            health=_health(Checks(database, cache, pool, gateway, builder)),
            metrics=registry_of(
                usage,
                pool,
                router,
                cron=cron.punctuality,
                tasks=tasks,
                held=holds.count,
                per_guild=config.metrics.per_guild,
            ),
            stopping=stopping,
        )
    )
    return Application(api, gateway, pool, router, awake, departures, clock, stopping)


def _health(checks: Checks) -> HealthChecks:
    return HealthChecks(
        {
            "database": checks.database,
            "cache": checks.cache,
            "workers": checks.workers,
            "builds": checks.builds,
            "gateway": checks.gateway,
        }
    )


async def _open_kv(config: Config, data_dir: Path) -> Kv:
    wanted = config.kv
    quotas = Quotas(wanted.store_mb << 20, wanted.guild_mb << 20, wanted.guild_keys)
    if wanted.adapter == "level":
        return await open_level(data_dir / "kv", sync=wanted.sync, quotas=quotas)
    if not config.database_url.startswith("postgresql"):
        raise ConfigError(
            "kv.adapter is postgres, but database.url is none of PostgreSQL",
            code="kv.no_postgres",
            hint="set database.url (DATABASE_URL), or kv.adapter to level",
        )
    return await open_postgres(config.database_url, connections=wanted.connections, quotas=quotas)


def _departures(
    config: Config,
    gateway: GatewayService,
    router: Router,
    database: Database,
    data: AllGuildData,
) -> Departures:
    departures = Departures(
        SqlDepartureStore(database),
        data,
        gateway,
        purge_after_days=config.data.purge_after_days,
        clock=time.time,
        end=router.guild_gone,
    )
    gateway.on_left, gateway.on_joined = departures.left, departures.joined
    return departures


def _cron(config: Config, database: Database, resting: Resting) -> CronJobs:
    return CronJobs(
        SqlCronStore(database),
        max_jobs=config.runtime.max_cron_jobs,
        max_run_secs=config.runtime.event_timeout_secs,
        clock=time.time,
        jitter_secs=config.cron.jitter_secs,
        resting=resting,
    )


def _tasks(
    config: Config, database: Database, guild_log: GuildLogs, resting: Resting
) -> ScheduledTasks:
    return ScheduledTasks(
        SqlTaskStore(database),
        guild_log,
        max_tasks=config.tasks.max_tasks,
        max_payload_bytes=config.tasks.max_payload_bytes,
        clock=time.time,
        resting=resting,
    )


def _fetcher(config: Config, vault: SecretVault, usage: Usage, lists: FetchLists) -> Fetcher:
    return Fetcher(
        config.fetch,
        resolver=ThreadResolver(),
        secrets=vault,
        meter=usage,
        tls=httpx.create_ssl_context(),
        lists=lists,
        clock=time.monotonic,
    )


def _once(config: Config, database: Database) -> OnceKeys:
    return OnceKeys(
        SqlOnceStore(database),
        max_keys=config.once.max_keys,
        max_result_bytes=config.once.max_result_bytes,
        clock=time.time,
    )


def _ops_by_the_clock(
    config: Config, cron: CronJobs, tasks: ScheduledTasks, once: OnceKeys
) -> tuple[CronOps, TaskOps, OnceOps]:
    """Those that write to the database each time are paced."""
    of_tasks = Pace("tasks", "tasks.calls_per_sec", config.tasks.calls_per_sec, time.monotonic)
    of_once = Pace("once", "once.calls_per_sec", config.once.calls_per_sec, time.monotonic)
    return CronOps(cron), TaskOps(tasks, of_tasks), OnceOps(once, of_once)


async def _run_by_the_clock(
    cron: CronJobs, tasks: ScheduledTasks, once: OnceKeys, router: Router
) -> None:
    """Each with its own look at the clock: neither waits for what the other has to write."""
    async with asyncio.TaskGroup() as group:
        group.create_task(cron.run(router.dispatch))
        group.create_task(tasks.run(router.dispatch))
        group.create_task(once.run())


async def _open_cache(config: Config, stack: contextlib.AsyncExitStack) -> Cache:
    if not config.cache.url:
        return MemoryCache(time.monotonic)
    return await stack.enter_async_context(
        RedisCache.open(config.cache.url, pool_size=config.cache.pool_size)
    )


def _pool(config: Config) -> WorkerPool:
    pin = config.runtime.pin_workers and config.runtime.isolation == "process"
    return WorkerPool(
        _spawner(config.runtime),
        _settings(config.runtime),
        config.workers,
        cpus_to_pin(config.workers, wanted=pin),
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
        dist_file("late.js").read_text("utf-8"),
        config.prelude_limits,
    )
    return Settings(
        boot_source=source.text,
        heap_limit=config.heap_limit_mb << 20,
        boot_ms=int(config.boot_timeout_secs * 1000),
        wall_ms=int(config.dispatch_timeout_secs * 1000),
        cpu_ms=config.dispatch_cpu_ms,
        growth_limit=(config.heap_limit_mb + config.external_limit_mb) << 21,
        warm=config.warm_isolates,
        late=source.late,
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
