"""What members may do, what sessions get, and who waits for what."""

from __future__ import annotations

import asyncio
import time

import msgspec
import pytest

from trellis.emulator import permissions
from trellis.emulator.changes import Changes
from trellis.emulator.drafts import Draft
from trellis.emulator.errors import DiscordError
from trellis.emulator.hub import Hub
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.messages import Messages
from trellis.emulator.models import Overwrite
from trellis.emulator.reactions import parse_emoji
from trellis.emulator.request_log import RequestLog
from trellis.emulator.session import Session
from trellis.emulator.settings import EmulatorSettings
from trellis.emulator.state import World


@pytest.fixture
def world():
    return World(EmulatorSettings(), time.time)


@pytest.fixture
def guild(world):
    return world.add_guild("Garden", world.owner)


class Outlet:
    def __init__(self) -> None:
        self.frames = []

    def send(self, frame: bytes) -> None:
        self.frames.append(msgspec.json.decode(frame))

    def close(self, code: int) -> None:
        self.frames.append(code)


def test_the_owner_may_everything(world, guild):
    owner = guild.members[world.owner.id]
    assert permissions.in_guild(guild, owner) == permissions.ALL


def test_roles_add_up_and_administrators_may_everything(world, guild):
    role = world.add_role(guild, "mods", permissions.MANAGE_MESSAGES)
    member = world.add_member(guild, world.add_user("ada"), [role.id])
    held = permissions.in_guild(guild, member)
    assert held == permissions.EVERYONE_DEFAULT | permissions.MANAGE_MESSAGES
    role.permissions = permissions.ADMINISTRATOR
    assert permissions.in_guild(guild, member) == permissions.ALL


def test_a_members_overwrite_wins_over_a_roles_and_that_over_everyones(world, guild):
    role = world.add_role(guild, "mods", 0)
    member = world.add_member(guild, world.add_user("ada"), [role.id])
    channel = guild.system_channel
    send = permissions.SEND_MESSAGES

    def may():
        return bool(permissions.in_channel(guild, channel, member) & send)

    assert may()
    channel.overwrites = [Overwrite(guild.id, 0, 0, send)]
    assert not may()
    channel.overwrites.append(Overwrite(role.id, 0, send, 0))
    assert may()
    channel.overwrites.append(Overwrite(member.user.id, 1, 0, send))
    assert not may()
    thread = world.add_thread(channel, "thread", 11, member.user.id)
    assert not permissions.in_channel(guild, thread, member) & send


def test_a_role_that_is_gone_with_its_bot_leaves_no_trace(world, guild):
    world.add_bot(guild, 8)
    assert len(guild.roles) == 2
    world.remove_member(guild, world.bot.id)
    assert len(guild.roles) == 1
    assert world.bot_guilds() == []


def test_a_session_replays_only_what_it_still_has():
    session = Session("s", (0, 1), 0, replay=2)
    for name in ("A", "B", "C"):
        session.dispatch(name, b"{}")
    assert not session.can_replay_from(0)
    assert session.can_replay_from(1)
    assert not session.can_replay_from(4)
    session.outlet = Outlet()
    assert session.replay_from(1) == 2
    assert [f["t"] for f in session.outlet.frames] == ["B", "C"]
    assert [f["s"] for f in session.outlet.frames] == [2, 3]


def listening(hub, shard, wanted):
    outlet = hub.open(shard, wanted).outlet = Outlet()
    return outlet


def test_events_go_to_the_shard_and_the_intents_that_want_them(world):
    hub, guild = Hub(world), world.add_guild("Garden", world.owner, 2 << 22)
    world.add_bot(guild, 0)
    wanted = listening(hub, (0, 2), 1)
    others = [listening(hub, (1, 2), 1), listening(hub, (0, 2), 2)]
    hub.publish(guild.id, "CHANNEL_CREATE", {"a": 1})
    assert [frame["d"] for frame in wanted.frames] == [{"a": 1}]
    assert [outlet.frames for outlet in others] == [[], []]


def test_the_bot_hears_nothing_of_what_it_cannot_see(world, guild):
    hub, channel = Hub(world), guild.system_channel
    outlet = listening(hub, (0, 1), -1)
    hub.publish(guild.id, "MESSAGE_DELETE", {}, channel_id=channel.id)
    assert outlet.frames == []
    world.add_bot(guild, 0)
    hub.publish(guild.id, "MESSAGE_DELETE", {}, channel_id=channel.id)
    assert len(outlet.frames) == 1
    channel.overwrites = [Overwrite(guild.id, 0, 0, permissions.VIEW_CHANNEL)]
    hub.publish(guild.id, "MESSAGE_DELETE", {}, channel_id=channel.id)
    assert len(outlet.frames) == 1


def test_a_channel_keeps_its_newest_messages():
    world = World(EmulatorSettings(messages_kept=2), time.time)
    guild = world.add_guild("Garden", world.owner)
    messages = Messages(world, Hub(world))
    for text in "abc":
        form = MessageForm(content=text, nonce=text)
        messages.create(Draft(world.owner, guild.system_channel, form))
    assert [m.content for m in guild.system_channel.messages.values()] == ["b", "c"]


async def test_a_wait_ends_when_it_becomes_true():
    changes, found = Changes(), []
    waiting = asyncio.create_task(changes.until(lambda: found or None, 60))
    await asyncio.sleep(0)
    changes.notify()
    await asyncio.sleep(0)
    assert not waiting.done()
    found.append(1)
    changes.notify()
    assert await waiting == [1]


async def test_a_wait_ends_with_its_time_and_with_everything():
    changes = Changes()
    assert await changes.until(lambda: None, 0) is None
    waiting = asyncio.create_task(changes.until(lambda: None, 60))
    await asyncio.sleep(0)
    changes.close()
    assert await waiting is None
    assert await changes.until(lambda: None, 60) is None


def test_the_request_log_forgets_the_oldest():
    log = RequestLog(2, Changes())
    for path in "abc":
        log.add(path=path)
    assert [(e["id"], e["path"]) for e in log.after(0)] == [(2, "b"), (3, "c")]
    assert log.after(3) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [("👍", "👍"), ("name:123", "name:123"), ("<a:name:123>", "name:123"), ("1️⃣", "1️⃣")],
)
def test_emojis_are_told_apart(text, key):
    assert parse_emoji(text)[0] == key


@pytest.mark.parametrize("text", ["", "word", "5"])
def test_words_are_no_emojis(text):
    with pytest.raises(DiscordError):
        parse_emoji(text)
