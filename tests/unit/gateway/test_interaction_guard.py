from __future__ import annotations

import asyncio

import pytest

from trellis.errors import OpError
from trellis.gateway.broker import Lane
from trellis.gateway.guard import GRACE_SECS, InteractionGuard
from trellis.gateway.interaction_api import InteractionApi
from trellis.gateway.interactions import LIFE_SECS, InteractionRegistry, InteractionType, State
from trellis.gateway.messages import EPHEMERAL, Body
from trellis.gateway.replies import Replies

HELLO = Body({"content": "hello"})
SECRET = HELLO.ephemeral()
ORIGINAL = "/webhooks/9/secret/messages/%40original"
FOLLOW_UP = "/webhooks/9/secret"


class Scene:
    """A guard and replies over the same interactions, deferring after 1.8 s."""

    def __init__(self, clock, requests, tasks) -> None:
        self.clock = clock
        self.requests = requests
        self.registry = InteractionRegistry(clock.now)
        self.guard = InteractionGuard(
            self.registry,
            InteractionApi(requests, Lane.HOST),
            tasks,
            defer_after_secs=1.8,
            sleep=clock.sleep,
        )
        self.replies = Replies(InteractionApi(requests, Lane.INTERACTION))

    def arrives(self, interaction):
        self.registry.add(interaction)
        self.guard.arm(interaction)
        return interaction

    def sent(self):
        """Kinds of first responses, and routes of what followed."""
        return [
            body["type"] if path.endswith("/callback") else (method, path)
            for method, path, body in self.requests.sent
        ]


@pytest.fixture
def scene(clock, discord_requests, tasks) -> Scene:
    return Scene(clock, discord_requests, tasks)


async def test_an_answer_in_time_is_the_only_response(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.respond(interaction, HELLO, update=False)
    await scene.clock.advance(5)
    assert scene.sent() == [4]
    assert scene.requests.lanes == [Lane.INTERACTION]
    assert interaction.state is State.RESPONDED


async def test_the_host_defers_in_time_and_a_late_answer_edits(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(1.7)
    assert scene.sent() == []
    await scene.clock.advance(0.2)
    assert scene.sent() == [5]
    assert scene.requests.lanes == [Lane.HOST]
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    assert interaction.state is State.ANSWERED


async def test_an_answer_while_the_deferral_is_on_its_way_becomes_an_edit(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.hold = asyncio.Event()
    await scene.clock.advance(2)
    assert interaction.state is State.DEFERRING
    answering = asyncio.create_task(scene.replies.respond(interaction, HELLO, update=False))
    await scene.clock.advance(0)
    assert scene.sent() == [5]
    scene.requests.hold.set()
    await answering
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]


async def test_the_host_waits_for_an_answer_on_its_way(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.hold = asyncio.Event()
    answering = asyncio.create_task(scene.replies.respond(interaction, HELLO, update=False))
    await scene.clock.advance(3)
    scene.requests.hold.set()
    await answering
    await scene.clock.advance(1)
    assert scene.sent() == [4]


async def test_a_second_answer_is_refused(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.respond(interaction, HELLO, update=False)
    with pytest.raises(OpError) as refused:
        await scene.replies.respond(interaction, HELLO, update=False)
    assert refused.value.code == "invalid_argument"
    assert "followUp" in refused.value.hint


async def test_an_autocomplete_is_never_deferred(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    await scene.clock.advance(5)
    assert scene.sent() == []
    with pytest.raises(OpError):
        await scene.replies.respond(interaction, HELLO, update=False)
    await scene.guard.failed(100, interaction.id)
    assert scene.requests.sent[0][2] == {"type": 8, "data": {"choices": []}}


async def test_a_component_is_deferred_without_a_new_message(scene, an_interaction):
    update = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    reply = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.clock.advance(2)
    await scene.replies.respond(update, HELLO, update=True)
    await scene.replies.respond(reply, HELLO, update=False)
    assert scene.sent() == [6, 6, ("PATCH", ORIGINAL), ("POST", FOLLOW_UP)]


async def test_an_ephemeral_answer_never_takes_the_place_of_a_public_deferral(
    scene, an_interaction
):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(2)
    await scene.replies.respond(interaction, SECRET, update=False)
    assert scene.sent() == [5, ("DELETE", ORIGINAL), ("POST", FOLLOW_UP)]
    assert scene.requests.sent[-1][2]["flags"] == EPHEMERAL
    await scene.replies.edit_original(interaction, HELLO)
    assert scene.sent()[-1] == ("PATCH", "/webhooks/9/secret/messages/777")


async def test_an_ephemeral_deferral_of_the_script_holds_after_the_hosts(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(2)
    await scene.replies.defer(interaction, update=False, ephemeral=True)
    await scene.replies.edit_original(interaction, HELLO)
    assert scene.sent() == [5, ("DELETE", ORIGINAL), ("POST", FOLLOW_UP)]
    assert scene.requests.sent[-1][2]["flags"] == EPHEMERAL


async def test_an_ephemeral_answer_stays_unsent_when_the_public_one_cannot_go(
    scene, an_interaction
):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(2)
    scene.requests.answers = [OpError("no", code="discord_error")]
    with pytest.raises(OpError):
        await scene.replies.respond(interaction, SECRET, update=False)
    assert scene.sent() == [5, ("DELETE", ORIGINAL)]
    await scene.replies.respond(interaction, SECRET, update=False)
    assert scene.sent()[2:] == [("DELETE", ORIGINAL), ("POST", FOLLOW_UP)]


async def test_the_scripts_own_deferral_is_answered_by_an_edit(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=True)
    assert scene.requests.sent[0][2] == {"type": 5, "data": {"flags": EPHEMERAL}}
    await scene.clock.advance(5)
    await scene.replies.edit_original(interaction, HELLO)
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    with pytest.raises(OpError):
        await scene.replies.defer(interaction, update=False, ephemeral=True)


async def test_an_edit_or_follow_up_needs_an_answer_first(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    for early in (scene.replies.edit_original, scene.replies.follow_up):
        with pytest.raises(OpError) as refused:
            await early(interaction, HELLO)
        assert refused.value.code == "invalid_argument"
    assert scene.sent() == []


async def test_a_command_has_no_message_to_update(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    with pytest.raises(OpError):
        await scene.replies.respond(interaction, HELLO, update=True)


async def test_a_failed_command_is_told_privately(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.guard.failed(100, interaction.id)
    await scene.guard.failed(100, interaction.id)
    assert scene.requests.sent == [
        (
            "POST",
            "/interactions/1/secret/callback",
            {"type": 4, "data": {"content": "This command failed.", "flags": EPHEMERAL}},
        )
    ]


async def test_a_failed_command_replaces_the_hosts_deferral(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(2)
    await scene.guard.failed(100, interaction.id)
    assert scene.requests.sent[1] == ("PATCH", ORIGINAL, {"content": "This command failed."})


async def test_a_failed_component_is_told_privately(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.clock.advance(2)
    await scene.guard.failed(100, interaction.id)
    assert scene.sent() == [6, ("POST", FOLLOW_UP)]
    assert scene.requests.sent[-1][2]["flags"] == EPHEMERAL


async def test_nothing_is_told_after_an_answer(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.respond(interaction, HELLO, update=False)
    await scene.guard.failed(100, interaction.id)
    await scene.guard.failed(999, interaction.id)
    assert scene.sent() == [4]


async def test_a_handler_that_ends_without_an_answer_is_told_after_a_grace(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    payload = b'{"id":"%d","token":"%d"}' % (interaction.id, interaction.id)
    scene.guard.event_ended(100, "INTERACTION_CREATE", payload, failed=False)
    await scene.clock.advance(GRACE_SECS)
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    assert scene.requests.sent[-1][2] == {"content": "This command did not answer."}
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent()[-1] == ("PATCH", ORIGINAL)


async def test_a_script_that_deferred_may_answer_long_after_its_handler_ended(
    scene, an_interaction
):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    payload = b'{"id":"%d"}' % interaction.id
    scene.guard.event_ended(100, "INTERACTION_CREATE", payload, failed=False)
    await scene.clock.advance(60)
    assert scene.sent() == [5]


async def test_who_waits_until_the_token_dies_is_told(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    await scene.clock.advance(LIFE_SECS)
    await scene.guard.sweep()
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    assert len(scene.registry) == 0


async def test_a_deferral_that_discord_knows_already_counts_as_an_answer(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [OpError("known", code="discord_error", discordCode=40060)]
    await scene.clock.advance(2)
    assert interaction.state is State.RESPONDED


async def test_an_interaction_unknown_to_discord_is_forgotten(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [OpError("unknown", code="not_found", discordCode=10062)]
    await scene.clock.advance(2)
    assert scene.registry.find(100, interaction.id) is None
