"""An unmodified discord.py client on the emulator: nothing is changed but the two URLs."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import discord
import pytest
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from trellis.emulator.testing import RunningEmulator, running_emulator

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def emulator(monkeypatch) -> AsyncIterator[RunningEmulator]:
    async with running_emulator() as running:
        monkeypatch.setattr(Route, "BASE", running.rest_base)
        monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(running.gateway_url))
        yield running


class Bot(discord.AutoShardedClient):
    """Answers !ping, and keeps what it saw."""

    def __init__(self, **options) -> None:
        intents = discord.Intents.default()
        intents.message_content = True
        intents.members = True
        super().__init__(intents=intents, **options)
        self.seen: asyncio.Queue[tuple[str, object]] = asyncio.Queue()

    async def on_ready(self) -> None:
        self.seen.put_nowait(("ready", None))

    async def on_shard_resumed(self, shard_id: int) -> None:
        self.seen.put_nowait(("resumed", shard_id))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.seen.put_nowait(("guild_join", guild))

    async def on_member_join(self, member: discord.Member) -> None:
        self.seen.put_nowait(("member_join", member))

    async def on_message(self, message: discord.Message) -> None:
        self.seen.put_nowait(("message", message))
        if message.content == "!ping":
            await message.reply("pong")

    async def until(self, kind: str) -> object:
        while True:
            seen, what = await asyncio.wait_for(self.seen.get(), 20)
            if seen == kind:
                return what


@contextlib.asynccontextmanager
async def connected(**options) -> AsyncIterator[Bot]:
    bot = Bot(**options)
    bot._connection.guild_ready_timeout = 0.2  # discord.py waits so long for more guilds
    running = asyncio.create_task(bot.start("any-token"))
    try:
        await bot.until("ready")
        yield bot
    finally:
        await bot.close()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def a_guild(emulator, name="Garden"):
    guild = (await emulator.control.post("/guilds", json={"name": name})).json()
    member = await emulator.control.post(f"/guilds/{guild['id']}/members", json={"username": "ada"})
    return guild, guild["channels"][0]["id"], member.json()["user"]["id"]


async def test_the_bot_sees_its_guilds_and_replies_to_a_message(emulator):
    guild, channel, ada = await a_guild(emulator)
    async with connected() as bot:
        assert [g.name for g in bot.guilds] == ["Garden"]
        url = f"/channels/{channel}/messages"
        sent = await emulator.control.post(url, json={"author_id": ada, "content": "!ping"})
        message = await bot.until("message")
        assert message.author.name == "ada"
        assert message.guild.id == int(guild["id"])
        answers = await emulator.control.get(
            url, params={"after": sent.json()["id"], "wait_ms": 10000}
        )
        assert [a["content"] for a in answers.json()] == ["pong"]
        assert answers.json()[0]["referenced_message"]["content"] == "!ping"
        own = await bot.until("message")
        assert own.author == bot.user
