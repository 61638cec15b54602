"""A script on real V8, behind the real gateway, in a guild of the emulated Discord."""

from __future__ import annotations

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from emulator_harness import asked
from harness import World, running
from trellis.config import DiscordConfig
from trellis.emulator.testing import RunningEmulator, running_emulator
from trellis.gateway.service import GatewayService
from trellis.kv.opening import in_memory
from trellis.kv.ops import KvOps
from trellis.storage.cache import MemoryCache
from trellis.wiring import AllOutcomes, AllRegistrations

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from trellis.config import RuntimeConfig
    from trellis.deployments.wanted import WantedEvents
    from trellis.emulator.settings import EmulatorSettings
    from trellis.engine.pool import WorkerPool
    from trellis.kv.service import Kv

WAIT_MS = 60_000


def _as_it_is(_guild_id: int, text: str) -> str:
    return text


@dataclass
class BotWorld(World):
    """A world whose ops are the gateway's own, and a key-value store in memory."""

    registrations: AllRegistrations = field(default_factory=AllRegistrations)  # type: ignore[assignment]  # the same port
    outcomes: AllOutcomes = field(default_factory=lambda: AllOutcomes(_as_it_is))  # type: ignore[assignment]  # as above
    all_wants: WantedEvents | None = None
    """Where it is kept what scripts want, if it matters."""

    @override
    def add_ops(self) -> None:
        """The gateway adds its own once it is there."""


@dataclass
class BotScene:
    """A guild named Garden, its members ada and bob, and the bot with a script."""

    emulator: RunningEmulator
    world: BotWorld
    gateway: GatewayService
    kv: Kv
    guild: str
    channel: str
    ada: str
    bob: str

    async def deploy(self, script: str) -> None:
        """Runs a script, and returns when its commands are registered."""
        await self.world.deploy(int(self.guild), script, f"r{id(script)}")
        await self._until_registered(script.count("slash({"))

    async def _until_registered(self, count: int) -> None:
        guild = self.emulator.world.guild(int(self.guild))
        async with asyncio.timeout(WAIT_MS / 1000):
            while len(guild.commands) < count:  # noqa: ASYNC110  # another process changes it
                await asyncio.sleep(0.01)

    async def evict(self) -> None:
        """Ends the guild's isolate, as is done for want of room, once it is idle."""
        guild = self.world.router._guilds[int(self.guild)]  # what its keeper is given
        async with asyncio.timeout(WAIT_MS / 1000):
            while not guild.is_idle:  # noqa: ASYNC110  # another process changes it
                await asyncio.sleep(0.01)
        guild.evict()

    async def say(self, content: str, author: str = "") -> Any:
        body = {"author_id": author or self.ada, "content": content}
        return await self._post(f"/channels/{self.channel}/messages", body)

    async def use(self, name: str, *, wait_ms: int = WAIT_MS, **more: Any) -> Any:
        """Ada uses a command; what became of it."""
        body = {"guild_id": self.guild, "channel_id": self.channel, "user_id": self.ada}
        return await self._post("/interactions/command", body | {"name": name, **more}, wait_ms)

    async def press(
        self, message: Any, custom_id: str, *, wait_ms: int = WAIT_MS, user: str = "", **more: Any
    ) -> Any:
        """Ada uses a component of a message."""
        body = {"message_id": message["id"], "custom_id": custom_id, "user_id": user or self.ada}
        return await self._post("/interactions/component", body | more, wait_ms)

    async def submit(self, interaction: Any, *, wait_ms: int = WAIT_MS, **more: Any) -> Any:
        """Ada fills in the modal that an interaction was answered with."""
        body = {"interaction_id": interaction["id"], **more}
        return await self._post("/interactions/modal", body, wait_ms)

    async def outcome(self, interaction: Any, *, wait_ms: int = 0, until: str = "answer") -> Any:
        """What has become of an interaction by now."""
        path = f"/interactions/{interaction['id']}?wait_ms={wait_ms}&until={until}"
        return await asked(self.emulator.control, "GET", path)

    async def followed_up(self, interaction: Any) -> Any:
        """The first further message to an interaction, once there is one."""
        async with asyncio.timeout(WAIT_MS / 1000):
            while not (seen := await self.outcome(interaction))["followups"]:  # noqa: ASYNC110  # asks by HTTP
                await asyncio.sleep(0.01)
        return seen["followups"][0]

    async def messages(self) -> list[Any]:
        """What everybody sees in the channel, oldest first."""
        path = f"/channels/{self.channel}/messages"
        shown: list[Any] = await asked(self.emulator.control, "GET", path)
        return shown

    @property
    def log(self) -> str:
        return self.world.log.of(int(self.guild))

    async def logged(self, text: str) -> None:
        """Returns when the guild's log holds the text."""
        async with asyncio.timeout(WAIT_MS / 1000):
            while text not in self.log:  # noqa: ASYNC110  # another process writes it
                await asyncio.sleep(0.01)

    async def _post(self, path: str, body: Any, wait_ms: int = 0) -> Any:
        waiting = {"wait_ms": wait_ms} if path.startswith("/interactions") else {}
        return await asked(self.emulator.control, "POST", path, body | waiting)


@contextlib.asynccontextmanager
async def a_bot(
    *,
    discord: EmulatorSettings | None = None,
    defer_after_ms: int = 1800,
    isolation: str = "process",
    make: Callable[[RuntimeConfig, WorkerPool], BotWorld] = BotWorld,
    intents: Mapping[str, Any] | None = None,
    **runtime: Any,
) -> AsyncIterator[BotScene]:
    """The scene; `runtime` are keys of that section of the configuration."""
    async with running_emulator(discord) as emulator:
        made = await asked(emulator.control, "POST", "/guilds", {"name": "Garden"})
        members = f"/guilds/{made['id']}/members"
        ada = await asked(emulator.control, "POST", members, {"username": "ada"})
        bob = await asked(emulator.control, "POST", members, {"username": "bob"})
        config = DiscordConfig(
            token="any-token",  # type: ignore[arg-type]  # noqa: S106  # pydantic makes a secret of it; the emulator takes all
            api_base=emulator.rest_base,
            gateway_url=emulator.gateway_url,
            defer_after_ms=defer_after_ms,
            **(intents or {}),
        )
        gateways: list[GatewayService] = []
        kv = in_memory()

        def connect(world: BotWorld) -> None:
            gateway = GatewayService(
                config,
                world.router,
                MemoryCache(time.monotonic),
                world.log,
                wants=world.all_wants,
            )
            if world.all_wants is not None:
                world.registrations.parts += [world.all_wants, gateway.intents]
                world.all_wants.on_more = gateway.intents.more
            gateway.register_ops(world.table)
            KvOps(kv).register(world.table)
            world.registrations.parts += [gateway.commands, gateway.patience]
            world.outcomes.parts.append(gateway.guard)
            gateways.append(gateway)

        async with running(make, isolation, before_start=connect, **runtime) as world:
            gateway = gateways[0]
            try:
                await gateway.start()
                await gateway.ready()
                yield BotScene(
                    emulator,
                    world,
                    gateway,
                    kv,
                    made["id"],
                    made["channels"][0]["id"],
                    ada["user"]["id"],
                    bob["user"]["id"],
                )
            finally:
                await gateway.close()
                await kv.close()
