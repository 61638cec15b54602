"""The gateway, signed in to the emulator by discord.py, and a router that only writes down."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from trellis.config import DiscordConfig
from trellis.engine.ops import Caller, OpTable
from trellis.gateway.service import GatewayService
from trellis.guilds.ports import EventClass
from trellis.storage.cache import MemoryCache

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.emulator.testing import RunningEmulator

WAIT_SECS = 60


@dataclass
class FakeRouter:
    """Puts what it is told where a test can await it."""

    events: asyncio.Queue = field(default_factory=asyncio.Queue)

    def dispatch(self, guild_id, name, payload, *, klass=EventClass.OTHER, kind="") -> None:
        self.events.put_nowait((name, guild_id, payload, klass))

    def guild_available(self, guild_id, *, joined) -> None:
        self.events.put_nowait(("available", guild_id, b"", None))

    def guild_gone(self, guild_id) -> None:
        self.events.put_nowait(("gone", guild_id, b"", None))

    def ready(self, user) -> None:
        self.events.put_nowait(("ready", 0, user, None))

    async def next(self, name):
        async with asyncio.timeout(WAIT_SECS):
            while True:
                event = await self.events.get()
                if event[0] == name:
                    return event


@dataclass
class Gateway:
    emulator: RunningEmulator
    service: GatewayService
    router: FakeRouter
    table: OpTable

    async def op(self, guild_id, name, /, isolate_id=1, **args):
        op = self.table.get(name)
        caller = Caller(int(guild_id), "revision", isolate_id)
        return await op.run(caller, op.parse(json.dumps(args).encode()))

    async def interaction(self, kind, **form):
        """Someone uses a command or a component: (guild id, interaction as scripts get it)."""
        acted = await self.emulator.control.post(f"/interactions/{kind}", json=form)
        acted.raise_for_status()
        _, guild_id, payload, klass = await self.router.next("INTERACTION_CREATE")
        assert klass is EventClass.INTERACTION
        return guild_id, json.loads(payload)

    async def outcome(self, interaction, until="answer"):
        """What the member who acted sees in the end."""
        waiting = {"wait_ms": WAIT_SECS * 1000, "until": until}
        path = f"/interactions/{interaction['id']}"
        return (await self.emulator.control.get(path, params=waiting)).json()

    async def guild(self, name="Garden"):
        guild = (await self.emulator.control.post("/guilds", json={"name": name})).json()
        await self.router.next("available")
        return guild["id"], guild["channels"][0]["id"]

    async def member(self, guild_id, **form):
        path = f"/guilds/{guild_id}/members"
        made = await self.emulator.control.post(path, json={"username": "ada"} | form)
        return made.json()["user"]["id"]

    async def requests(self, method, part):
        """The bot's REST requests of that method whose path has `part` in it."""
        made = (await self.emulator.control.get("/requests")).json()
        return [r for r in made if r["method"] == method and part in r["path"]]


class SilentLog:
    def write(self, *args, **kwargs) -> None:
        pass


def config_for(emulator: RunningEmulator, **changes) -> DiscordConfig:
    values = {
        "token": "any-token",
        "api_base": emulator.rest_base,
        "gateway_url": emulator.gateway_url,
    }
    return DiscordConfig.model_validate(values | changes)


@contextlib.asynccontextmanager
async def gateway_on(emulator: RunningEmulator, **changes) -> AsyncIterator[Gateway]:
    router, table = FakeRouter(), OpTable()
    config = config_for(emulator, **changes)
    service = GatewayService(config, router, MemoryCache(time.monotonic), SilentLog())
    service.register_ops(table)
    try:
        await service.start()
        async with asyncio.timeout(WAIT_SECS):
            await service.ready()
        yield Gateway(emulator, service, router, table)
    finally:
        await service.close()
