"""The gateway as one part: put together, started, stopped, asked how it is."""

from __future__ import annotations

import asyncio
import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from trellis.errors import ConfigError
from trellis.gateway.autocomplete import AutocompleteOps
from trellis.gateway.breaker import GuildBreaker
from trellis.gateway.broker import Broker, Lane
from trellis.gateway.client import GatewayClient
from trellis.gateway.command_api import CommandApi
from trellis.gateway.command_budget import CreateBudget
from trellis.gateway.command_checks import CommandChecker
from trellis.gateway.command_creation import CommandCreator
from trellis.gateway.command_memory import CommandMemory
from trellis.gateway.command_ops import CommandOps
from trellis.gateway.commands import CommandSync
from trellis.gateway.connection import Connection, first_of
from trellis.gateway.events import GatewayEvents
from trellis.gateway.guard import InteractionGuard
from trellis.gateway.intent_keeper import IntentKeeper
from trellis.gateway.intent_plan import IntentPlan
from trellis.gateway.interaction_api import InteractionApi
from trellis.gateway.interaction_ops import InteractionOps
from trellis.gateway.interactions import Interaction, InteractionRegistry
from trellis.gateway.lossy import LossyCache
from trellis.gateway.membership import GuildMembership
from trellis.gateway.patience import Patience
from trellis.gateway.remote_files import WithRemoteFiles
from trellis.gateway.replies import Replies
from trellis.gateway.rest.ops import RestOps
from trellis.gateway.scope import Scope
from trellis.gateway.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from trellis.config import DiscordConfig
    from trellis.engine.ops import OpTable
    from trellis.gateway.message_members import Writer
    from trellis.gateway.ports import AllWants, Now, Router, Sleep
    from trellis.gateway.remote_files import Fetches
    from trellis.guilds.ports import GuildLog
    from trellis.storage.cache import Cache


@dataclass(frozen=True, slots=True)
class ShardStatus:
    """One connection to Discord; `latency_ms` is None until its first heartbeat is answered."""

    id: int
    connected: bool
    latency_ms: float | None


@dataclass(frozen=True, slots=True)
class KnownGuild:
    """A guild that the bot is in; `icon` is Discord's hash of it."""

    id: int
    name: str
    icon: str | None


@dataclass(frozen=True, slots=True)
class GatewayStatus:
    """`connected` says whether every shard is; `intents` is what it asks Discord for."""

    connected: bool
    shards: tuple[ShardStatus, ...]
    guilds: int
    intents: tuple[str, ...]


class GatewayService:
    """Discord in and out.

    Attributes:
        membership: port Membership of the API.
        commands: port Registrations: tell it which isolates go live.
        guard: port EventOutcomes: tell it how the handling of interactions ends.
        patience: port Registrations, as `commands`.
        intents: port Registrations, to be told after `wants`.
        on_left, on_joined: called with a guild that the bot leaves, or comes into.

    Args:
        wants: which events scripts want; without it, the usual ones are asked for.
    """

    def __init__(
        self,
        config: DiscordConfig,
        router: Router,
        cache: Cache,
        guild_log: GuildLog,
        *,
        wants: AllWants | None = None,
        now: Now = time.monotonic,
        wall: Now = time.time,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._config = config
        self._now = now
        self._sleep = sleep
        self._tasks = Tasks()
        self._registry = InteractionRegistry(now)
        self._ready_shards: set[int] = set()
        self._ready = asyncio.Event()
        self._connection: Connection | None = None
        self._running: asyncio.Task[None] | None = None
        self.on_left: Callable[[int], None] = lambda _guild_id: None
        self.on_joined: Callable[[int], None] = lambda _guild_id: None
        self._client = GatewayClient(config, GatewayEvents(router, self, now).receive)
        self._broker = Broker(
            self._client.http,
            GuildBreaker(now),
            per_second=config.requests_per_second,
            now=now,
            sleep=sleep,
        )
        self._client.when_limited(self._broker.limited)
        known = wants or NothingKnown()
        self.intents = IntentKeeper(
            IntentPlan(config, known),
            known,
            self._client,
            guild_log,
            interval_secs=config.intents_interval_secs,
            now=now,
            sleep=sleep,
        )
        self.patience = Patience()
        self.guard = InteractionGuard(
            self._registry,
            InteractionApi(self._broker, Lane.HOST),
            self._tasks,
            self.patience,
            guild_log,
            defer_after_secs=config.defer_after_ms / 1000,
            sleep=sleep,
        )
        self._command_ops, self.commands = self._commands(LossyCache(cache), guild_log, wall)
        self.membership = GuildMembership(self._client, self._broker)
        self._scope = Scope(self._client, self._broker, now, self._application_id)

    def register_ops(self, table: OpTable, fetches: Fetches | None = None) -> None:
        """Adds the gateway's ops; with `fetches` attachments may be named by their URL."""
        table = table if fetches is None else WithRemoteFiles(table, fetches)
        RestOps(self._scope, self._broker, self._now).register(table)
        replies = Replies(InteractionApi(self._broker, Lane.INTERACTION))
        InteractionOps(self._registry, replies).register(table)
        AutocompleteOps(self._registry, InteractionApi(self._broker, Lane.INTERACTION)).register(
            table
        )
        self._command_ops.register(table)
        self.patience.register(table)

    async def start(self) -> None:
        """Signs in and begins to connect; ConfigError when there is no token, or a wrong one."""
        token = self._config.token
        if token is None or not token.get_secret_value().strip():
            raise ConfigError(
                "there is no Discord token",
                code="discord.no_token",
                hint="set DISCORD_TOKEN, or discord.token in config.toml",
            )
        self._connection = Connection(
            self._client, token.get_secret_value(), self.intents, self._now, self._sleep
        )
        await self._connection.open()
        self._running = asyncio.create_task(self._connection.run())
        self._tasks.spawn(self.guard.watch())
        self._tasks.spawn(self.intents.run())

    async def ready(self) -> None:
        """Returns when every shard is connected; ConfigError when Discord will not have us."""
        if self._running is None:
            raise RuntimeError("the gateway was not started")
        await first_of(self._ready, self._running)

    async def wait_closed(self) -> None:
        """Returns after `close`; ConfigError as soon as Discord will not have us any more."""
        if self._running is not None:
            await asyncio.wait({self._running})
            if not self._running.cancelled():
                self._running.result()

    async def close(self) -> None:
        await self._tasks.close()
        await self._broker.close()
        if self._connection is not None:
            await self._connection.close()
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    def status(self) -> GatewayStatus:
        shards = tuple(
            ShardStatus(shard.id, not shard.is_closed(), _milliseconds(shard.latency))
            for shard in self._client.shards.values()
        )
        connected = self._ready.is_set() and all(shard.connected for shard in shards)
        guilds = len(self._client.guilds)
        return GatewayStatus(connected, shards, guilds, self.intents.asked)

    def guilds(self) -> tuple[KnownGuild, ...]:
        """The guilds that Discord has told of so far; a guild in an outage has no name."""
        return tuple(
            KnownGuild(guild.id, guild.name or "", guild.icon.key if guild.icon else None)
            for guild in self._client.guilds
        )

    def has_left(self, guild_id: int) -> bool:
        """Whether the bot is not in this guild; false as long as Discord has not told of all."""
        return self._client.has_left(guild_id)

    def knows_guilds(self) -> bool:
        """Whether Discord has told which guilds the bot is in."""
        return self._client.is_ready()

    def shard_ready(self, shard_id: int) -> None:
        """A shard's session began."""
        self._ready_shards.add(shard_id)
        if len(self._ready_shards) >= (self._client.shard_count or 1):
            self._ready.set()
        self._client.session_began(shard_id)
        self.intents.look()

    def permissions_in(
        self, guild_id: int, channel_id: int, user_id: int, writer: Writer
    ) -> int | None:
        """What a member may do in a channel; None where either is not known."""
        return self._client.permissions_in(guild_id, channel_id, user_id, writer)

    def guild_gone(self, guild_id: int) -> None:
        """The bot left, or was made to."""
        self._client.forget(guild_id)
        self.commands.forget(guild_id)
        self.on_left(guild_id)

    def guild_joined(self, guild_id: int) -> None:
        """The bot is in a guild in which it was not until now."""
        self.on_joined(guild_id)

    def interaction(self, interaction: Interaction) -> None:
        """Somebody used a command or a component."""
        self._registry.add(interaction)
        self.guard.arm(interaction)

    def _commands(
        self, cache: LossyCache, guild_log: GuildLog, wall: Now
    ) -> tuple[CommandOps, CommandSync]:
        api = CommandApi(self._broker, self._application_id)
        creator = CommandCreator(api, CreateBudget(cache, wall), wall)
        memory = CommandMemory(cache)
        sync = CommandSync(api, creator, memory, guild_log, self._tasks, self._sleep)
        return CommandOps(sync, api, creator, memory, CommandChecker(self._now)), sync

    def _application_id(self) -> int | None:
        return self._client.application_id


class NothingKnown:
    """What scripts want, where nobody knows (port AllWants)."""

    def ever(self, guild_id: int) -> Collection[str]:  # noqa: ARG002  # the port's
        return ()

    def everything(self) -> tuple[Collection[str], bool]:
        return (), True


def _milliseconds(seconds: float) -> float | None:
    return round(seconds * 1000, 1) if math.isfinite(seconds) else None
