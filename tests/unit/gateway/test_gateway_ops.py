from __future__ import annotations

import json

import pytest

from trellis.engine.ops import Caller, OpTable
from trellis.errors import OpError
from trellis.gateway.broker import Lane
from trellis.gateway.interaction_api import InteractionApi
from trellis.gateway.interaction_ops import InteractionOps
from trellis.gateway.interactions import InteractionRegistry, InteractionType
from trellis.gateway.messages import SAFE_MENTIONS
from trellis.gateway.replies import Replies

GUILD = 100


class Ops:
    def __init__(self, clock, requests) -> None:
        self.requests = requests
        self.registry = InteractionRegistry(clock.now)
        self.table = OpTable()
        replies = Replies(InteractionApi(requests, Lane.INTERACTION))
        InteractionOps(self.registry, replies).register(self.table)

    async def __call__(self, name, *, guild_id=GUILD, isolate_id=1, **args):
        op = self.table.get(name)
        caller = Caller(guild_id, "revision", isolate_id, "event")
        return await op.run(caller, op.parse(json.dumps(args).encode()))


@pytest.fixture
def ops(clock, discord_requests) -> Ops:
    return Ops(clock, discord_requests)


async def fails(calling) -> str:
    with pytest.raises(OpError) as refused:
        await calling
    return refused.value.code


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
