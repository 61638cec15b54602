from __future__ import annotations

import asyncio
import json

import pytest

from harness import RecordingLog
from trellis.engine.ops import Caller, OpTable
from trellis.errors import LimitError, OpError
from trellis.gateway.autocomplete import AutocompleteOps
from trellis.gateway.broker import Lane
from trellis.gateway.guard import GRACE_SECS, LATE_SECS, InteractionGuard
from trellis.gateway.interaction_api import InteractionApi
from trellis.gateway.interactions import LIFE_SECS, InteractionRegistry, InteractionType, State
from trellis.gateway.messages import EPHEMERAL, Body
from trellis.gateway.patience import DeferLateArgs, Patience
from trellis.gateway.replies import Replies
from trellis.guilds.ports import UNWANTED, Ending

HELLO = Body({"content": "hello"})
ASK = {"custom_id": "m", "title": "T", "components": [{"type": 10, "content": "hello"}]}
SECRET = HELLO.ephemeral()
ORIGINAL = "/webhooks/9/secret/messages/%40original"
FOLLOW_UP = "/webhooks/9/secret"


class Scene:
    """A guard and replies over the same interactions, deferring after 1.8 s."""

    def __init__(self, clock, requests, tasks) -> None:
        self.clock = clock
        self.requests = requests
        self.registry = InteractionRegistry(clock.now)
        self.patience = Patience()
        self.log = RecordingLog()
        self.guard = InteractionGuard(
            self.registry,
            InteractionApi(requests, Lane.HOST),
            tasks,
            self.patience,
            self.log,
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
            body["type"] if "/callback" in path else (method, path)
            for method, path, body in self.requests.sent
        ]


@pytest.fixture
def scene(clock, discord_requests, tasks) -> Scene:
    return Scene(clock, discord_requests, tasks)


async def suggests(scene, interaction, *values, guild_id=100):
    table = OpTable()
    AutocompleteOps(scene.registry, InteractionApi(scene.requests, Lane.INTERACTION)).register(
        table
    )
    op = table.get("interaction.autocomplete")
    choices = [{"name": str(value), "value": value} for value in values]
    args = {"interactionId": str(interaction.id), "choices": choices}
    await op.run(Caller(guild_id, "r", 1), op.parse(json.dumps(args).encode()))


async def test_suggestions_in_time_are_the_only_response(scene, an_interaction):
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    await suggests(scene, typed, "a", "b")
    await scene.clock.advance(5)
    choices = [{"name": "a", "value": "a"}, {"name": "b", "value": "b"}]
    assert [body for _, _, body in scene.requests.sent] == [
        {"type": 8, "data": {"choices": choices}}
    ]
    with pytest.raises(OpError, match="answered already"):
        await suggests(scene, typed, "c")


async def test_a_slow_autocomplete_suggests_nothing_in_time_and_is_never_deferred(
    scene, an_interaction
):
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    await scene.clock.advance(2.4)
    assert scene.sent() == []
    await scene.clock.advance(0.2)
    assert [body for _, _, body in scene.requests.sent] == [{"type": 8, "data": {"choices": []}}]
    await suggests(scene, typed, "late")
    scene.guard.event_ended(100, "INTERACTION_CREATE", b'{"id": "1"}', Ending("failed"))
    await scene.clock.advance(1000)
    await scene.guard.sweep()
    assert scene.sent() == [8]


async def test_a_failed_autocomplete_suggests_nothing_at_once(scene, an_interaction):
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    await scene.guard.failed(100, typed.id)
    assert [body for _, _, body in scene.requests.sent] == [{"type": 8, "data": {"choices": []}}]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ([str(i) for i in range(26)], "choices are too many: at most 25"),
        (["a", "x" * 101], "choice 2 .*: name is too long"),
        (["a", 1], "all texts or all numbers"),
        ([True], "choice 1 .*must be"),
    ],
)
async def test_bad_suggestions_are_refused_before_they_leave(scene, an_interaction, values, says):
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    with pytest.raises(OpError, match=says):
        await suggests(scene, typed, *values)
    assert scene.sent() == []


async def test_only_an_autocomplete_of_the_own_guild_takes_suggestions(scene, an_interaction):
    with pytest.raises(OpError, match="only an autocomplete"):
        await suggests(scene, scene.arrives(an_interaction()), "a")
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    with pytest.raises(OpError) as refused:
        await suggests(scene, typed, "a", guild_id=200)
    assert refused.value.code == "not_found"


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


async def test_an_autocomplete_takes_no_message(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    with pytest.raises(OpError):
        await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent() == []


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
            "/interactions/1/secret/callback?with_response=true",
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
    scene.guard.event_ended(100, "INTERACTION_CREATE", payload, Ending("done"))
    await scene.clock.advance(GRACE_SECS)
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    assert scene.requests.sent[-1][2] == {"content": "This command did not answer."}
    [(guild_id, level, said)] = scene.log.lines
    assert (guild_id, level) == (100, "warn")
    assert said.startswith("command hello: no handler answered, and the user was told so.")
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent()[-1] == ("PATCH", ORIGINAL)


async def test_a_handler_that_answered_and_an_autocomplete_are_nothing_to_warn_of(
    scene, an_interaction
):
    answered = scene.arrives(an_interaction())
    await scene.replies.respond(answered, HELLO, update=False)
    typed = scene.arrives(an_interaction(InteractionType.AUTOCOMPLETE))
    for interaction in (answered, typed):
        payload = b'{"id":"%d"}' % interaction.id
        scene.guard.event_ended(100, "INTERACTION_CREATE", payload, Ending("done"))
    await scene.clock.advance(GRACE_SECS)
    assert scene.log.lines == []


async def test_what_nothing_in_a_script_handles_is_told_to_user_and_author(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    payload = b'{"id":"%d"}' % interaction.id
    ending = Ending("dropped", UNWANTED)
    scene.guard.event_ended(100, "INTERACTION_CREATE", payload, ending)
    await scene.clock.advance(0)
    assert scene.requests.sent[-1][2]["data"]["content"] == "This command failed."
    assert [line for _, _, line in scene.log.lines] == [
        "component hello: nothing in the script handles it, and the user was told that it failed."
    ]


async def test_a_script_that_deferred_may_answer_long_after_its_handler_ended(
    scene, an_interaction
):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    payload = b'{"id":"%d"}' % interaction.id
    scene.guard.event_ended(100, "INTERACTION_CREATE", payload, Ending("done"))
    await scene.clock.advance(60)
    assert scene.sent() == [5]


async def test_who_waits_until_the_token_dies_is_told(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    await scene.clock.advance(LIFE_SECS)
    await scene.guard.sweep()
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]
    assert len(scene.registry) == 0


KNOWN = OpError("known", code="discord_error", discordCode=40060, status=400)
LOST = OpError("lost", code="discord_error", discordCode=0, status=502)


async def test_a_deferral_that_was_sent_twice_is_a_deferral(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [KNOWN]  # to the repetition of what was taken
    await scene.clock.advance(2)
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent() == [5, ("PATCH", ORIGINAL)]


async def test_an_answer_after_a_deferral_that_got_lost_takes_its_place(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [LOST, KNOWN]
    await scene.clock.advance(2)
    assert interaction.state is State.PENDING
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent() == [5, 4, ("PATCH", ORIGINAL)]
    assert interaction.state is State.ANSWERED


async def test_a_deferral_that_got_lost_and_was_not_taken_is_forgotten(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [LOST]
    await scene.clock.advance(2)
    await scene.replies.respond(interaction, HELLO, update=False)
    assert scene.sent() == [5, 4]
    assert interaction.state is State.RESPONDED


async def test_an_answer_that_got_lost_is_not_given_twice(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [LOST, KNOWN]
    for told in ("lost", "answered already"):
        with pytest.raises(OpError, match=told):
            await scene.replies.respond(interaction, HELLO, update=False)
    assert interaction.state is State.RESPONDED


async def test_an_answer_that_was_sent_twice_is_fetched(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [KNOWN, {"id": "5"}]
    message = await scene.replies.respond(interaction, HELLO, update=False)
    assert message == {"id": "5"}
    assert scene.sent() == [4, ("GET", ORIGINAL)]


async def test_a_failure_is_told_after_a_deferral_that_got_lost(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [LOST, KNOWN]
    await scene.clock.advance(2)
    await scene.guard.failed(100, interaction.id)
    assert scene.sent() == [5, 4, ("PATCH", ORIGINAL)]
    assert scene.requests.sent[-1][2] == {"content": "This command failed."}


async def test_a_modal_comes_too_late_after_a_deferral_that_got_lost(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [LOST, KNOWN]
    await scene.clock.advance(2)
    with pytest.raises(OpError, match="must be the first answer"):
        await scene.replies.show_modal(interaction, ASK)


async def test_an_interaction_unknown_to_discord_is_forgotten(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    scene.requests.answers = [OpError("unknown", code="not_found", discordCode=10062)]
    await scene.clock.advance(2)
    assert scene.registry.find(100, interaction.id) is None


async def test_who_still_waits_when_the_host_ends_is_told(scene, an_interaction):
    waiting, answered = scene.arrives(an_interaction()), scene.arrives(an_interaction())
    await scene.replies.respond(answered, HELLO, update=False)
    await scene.clock.advance(2)
    scene.requests.sent.clear()
    await scene.guard.farewell(5)
    assert scene.sent() == [("PATCH", ORIGINAL)]
    assert waiting.told


async def test_a_farewell_that_discord_does_not_take_is_given_up(scene, an_interaction):
    scene.arrives(an_interaction())
    scene.requests.hold = asyncio.Event()
    await scene.guard.farewell(0.01)
    assert scene.sent() == [4]


async def test_what_the_host_deferred_is_no_answer_of_the_script(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.clock.advance(2)
    for early in (
        scene.replies.edit_original(interaction, HELLO),
        scene.replies.follow_up(interaction, HELLO),
        scene.replies.fetch_original(interaction),
        scene.replies.delete_original(interaction),
    ):
        with pytest.raises(OpError) as refused:
            await early
        assert refused.value.code == "invalid_argument"
        assert "deferReply first" in refused.value.hint
    assert scene.sent() == [5]


async def test_a_modal_is_the_first_answer_and_only_that(scene, an_interaction):
    asked = scene.arrives(an_interaction())
    await scene.replies.show_modal(asked, ASK)
    await scene.clock.advance(5)
    assert scene.requests.sent[0][2] == {"type": 9, "data": ASK}
    assert scene.sent() == [9]
    for late in (scene.replies.edit_original(asked, HELLO), scene.replies.delete_original(asked)):
        with pytest.raises(OpError, match="answered by a modal"):
            await late
    await scene.replies.follow_up(asked, HELLO)
    assert scene.sent() == [9, ("POST", FOLLOW_UP)]


async def test_a_modal_after_a_deferral_says_whose_deferral_it_was(scene, an_interaction):
    by_host, by_script = scene.arrives(an_interaction()), scene.arrives(an_interaction())
    await scene.replies.defer(by_script, update=False, ephemeral=False)
    await scene.clock.advance(2)
    with pytest.raises(OpError, match=r"the host has deferred .* with defer: false"):
        await scene.replies.show_modal(by_host, {})
    with pytest.raises(OpError, match="deferred already") as refused:
        await scene.replies.show_modal(by_script, {})
    assert "in place of defer" in refused.value.hint
    assert scene.sent() == [5, 5]


@pytest.mark.parametrize("kind", [InteractionType.MODAL, InteractionType.AUTOCOMPLETE])
async def test_what_is_no_command_and_no_component_shows_no_modal(scene, an_interaction, kind):
    with pytest.raises(OpError) as refused:
        await scene.replies.show_modal(scene.arrives(an_interaction(kind)), {})
    assert refused.value.code == "invalid_argument"
    assert scene.sent() == []


async def test_an_answer_is_fetched_and_deleted(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.respond(interaction, HELLO, update=False)
    await scene.replies.fetch_original(interaction)
    await scene.replies.delete_original(interaction)
    assert scene.sent() == [4, ("GET", ORIGINAL), ("DELETE", ORIGINAL)]


async def test_a_deferral_can_be_deleted_and_nobody_is_told(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    await scene.replies.delete_original(interaction)
    await scene.clock.advance(LIFE_SECS)
    await scene.guard.sweep()
    assert scene.sent() == [5, ("DELETE", ORIGINAL)]


async def test_follow_ups_are_edited_and_deleted_and_nothing_else_is(scene, an_interaction):
    interaction = scene.arrives(an_interaction())
    await scene.replies.respond(interaction, HELLO, update=False)
    message = await scene.replies.follow_up(interaction, HELLO)
    await scene.replies.edit_follow_up(interaction, int(message["id"]), HELLO)
    await scene.replies.delete_follow_up(interaction, int(message["id"]))
    own = "/webhooks/9/secret/messages/777"
    assert scene.sent()[2:] == [("PATCH", own), ("DELETE", own)]
    for foreign in (
        scene.replies.edit_follow_up(interaction, 778, HELLO),
        scene.replies.delete_follow_up(interaction, 778),
    ):
        with pytest.raises(OpError) as refused:
            await foreign
        assert refused.value.code == "not_found"
    assert len(scene.sent()) == 4


async def test_a_deferred_update_that_stays_all_is_an_answer(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.replies.defer(interaction, update=True, ephemeral=False)
    await scene.guard.farewell(1)
    await scene.clock.advance(LIFE_SECS)
    await scene.guard.sweep()
    assert scene.sent() == [6]


async def test_a_follow_up_keeps_a_promise_that_the_host_did_not_make(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.clock.advance(2)
    await scene.replies.defer(interaction, update=False, ephemeral=True)
    await scene.replies.follow_up(interaction, HELLO)
    assert scene.sent() == [6, ("POST", FOLLOW_UP)]
    assert scene.requests.sent[-1][2]["flags"] == EPHEMERAL
    assert interaction.state is State.ANSWERED


async def test_a_reply_tells_the_message_that_it_made(scene, an_interaction):
    scene.requests.answers = [{"interaction": {}, "resource": {"type": 4, "message": {"id": "5"}}}]
    interaction = scene.arrives(an_interaction())
    assert await scene.replies.respond(interaction, HELLO, update=False) == {"id": "5"}


def named(kind, name, an_interaction):
    interaction = an_interaction(kind, has_message=kind is InteractionType.COMPONENT)
    interaction.name = name
    return interaction


def say(scene, isolate_id, **args):
    scene.patience.note(Caller(100, "r", isolate_id), DeferLateArgs(**args))


async def test_what_may_be_answered_by_a_modal_is_deferred_at_the_last_moment(
    scene, an_interaction
):
    say(scene, 5, commands=["report"], customIds=["buy:"])
    scene.patience.promoted(100, 5, "r")
    scene.patience.discarded(5)  # its guild fell asleep
    scene.arrives(named(InteractionType.COMMAND, "report", an_interaction))
    scene.arrives(named(InteractionType.COMPONENT, "buy:hat", an_interaction))
    await scene.clock.advance(LATE_SECS - 0.1)
    assert scene.sent() == []
    await scene.clock.advance(0.2)
    assert sorted(scene.sent()) == [5, 6]


async def test_all_else_is_deferred_in_good_time(scene, an_interaction):
    say(scene, 5, commands=["report"], customIds=["buy:"])
    scene.arrives(named(InteractionType.COMMAND, "report", an_interaction))  # 5 is a candidate only
    await scene.clock.advance(2)
    scene.patience.promoted(100, 5, "r")
    scene.arrives(named(InteractionType.COMMAND, "buy:", an_interaction))
    scene.arrives(named(InteractionType.COMPONENT, "report", an_interaction))
    scene.arrives(an_interaction(InteractionType.COMMAND, guild_id=200))
    await scene.clock.advance(2)
    scene.patience.withdrawn(100)
    scene.arrives(named(InteractionType.COMMAND, "report", an_interaction))
    await scene.clock.advance(2)
    assert sorted(scene.sent()) == [5, 5, 5, 5, 6]


async def test_no_script_names_more_than_can_be_remembered(scene):
    say(scene, 5, commands=[f"c{i}" for i in range(250)])
    with pytest.raises(LimitError):
        say(scene, 5, customIds=[f"c{i}" for i in range(251)])


async def test_what_holds_the_component_is_not_taken_for_the_answer(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.clock.advance(2)
    await scene.replies.defer(interaction, update=False, ephemeral=False)
    with pytest.raises(OpError) as refused:
        await scene.replies.fetch_original(interaction)
    assert refused.value.code == "not_found"
    await scene.replies.delete_original(interaction)
    assert scene.sent() == [6]
    assert interaction.state is State.ANSWERED


async def test_after_a_deferred_update_the_components_message_is_the_answer(scene, an_interaction):
    interaction = scene.arrives(an_interaction(InteractionType.COMPONENT, has_message=True))
    await scene.replies.defer(interaction, update=True, ephemeral=False)
    await scene.replies.fetch_original(interaction)
    await scene.replies.delete_original(interaction)
    assert scene.sent() == [6, ("GET", ORIGINAL), ("DELETE", ORIGINAL)]
