"""Hostile scripts that attack Discord through the bot: it serves its other guilds all the same."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from bot_scene import BotScene, a_bot
from emulator_harness import asked
from harness import until
from hostile_docs import Script, all_scripts
from trellis.emulator.settings import EmulatorSettings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from trellis.guilds.ports import Ending

ECHO = """
;on('messageCreate', async (ctx) => {
  if (ctx.msg.content.startsWith('!ping')) await ctx.reply('pong' + ctx.msg.content.slice(5));
});
//# sourceURL=guild.js
"""
# Discord's 50 a second, with room: on busy processors requests arrive closer than they set out.
GLOBAL_LIMIT = 120
# Of the 10,000 in ten minutes for which Discord bans a bot. A guild's breaker opens long before.
MOST_INVALID = 100
BETWEEN_QUESTIONS_SECS = 0.5
PATIENCE_SECS = 60
LIMITS: dict[str, Any] = {
    "dispatch_cpu_ms": 2000,
    "dispatch_timeout_secs": 6,
    "load_cpu_ms": 4000,
    "load_timeout_secs": 20,
}


@dataclass
class Attack:
    """How the handling of the message `!attack` ended."""

    ending: Ending | None = None

    def event_ended(self, _guild_id: int, name: str, payload: bytes, ending: Ending) -> None:
        if name == "MESSAGE_CREATE" and msgspec.json.decode(payload)["content"] == "!attack":
            self.ending = ending


@dataclass
class Neighbour:
    """A guild whose owner asks the bot something, again and again."""

    scene: BotScene
    guild: str
    channel: str
    owner: str
    asked: int = 0

    @classmethod
    async def moved_in(cls, scene: BotScene, name: str) -> Neighbour:
        made = await asked(scene.emulator.control, "POST", "/guilds", {"name": name})
        await scene.world.deploy(int(made["id"]), ECHO)
        return cls(scene, made["id"], made["channels"][0]["id"], made["owner_id"])

    async def ask(self) -> None:
        self.asked += 1
        body = {"author_id": self.owner, "content": f"!ping {self.asked}"}
        path = f"/channels/{self.channel}/messages"
        await asked(self.scene.emulator.control, "POST", path, body)

    async def answers(self) -> list[str]:
        path = f"/channels/{self.channel}/messages"
        shown = await asked(self.scene.emulator.control, "GET", path)
        return sorted(m["content"] for m in shown if m["content"].startswith("pong"))

    async def assert_every_answer_once(self) -> None:
        expected = sorted(f"pong {number}" for number in range(1, self.asked + 1))
        with contextlib.suppress(TimeoutError):  # the comparison says more
            async with asyncio.timeout(PATIENCE_SECS):
                while len(await self.answers()) < self.asked:  # noqa: ASYNC110  # asks by HTTP
                    await asyncio.sleep(0.1)
        assert await self.answers() == expected
        assert self.scene.world.log.of(int(self.guild)) == ""


@dataclass
class Street:
    """The attacker's guild, its neighbours, and what becomes of the attack."""

    scene: BotScene
    attack: Attack
    neighbours: list[Neighbour] = field(default_factory=list)
    stopping: bool = False

    async def ask(self) -> None:
        while not self.stopping:
            for neighbour in self.neighbours:
                await neighbour.ask()
            await asyncio.sleep(BETWEEN_QUESTIONS_SECS)

    def held(self) -> object:
        return self.scene.world.router.state(int(self.scene.guild))[1]

    def outcome(self) -> str:
        if self.held():
            return "held"
        if "the script was stopped" in self.scene.log:
            return "terminated"
        assert self.attack.ending is not None
        return "error" if self.attack.ending.failed else "ok"

    async def assert_discord_is_content(self) -> None:
        made = (await self.scene.emulator.control.get("/requests")).json()
        statuses = [entry["status"] for entry in made]
        assert statuses.count(429) == 0
        assert sum(status in {401, 403, 404} for status in statuses) < MOST_INVALID


@contextlib.asynccontextmanager
async def a_street() -> AsyncIterator[Street]:
    settings = EmulatorSettings(global_limit=GLOBAL_LIMIT, request_log_size=100_000)
    async with a_bot(discord=settings, **LIMITS) as scene:
        attack = Attack()
        scene.world.outcomes.parts.append(attack)
        neighbours = [await Neighbour.moved_in(scene, name) for name in ("Left", "Right")]
        street = Street(scene, attack, neighbours)
        asking = asyncio.create_task(street.ask())
        try:
            yield street
        finally:
            street.stopping = True
            await asking
        for neighbour in neighbours:
            await neighbour.assert_every_answer_once()
        await street.assert_discord_is_content()


@pytest.mark.parametrize(
    "script", [s for s in all_scripts() if s.where == "discord"], ids=lambda script: script.name
)
async def test_a_hostile_use_of_discord_ends_as_its_header_says(script: Script) -> None:
    async with a_street() as street:
        world, guild_id = street.scene.world, int(street.scene.guild)
        await world.deploy(guild_id, script.file.read_text("utf-8") + ECHO)
        await street.scene.say("!attack")
        await until(lambda: street.attack.ending or street.held(), PATIENCE_SECS)
        allowed = script.expect.split("_or_")
        assert street.outcome() in allowed, street.scene.log[:2000]
        assert not world.pool.status()[0].respawns, street.scene.log[:2000]
