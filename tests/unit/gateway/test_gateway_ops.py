from __future__ import annotations

import json

import pytest

from trellis.engine.ops import Caller, OpTable
from trellis.errors import OpError
from trellis.gateway.broker import Lane
from trellis.gateway.commands import CommandSync
from trellis.gateway.interaction_api import InteractionApi
from trellis.gateway.interactions import InteractionRegistry, InteractionType
from trellis.gateway.messages import SAFE_MENTIONS
from trellis.gateway.ops import CommandOps, InteractionOps, MessageOps
from trellis.gateway.replies import Replies
from trellis.gateway.scope import Scope
from trellis.storage.cache import MemoryCache

GUILD = 100


class NoChannels:
    """Channel 1 is of guild 100; the emulated Discord knows no other."""

    def has_channel(self, guild_id, channel_id) -> bool:
        return (guild_id, channel_id) == (GUILD, 1)

    def guild_of_channel(self, channel_id):
        return GUILD if channel_id == 1 else None


class ListLog:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, guild_id, level, message, *, target="script", event_id=None) -> None:
        self.lines.append(f"{guild_id} {level} {target} {message}")


class Ops:
    def __init__(self, clock, requests, tasks) -> None:
        self.requests = requests
        self.log = ListLog()
        self.registry = InteractionRegistry(clock.now)
        self.cache = MemoryCache(clock.now)
        self.commands = CommandSync(requests, lambda: 9, self.cache, self.log, tasks, clock.sleep)
        self.table = OpTable()
        scope = Scope(NoChannels(), requests, clock.now)
        MessageOps(scope, requests, nonce=lambda: "once").register(self.table)
        replies = Replies(InteractionApi(requests, Lane.INTERACTION))
        InteractionOps(self.registry, replies).register(self.table)
        CommandOps(self.commands).register(self.table)

    async def __call__(self, name, *, guild_id=GUILD, isolate_id=1, **args):
        op = self.table.get(name)
        caller = Caller(guild_id, "revision", isolate_id, "event")
        return await op.run(caller, op.parse(json.dumps(args).encode()))


@pytest.fixture
def ops(clock, discord_requests, tasks) -> Ops:
    return Ops(clock, discord_requests, tasks)


async def fails(calling) -> str:
    with pytest.raises(OpError) as refused:
        await calling
    return refused.value.code


async def test_a_message_is_sent_with_a_nonce_so_that_it_can_be_repeated(ops):
    assert await ops("message.send", channelId="1", content="hi") == {"id": "777"}
    body = {
        "content": "hi",
        "allowed_mentions": SAFE_MENTIONS,
        "nonce": "once",
        "enforce_nonce": True,
    }
    assert ops.requests.sent == [("POST", "/channels/1/messages", body)]
    assert ops.requests.guilds == [GUILD]


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("message.send", {"content": "hi"}),
        ("message.edit", {"messageId": "5", "content": "hi"}),
        ("message.delete", {"messageId": "5"}),
    ],
)
async def test_every_message_op_proves_its_channel_first(ops, name, args):
    assert await fails(ops(name, guild_id=200, channelId="1", **args)) == "forbidden"
    assert ops.requests.sent == []


async def test_a_message_is_edited_and_deleted(ops):
    await ops("message.edit", channelId="1", messageId="5", content=None)
    ops.requests.answers = [""]
    assert await ops("message.delete", channelId="1", messageId="5") is None
    assert ops.requests.routes == [
        ("PATCH", "/channels/1/messages/5"),
        ("DELETE", "/channels/1/messages/5"),
    ]


@pytest.mark.parametrize("channel", [1, "01x", "18446744073709551615", "-1", "0", None])
async def test_an_id_that_is_none_is_refused(ops, channel):
    assert await fails(ops("message.send", channelId=channel, content="hi")) == "invalid_argument"


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("interaction.respond", {"content": "hi"}),
        ("interaction.defer", {}),
        ("interaction.edit_original", {"content": "hi"}),
        ("interaction.followup", {"content": "hi"}),
    ],
)
async def test_no_guild_answers_anothers_interaction(ops, an_interaction, name, args):
    interaction = an_interaction()
    ops.registry.add(interaction)
    answering = ops(name, guild_id=200, interactionId=str(interaction.id), **args)
    assert await fails(answering) == "not_found"
    assert ops.requests.sent == []


async def test_an_interaction_is_answered_edited_and_followed_up(ops, an_interaction):
    interaction = an_interaction()
    ops.registry.add(interaction)
    names = {"interactionId": str(interaction.id)}
    assert await ops("interaction.respond", **names, content="a", ephemeral=True) is None
    assert (await ops("interaction.edit_original", **names, content="b"))["id"] == "777"
    assert (await ops("interaction.followup", **names, content="c"))["id"] == "777"
    assert ops.requests.sent[0][2]["type"] == 4
    assert ops.requests.sent[0][2]["data"]["flags"] == 64
    assert [method for method, _ in ops.requests.routes] == ["POST", "PATCH", "POST"]


async def test_a_component_updates_its_message(ops, an_interaction):
    interaction = an_interaction(InteractionType.COMPONENT, has_message=True)
    ops.registry.add(interaction)
    names = {"interactionId": str(interaction.id)}
    await ops("interaction.respond", **names, update=True, content=None, components=[])
    assert ops.requests.sent[0][2] == {
        "type": 7,
        "data": {"content": None, "components": [], "allowed_mentions": SAFE_MENTIONS},
    }


async def test_a_deferral_is_one_of_three(ops, an_interaction):
    for wanted, body in [
        ({}, {"type": 5}),
        ({"ephemeral": True}, {"type": 5, "data": {"flags": 64}}),
        ({"update": True}, {"type": 6}),
    ]:
        interaction = an_interaction(InteractionType.COMPONENT, has_message=True)
        ops.registry.add(interaction)
        await ops("interaction.defer", interactionId=str(interaction.id), **wanted)
        assert ops.requests.sent[-1][2] == body


HELLO = [{"name": "hello", "description": "Says hello"}]
BYE = [{"name": "bye", "description": "Says bye"}]
PUT = ("PUT", "/applications/9/guilds/100/commands")


async def test_commands_wait_until_their_isolate_is_live(ops, clock):
    await ops("commands.register", isolate_id=5, commands=HELLO)
    await clock.advance(0)
    assert ops.requests.sent == []
    ops.commands.promoted(GUILD, 5, "revision")
    await clock.advance(0)
    assert ops.requests.sent == [(*PUT, HELLO)]


async def test_commands_of_a_discarded_isolate_are_dropped(ops, clock):
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.discarded(5)
    ops.commands.promoted(GUILD, 5, "revision")
    await clock.advance(0)
    assert [call.body for call in ops.requests.calls] == [[]]


async def test_a_live_isolate_registers_at_once(ops):
    ops.commands.promoted(GUILD, 5, "revision")
    await ops("commands.register", isolate_id=5, commands=HELLO)
    assert ops.requests.routes == [PUT]


async def test_equal_commands_are_not_registered_again_even_after_a_restart(
    ops, clock, discord_requests, tasks
):
    ops.commands.promoted(GUILD, 5, "revision")
    await ops("commands.register", isolate_id=5, commands=HELLO)
    await ops("commands.register", isolate_id=5, commands=HELLO)
    restarted = CommandSync(discord_requests, lambda: 9, ops.cache, ops.log, tasks, clock.sleep)
    restarted.promoted(GUILD, 1, "revision")
    await restarted.register(GUILD, 1, HELLO)
    assert len(ops.requests.sent) == 1
    await restarted.register(GUILD, 1, BYE)
    assert len(ops.requests.sent) == 2


async def test_a_failed_registration_does_not_count_and_is_tried_again(ops, clock):
    ops.requests.answers = [OpError("slow", code="timeout"), OpError("slow", code="timeout"), []]
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.promoted(GUILD, 5, "revision")
    await clock.advance(40)
    assert ops.requests.routes == [PUT] * 3
    assert ops.log.lines == ["100 error runtime commands were not registered: slow"] * 2


async def test_what_discord_refuses_is_not_tried_again(ops, clock):
    ops.requests.answers = [OpError("bad name", code="discord_error", status=400)]
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.promoted(GUILD, 5, "revision")
    await clock.advance(1000)
    assert len(ops.requests.sent) == 1
    assert ops.log.lines == ["100 error runtime commands were not registered: bad name"]


async def test_a_newer_isolate_ends_the_attempts_of_the_older(ops, clock):
    ops.requests.answers = [OpError("slow", code="timeout")]
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.promoted(GUILD, 5, "one")
    await clock.advance(1)
    ops.commands.promoted(GUILD, 6, "two")
    await clock.advance(1000)
    assert [call.body for call in ops.requests.calls] == [HELLO, []]


async def test_a_script_without_commands_takes_away_those_of_the_one_before(ops, clock):
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.promoted(GUILD, 5, "one")
    await clock.advance(0)
    ops.commands.promoted(GUILD, 6, "two")
    await clock.advance(0)
    ops.commands.withdrawn(GUILD)
    await clock.advance(0)
    assert [call.body for call in ops.requests.calls] == [HELLO, []]


async def test_what_a_live_script_registers_is_not_taken_away_by_its_promotion(ops, clock):
    ops.commands.promoted(GUILD, 5, "revision")
    await ops("commands.register", isolate_id=5, commands=HELLO)
    await clock.advance(1000)
    assert [call.body for call in ops.requests.calls] == [HELLO]


async def test_a_guild_that_invites_the_bot_again_gets_its_commands_again(ops, clock):
    ops.commands.promoted(GUILD, 5, "revision")
    await ops("commands.register", isolate_id=5, commands=HELLO)
    ops.commands.forget(GUILD)
    await clock.advance(0)
    ops.commands.promoted(GUILD, 6, "revision")
    await ops("commands.register", isolate_id=6, commands=HELLO)
    assert len(ops.requests.sent) == 2


@pytest.mark.parametrize(
    "commands",
    [
        [{"name": str(i), "description": "d"} for i in range(101)],
        [{"name": str(i), "type": 2} for i in range(16)],
        [{"name": "a", "type": 9}],
        [{"name": "a", "type": []}],
        "hello",
    ],
)
async def test_commands_beyond_discords_limits_are_refused(ops, commands):
    assert await fails(ops("commands.register", commands=commands)) == "invalid_argument"
