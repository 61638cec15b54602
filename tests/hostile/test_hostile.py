"""Every hostile script here ends as its header says, and its neighbour never notices."""

from __future__ import annotations

import asyncio
import contextlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from harness import World, running_world, until
from trellis.errors import ScriptError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

ATTACKER, NEIGHBOUR = 1001, 2002
ECHO = """
on('messageCreate', async (ctx) => {
  const said = ctx.msg.content;
  if (said.startsWith('!ping')) await ctx.reply('pong' + said.slice(5));
});
//# sourceURL=guild.js
"""
HOST_MEMORY_MB = 64
SCRIPTS = sorted(Path(__file__).parent.glob("*.js"))


def header(script: Path, field_name: str) -> str:
    found = re.search(rf"^// {field_name}: (\w+)$", script.read_text("utf-8"), re.MULTILINE)
    assert found, f"{script.name} has no line '// {field_name}: ...'"
    return found[1]


def resident_mb() -> float:
    text = Path("/proc/self/status").read_text("utf-8")
    found = re.search(r"^VmRSS:\s+(\d+) kB$", text, re.MULTILINE)
    assert found
    return int(found[1]) / 1024


@dataclass
class Neighbour:
    """Is sent a numbered message every 50 ms."""

    world: World
    asked: int = 0
    stopping: bool = False
    answers: list[str] = field(default_factory=list)

    async def ask(self) -> None:
        while not self.stopping:
            self.asked += 1
            self.world.message(NEIGHBOUR, f"!ping {self.asked}")
            await asyncio.sleep(0.05)

    def assert_every_answer_once(self) -> None:
        assert sorted(self.world.sent_by(NEIGHBOUR)) == sorted(
            f"pong {number}" for number in range(1, self.asked + 1)
        )


@contextlib.asynccontextmanager
async def watched_neighbour(world: World) -> AsyncIterator[Neighbour]:
    await world.deploy(NEIGHBOUR, ECHO)
    neighbour = Neighbour(world)
    asking = asyncio.create_task(neighbour.ask())
    try:
        yield neighbour
    finally:
        neighbour.stopping = True
        await asking
    await until(lambda: len(world.sent_by(NEIGHBOUR)) >= neighbour.asked, 3)
    neighbour.assert_every_answer_once()


async def attack(world: World, script: Path) -> tuple[str, str]:
    """What became of the attack, and what the guild's log says of it."""
    await world.deploy(ATTACKER, script.read_text("utf-8") + ECHO)
    world.message(ATTACKER, "!attack")
    await until(lambda: attack_ended(world) or world.router.state(ATTACKER)[1], 20)
    if world.router.state(ATTACKER)[1]:
        return "worker_died", world.log.of(ATTACKER)
    await until(lambda: attack_ended(world) != "error" or world.log.of(ATTACKER))
    return attack_ended(world), world.log.of(ATTACKER)


def attack_ended(world: World) -> str:
    outcomes = [failed for guild, _, failed in world.outcomes.ended if guild == ATTACKER]
    if not outcomes:
        return ""
    if "the script was stopped" in world.log.of(ATTACKER):
        return "terminated"
    return "error" if outcomes[0] else "ok"


async def answers_again(world: World) -> None:
    world.message(ATTACKER, "!ping again")
    await until(lambda: "pong again" in world.sent_by(ATTACKER))


def assert_expected(script: Path, outcome: str, guild_log: str) -> None:
    allowed = {"terminated_or_error": {"terminated", "error"}}
    expected = header(script, "expect")
    assert outcome in allowed.get(expected, {expected}), guild_log


@pytest.mark.parametrize(
    "script", [s for s in SCRIPTS if header(s, "where") == "handler"], ids=lambda s: s.stem
)
async def test_a_hostile_handler_ends_as_its_header_says(script: Path) -> None:
    async with running_world(dispatch_timeout_secs=0.7) as world:
        async with watched_neighbour(world):
            before = resident_mb()
            outcome, guild_log = await attack(world, script)
            assert_expected(script, outcome, guild_log)
            if outcome == "worker_died":
                await until(lambda: world.pool.status()[0].respawns)
            else:
                await answers_again(world)
            await asyncio.sleep(0.2)
        assert resident_mb() < before + HOST_MEMORY_MB
        assert {guild for guild, _, _ in world.sent} <= {ATTACKER, NEIGHBOUR}
        assert set(world.sent_by(ATTACKER)) <= {"pong again"}


@pytest.mark.parametrize(
    "script", [s for s in SCRIPTS if header(s, "where") == "load"], ids=lambda s: s.stem
)
async def test_a_hostile_load_is_refused_and_what_ran_keeps_running(script: Path) -> None:
    async with running_world(load_timeout_secs=0.7) as world, watched_neighbour(world):
        await world.deploy(ATTACKER, ECHO)
        with pytest.raises(ScriptError) as refused:
            await world.deploy(ATTACKER, script.read_text("utf-8") + ECHO, "r2")
        assert refused.value.code == header(script, "expect")
        await answers_again(world)
