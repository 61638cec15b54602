from __future__ import annotations

import asyncio

import pytest

from harness import RecordingLog
from trellis.config import DiscordConfig
from trellis.gateway.intent_keeper import IntentKeeper
from trellis.gateway.intent_plan import IntentPlan

GUILD, OTHER = 100, 200
CONTENT_FLAG = 1 << 18


class Wants:
    def __init__(self) -> None:
        self.by_guild: dict[int, set[str]] = {}

    def ever(self, guild_id):
        return self.by_guild.get(guild_id, set())

    def everything(self):
        return set().union(*self.by_guild.values()), False


class Sessions:
    """One shard; `begun` is what each session began with."""

    def __init__(self) -> None:
        self.intended = frozenset()
        self.begun: list[set[str]] = []
        self.is_online = False
        self.fails = False

    def intend(self, intents) -> None:
        self.intended = intents

    def begin(self) -> None:
        self.is_online = True
        self.begun.append(set(self.intended))

    @property
    def is_behind(self) -> bool:
        return bool(self.begun) and self.begun[-1] != self.intended

    async def catch_up(self) -> None:
        if self.fails:
            raise OSError
        self.begin()


class Scene:
    def __init__(self, clock) -> None:
        self.wants, self.sessions, self.log = Wants(), Sessions(), RecordingLog()
        self.plan = IntentPlan(DiscordConfig(), self.wants)
        self.keeper = IntentKeeper(
            self.plan,
            self.wants,
            self.sessions,
            self.log,
            interval_secs=30,
            now=clock.now,
            sleep=clock.sleep,
        )

    def connect(self) -> None:
        self.keeper.before_connecting(CONTENT_FLAG)
        self.sessions.begin()

    def load(self, guild_id: int, *names: str, revision: str = "r") -> None:
        self.wants.by_guild[guild_id] = set(names)
        self.keeper.promoted(guild_id, 1, revision)


@pytest.fixture
async def scene(clock):
    made = Scene(clock)
    running = asyncio.create_task(made.keeper.run())
    yield made
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_what_is_wanted_before_it_connects_needs_no_second_session(scene, clock):
    scene.load(GUILD, "TYPING_START")
    assert await scene.keeper.caught_up(0)
    scene.connect()
    await clock.advance(100)
    assert scene.sessions.begun == [{"guilds", "guild_message_typing"}]


async def test_scripts_that_load_together_are_one_session_and_the_next_waits_its_turn(scene, clock):
    scene.connect()
    scene.load(GUILD, "TYPING_START")
    scene.load(OTHER, "INVITE_CREATE")
    await clock.advance(0.3)
    both = {"guilds", "guild_message_typing", "guild_invites"}
    assert scene.sessions.begun == [{"guilds"}, both]
    assert await scene.keeper.caught_up(0)
    scene.load(GUILD, "WEBHOOKS_UPDATE")
    await clock.advance(29)
    assert len(scene.sessions.begun) == 2
    await clock.advance(1)
    assert scene.sessions.begun[2:] == [both | {"guild_webhooks"}]


async def test_what_nobody_wants_any_more_ends_no_session(scene, clock):
    scene.load(GUILD, "TYPING_START")
    scene.connect()
    scene.load(GUILD)
    scene.keeper.withdrawn(GUILD)
    await clock.advance(100)
    assert len(scene.sessions.begun) == 1


async def test_an_attempt_that_fails_is_made_again(scene, clock):
    scene.connect()
    scene.sessions.fails = True
    scene.load(GUILD, "TYPING_START")
    await clock.advance(1)
    scene.sessions.fails = False
    assert len(scene.sessions.begun) == 1
    await clock.advance(30)
    assert len(scene.sessions.begun) == 2


async def test_who_waits_hears_when_the_sessions_have_it(scene, clock):
    scene.connect()
    scene.load(GUILD, "TYPING_START")
    waiting = asyncio.create_task(scene.keeper.caught_up(5))
    await clock.advance(0)
    assert not waiting.done()
    await clock.advance(1)
    assert await waiting


async def test_a_guild_reads_once_for_each_revision_what_it_goes_without(scene):
    scene.connect()
    for revision in ("r1", "r1", "r2"):  # loaded, loaded again, deployed anew
        scene.load(GUILD, "GUILD_MEMBER_ADD", "MESSAGE_CREATE", revision=revision)
        scene.keeper.more(GUILD)
    lines = scene.log.of(GUILD).split("\n")
    assert len(lines) == 2
    assert all("Server Members Intent" in line for line in lines)
    assert {level for _, level, _ in scene.log.lines} == {"warn"}


async def test_what_discord_refuses_later_is_told_to_those_who_run(scene):
    scene.load(GUILD, "MESSAGE_CREATE")
    scene.connect()
    assert scene.log.lines == []
    assert scene.keeper.refused()
    scene.connect()
    assert "Message Content Intent" in scene.log.of(GUILD)
    assert scene.sessions.begun[1] == {"guilds", "guild_messages"}
    assert not scene.keeper.refused()
