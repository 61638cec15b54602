"""Members use commands, buttons and modals of the emulator, and the bot answers as on Discord."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import msgspec
import pytest

import discord_spec
from emulator_harness import APPLICATION, a_scene, asked
from trellis.emulator.settings import EmulatorSettings

HELLO = {
    "name": "hello",
    "description": "Greets",
    "options": [
        {"type": 3, "name": "name", "description": "Whom", "required": True, "max_length": 10},
        {"type": 4, "name": "times", "description": "How often", "min_value": 1, "max_value": 3},
        {"type": 6, "name": "friend", "description": "A member"},
        {
            "type": 3,
            "name": "colour",
            "description": "Which",
            "choices": [{"name": "Red", "value": "red"}],
        },
    ],
}
COUNTER = {
    "name": "counter",
    "description": "Counts",
    "options": [{"type": 1, "name": "increment", "description": "One more"}],
}
BUTTON = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}


@dataclass
class Listener:
    """A connection that collects events, in place of a gateway client."""

    frames: asyncio.Queue = field(default_factory=asyncio.Queue)

    def send(self, frame: bytes) -> None:
        self.frames.put_nowait(msgspec.json.decode(frame))

    def close(self, code: int) -> None:
        self.frames.put_nowait({"t": None, "code": code})

    async def next(self, name):
        async with asyncio.timeout(60):
            while (event := await self.frames.get())["t"] != name:
                pass
        return event["d"]


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        yield scene


@pytest.fixture
async def bot(scene):
    """The bot's end: registers two commands and answers by REST."""
    outlet = Listener()
    session = scene.emulator.hub.open((0, 1), (1 << 25) - 1)
    session.outlet = outlet
    await scene.rest.call("PUT", scene.commands, [HELLO, COUNTER])
    return outlet


def callback(event):
    return f"/interactions/{event['id']}/{event['token']}/callback"


def webhook(event):
    return f"/webhooks/{APPLICATION}/{event['token']}"


async def opened(scene, bot, **options):
    """A /hello that nobody answered yet: the control API's id and the event."""
    pending = await scene.use("hello", options={"name": "you"}, **options)
    assert pending["status"] == "pending"
    return pending["id"], await bot.next("INTERACTION_CREATE")


async def outcome(scene, number, **params):
    return (await scene.control.get(f"/interactions/{number}", params=params)).json()


async def test_commands_are_listed_changed_and_deleted(scene, bot):
    call = scene.rest.call
    hello, counter = await call("GET", f"{scene.commands}?with_localizations=true")
    again = await call("PUT", scene.commands, [HELLO, COUNTER])
    assert [c["id"] for c in again] == [hello["id"], counter["id"]]
    assert again == [hello, counter]
    one = f"{scene.commands}/{hello['id']}"
    assert (await call("GET", one))["options"][0]["name"] == "name"
    changed = await call("PATCH", one, {"description": "Says hello"})
    assert changed["description"] == "Says hello"
    assert changed["version"] != hello["version"]
    made = await call("POST", scene.commands, {"name": "new", "description": "d"}, expect=201)
    same = await call("POST", scene.commands, {"name": "new", "description": "e"})
    assert same["id"] == made["id"]
    await call("DELETE", f"{scene.commands}/{made['id']}", expect=204)
    assert await scene.rest.refused("GET", f"{scene.commands}/{made['id']}") == (404, 10063)
    shown = await scene.control.get(f"/guilds/{scene.guild}/commands", params={"wait_ms": 1000})
    assert len(shown.json()) == 2


@pytest.mark.parametrize(
    "commands",
    [
        [{"name": "Upper", "description": "d"}],
        [{"name": "two words", "description": "d"}],
        [{"name": "x" * 33, "description": "d"}],
        [{"name": "x"}],
        [{"name": "x", "description": "d" * 101}],
        [{"name": "x", "description": "d"}, {"name": "x", "description": "d"}],
        [HELLO | {"options": HELLO["options"][::-1]}],
        [HELLO | {"options": HELLO["options"][:1] * 2}],
        [COUNTER | {"options": [*COUNTER["options"], *HELLO["options"][1:2]]}],
        [{"name": "who", "type": 2, "description": "none may be"}],
        [{"name": "x", "description": "d", "options": [{"type": 12}]}],
        {"name": "not a list"},
    ],
)
async def test_bad_commands_are_refused_and_nothing_changes(scene, bot, commands):
    before = await scene.rest.call("GET", scene.commands)
    assert await scene.rest.refused("PUT", scene.commands, commands) == (400, 50035)
    assert await scene.rest.call("GET", scene.commands) == before


async def test_command_names_may_be_of_any_script(scene):
    names = ["grüße", "हिन्दी", "สวัสดี", "don't-stop_1"]
    body = [{"name": name, "description": "d"} for name in names]
    assert len(await scene.rest.call("PUT", scene.commands, body)) == 4


async def test_a_guild_takes_a_hundred_slash_commands(scene):
    body = [{"name": f"c{i}", "description": "d"} for i in range(101)]
    assert await scene.rest.refused("PUT", scene.commands, body) == (400, 30032)


async def test_creations_are_counted_by_the_day():
    async with a_scene(EmulatorSettings(command_creates_per_day=2)) as scene:
        await scene.rest.call("PUT", scene.commands, [HELLO, COUNTER])
        await scene.rest.call("PUT", scene.commands, [HELLO | {"description": "x"}, COUNTER])
        assert await scene.rest.refused(
            "PUT", scene.commands, [HELLO, {**COUNTER, "name": "n"}]
        ) == (
            400,
            30034,
        )


async def test_another_applications_commands_are_not_ours(scene):
    path = f"/applications/5/guilds/{scene.guild}/commands"
    assert await scene.rest.refused("GET", path) == (403, 20012)


async def test_a_command_reaches_the_bot_whole(scene, bot):
    options = {"name": "you", "times": 2, "friend": scene.ada}
    await scene.use("hello", options=options)
    event = await bot.next("INTERACTION_CREATE")
    assert event["type"] == 2
    assert event["guild_id"] == scene.guild
    assert event["member"]["user"]["username"] == "ada"
    assert {o["name"]: o["value"] for o in event["data"]["options"]} == options
    assert event["data"]["resolved"]["users"][scene.ada]["username"] == "ada"


async def test_a_response_is_a_message_with_its_origin(scene, bot):
    number, event = await opened(scene, bot)
    body = {"type": 4, "data": {"content": "hello you"}}
    discord_spec.validate_request("POST", callback(event), body)
    await scene.rest.call("POST", callback(event), body, expect=204)
    seen = await outcome(scene, number, wait_ms=60_000)
    assert (seen["status"], seen["response_type"], seen["ephemeral"]) == ("responded", 4, False)
    message = seen["message"]
    assert (message["content"], message["type"]) == ("hello you", 20)
    assert message["interaction_metadata"]["user"]["username"] == "ada"
    assert message["interaction"]["name"] == "hello"
    assert (await bot.next("MESSAGE_CREATE"))["id"] == message["id"]
    original = await scene.rest.call("GET", webhook(event) + "/messages/@original")
    assert original["id"] == message["id"]


async def test_a_response_can_be_asked_to_tell_what_it_made(scene, bot):
    _, event = await opened(scene, bot)
    answer = await scene.rest.call(
        "POST",
        callback(event) + "?with_response=true",
        {"type": 4, "data": {"content": "x", "flags": 64}},
    )
    assert answer["interaction"]["response_message_ephemeral"] is True
    assert answer["resource"]["message"]["content"] == "x"


async def test_an_ephemeral_response_is_no_message_of_the_channel(scene, bot):
    number, event = await opened(scene, bot)
    body = {"type": 4, "data": {"content": "psst", "flags": 64}}
    await scene.rest.call("POST", callback(event), body, expect=204)
    seen = await outcome(scene, number)
    assert seen["ephemeral"] is True
    assert await scene.rest.call("GET", scene.messages) == []
    path = f"{scene.messages}/{seen['message']['id']}"
    assert await scene.rest.refused("GET", path) == (404, 10008)
    shown = (await scene.control.get(scene.messages)).json()
    assert [m["flags"] & 64 for m in shown] == [64]


async def test_a_deferral_becomes_the_answer_by_an_edit(scene, bot):
    number, event = await opened(scene, bot)
    body = {"type": 5, "data": {"flags": 64}}
    await scene.rest.call("POST", callback(event), body, expect=204)
    seen = await outcome(scene, number)
    assert (seen["status"], seen["deferred"], seen["ephemeral"]) == ("deferred", True, True)
    path = webhook(event) + "/messages/@original"
    edited = await scene.rest.call("PATCH", path, {"content": "late"})
    assert (edited["content"], edited["flags"], edited["edited_timestamp"]) == ("late", 64, None)
    seen = await outcome(scene, number, wait_ms=60_000)
    assert (seen["status"], seen["message"]["content"]) == ("responded", "late")


async def test_the_first_followup_of_a_deferral_is_its_answer(scene, bot):
    number, event = await opened(scene, bot)
    await scene.rest.call("POST", callback(event), {"type": 5}, expect=204)
    first = await scene.rest.call("POST", webhook(event), {"content": "one"})
    second = await scene.rest.call("POST", webhook(event), {"content": "two", "flags": 64})
    seen = await outcome(scene, number)
    assert seen["message"]["id"] == first["id"]
    assert [m["content"] for m in seen["followups"]] == ["two"]
    path = f"{webhook(event)}/messages/{second['id']}"
    assert (await scene.rest.call("PATCH", path, {"content": "three"}))["content"] == "three"
    assert (await scene.rest.call("GET", path))["flags"] & 64
    await scene.rest.call("DELETE", path, expect=204)
    assert await scene.rest.refused("GET", path) == (404, 10008)


async def test_an_interaction_is_answered_once(scene, bot):
    _, event = await opened(scene, bot)
    body = {"type": 4, "data": {"content": "x"}}
    await scene.rest.call("POST", callback(event), body, expect=204)
    assert await scene.rest.refused("POST", callback(event), body) == (400, 40060)


async def test_a_response_has_to_fit_the_interaction(scene, bot):
    _, event = await opened(scene, bot)
    for body in ({"type": 7, "data": {"content": "x"}}, {"type": 99}, {}, []):
        assert await scene.rest.refused("POST", callback(event), body) == (400, 50035)
    assert await scene.rest.refused("POST", callback(event), {"type": 4, "data": {}}) == (
        400,
        50006,
    )
    await scene.rest.call("POST", callback(event), {"type": 5}, expect=204)


async def test_a_wrong_token_knows_no_interaction(scene, bot):
    _, event = await opened(scene, bot)
    path = f"/interactions/{event['id']}/wrong/callback"
    assert await scene.rest.refused("POST", path, {"type": 5}) == (404, 10062)
    assert await scene.rest.refused("POST", webhook(event), {"content": "x"}) == (404, 10015)
    await scene.rest.call("POST", callback(event), {"type": 5}, expect=204)
    path = f"/webhooks/5/{event['token']}"
    assert await scene.rest.refused("POST", path, {"content": "x"}) == (404, 10015)


async def test_who_does_not_respond_in_time_is_too_late():
    async with a_scene(EmulatorSettings(interaction_response_secs=0.05)) as scene:
        await scene.rest.call("PUT", scene.commands, [COUNTER])
        outlet = Listener()
        scene.emulator.hub.open((0, 1), 0).outlet = outlet
        seen = await scene.use("counter increment", wait_ms=60_000)
        assert seen["status"] == "did_not_respond"
        event = await outlet.next("INTERACTION_CREATE")
        body = {"type": 4, "data": {"content": "x"}}
        assert await scene.rest.refused("POST", callback(event), body) == (404, 10062)


async def test_a_token_lives_for_its_time_only():
    async with a_scene(EmulatorSettings(interaction_token_secs=0)) as scene:
        await scene.rest.call("PUT", scene.commands, [COUNTER])
        outlet = Listener()
        scene.emulator.hub.open((0, 1), 0).outlet = outlet
        await scene.use("counter increment")
        event = await outlet.next("INTERACTION_CREATE")
        await scene.rest.call("POST", callback(event), {"type": 5}, expect=204)
        assert await scene.rest.refused("POST", webhook(event), {"content": "x"}) == (401, 50027)


async def test_a_button_updates_its_message(scene, bot):
    body = {"content": "press", "components": [BUTTON]}
    sent = await scene.rest.call("POST", scene.messages, body)
    press = {"message_id": sent["id"], "custom_id": "go", "user_id": scene.ada}
    pending = await asked(scene.control, "POST", "/interactions/component", press)
    event = await bot.next("INTERACTION_CREATE")
    assert (event["type"], event["message"]["id"]) == (3, sent["id"])
    assert event["data"]["component_type"] == 2
    update = {"type": 7, "data": {"content": "pressed", "components": []}}
    await scene.rest.call("POST", callback(event), update, expect=204)
    seen = await outcome(scene, pending["id"])
    assert (seen["response_type"], seen["message"]["content"]) == (7, "pressed")
    shown = await scene.rest.call("GET", f"{scene.messages}/{sent['id']}")
    assert (shown["content"], shown["components"]) == ("pressed", [])
    again = await asked(scene.control, "POST", "/interactions/component", press, expect=404)
    assert "no component" in again["message"]


async def test_a_button_can_be_acknowledged_and_answered_by_a_message(scene, bot):
    body = {"content": "press", "components": [BUTTON]}
    sent = await scene.rest.call("POST", scene.messages, body)
    press = {"message_id": sent["id"], "custom_id": "go", "user_id": scene.ada}
    pending = await asked(scene.control, "POST", "/interactions/component", press)
    event = await bot.next("INTERACTION_CREATE")
    await scene.rest.call("POST", callback(event), {"type": 6}, expect=204)
    seen = await outcome(scene, pending["id"])
    assert (seen["status"], seen["deferred"]) == ("responded", True)
    path = webhook(event) + "/messages/@original"
    await scene.rest.call("PATCH", path, {"content": "done"})
    assert (await outcome(scene, pending["id"], until="edit", wait_ms=60_000))["edited"] is True
    await asked(scene.control, "POST", "/interactions/component", press)
    event = await bot.next("INTERACTION_CREATE")
    reply = {"type": 4, "data": {"content": "a reply"}}
    answer = await scene.rest.call("POST", callback(event) + "?with_response=1", reply)
    made = answer["resource"]["message"]
    assert made["message_reference"]["message_id"] == sent["id"]
    assert made["interaction_metadata"]["interacted_message_id"] == sent["id"]


async def test_a_select_takes_what_can_be_selected(scene, bot):
    options = [{"label": v, "value": v} for v in "abc"]
    menu = {"type": 3, "custom_id": "pick", "options": options, "max_values": 2}
    people = {"type": 5, "custom_id": "who"}
    rows = [{"type": 1, "components": [c]} for c in (menu, people)]
    sent = await scene.rest.call("POST", scene.messages, {"components": rows})
    use = {"message_id": sent["id"], "custom_id": "pick", "user_id": scene.ada}
    path = "/interactions/component"
    for values in ([], ["d"], ["a", "b", "c"]):
        await asked(scene.control, "POST", path, use | {"values": values}, expect=400)
    await asked(scene.control, "POST", path, use | {"values": ["a", "c"]})
    assert (await bot.next("INTERACTION_CREATE"))["data"]["values"] == ["a", "c"]
    await asked(scene.control, "POST", path, use | {"custom_id": "who", "values": [scene.ada]})
    data = (await bot.next("INTERACTION_CREATE"))["data"]
    assert data["resolved"]["users"][scene.ada]["username"] == "ada"


async def test_a_modal_is_shown_filled_in_and_answered(scene, bot):
    number, event = await opened(scene, bot)
    field = {"type": 4, "custom_id": "reason", "label": "Why", "style": 1}
    modal = {"custom_id": "m", "title": "M", "components": [{"type": 1, "components": [field]}]}
    body = {"type": 9, "data": modal}
    discord_spec.validate_request("POST", callback(event), body)
    await scene.rest.call("POST", callback(event), body, expect=204)
    assert (await outcome(scene, number))["modal"]["title"] == "M"
    path, use = "/interactions/modal", {"interaction_id": number}
    empty = await asked(scene.control, "POST", path, use, expect=400)
    assert "reason" in empty["message"]
    await asked(scene.control, "POST", path, use | {"values": {"reason": "because"}})
    submitted = await bot.next("INTERACTION_CREATE")
    assert submitted["type"] == 5
    row = submitted["data"]["components"][0]
    assert row["components"][0]["value"] == "because"
    answer = await scene.rest.call(
        "POST", callback(submitted) + "?with_response=1", {"type": 4, "data": {"content": "ok"}}
    )
    metadata = answer["resource"]["message"]["interaction_metadata"]
    assert metadata["triggering_interaction_metadata"]["id"] == event["id"]


@pytest.mark.parametrize(
    ("use", "status", "says"),
    [
        ({"name": "nothing"}, 404, "not registered"),
        ({"name": "hello"}, 400, "needs its option name"),
        ({"name": "hello", "options": {"name": "x", "y": 1}}, 400, "no option y"),
        ({"name": "hello", "options": {"name": 5}}, 400, "another type"),
        ({"name": "hello", "options": {"name": "x" * 11}}, 400, "length"),
        ({"name": "hello", "options": {"name": "x", "times": 4}}, 400, "value"),
        ({"name": "hello", "options": {"name": "x", "times": True}}, 400, "another type"),
        ({"name": "hello", "options": {"name": "x", "colour": "blue"}}, 400, "one of"),
        ({"name": "hello", "options": {"name": "x", "friend": "5"}}, 400, "names nothing"),
        ({"name": "counter"}, 400, "needs one of its subcommands: increment"),
        ({"name": "counter reset"}, 400, "subcommands"),
        ({"name": "hello there", "options": {"name": "x"}}, 400, "no subcommand"),
        ({"name": "hello", "user_id": "5"}, 404, "Unknown User"),
        ({"name": "hello", "wait_ms": -1}, 422, "wait_ms"),
    ],
)
async def test_what_no_member_could_do_is_refused(scene, bot, use, status, says):
    refused = await scene.use(expect=status, **use)
    assert says in refused["message"]


async def test_options_can_be_given_as_discord_lists_them(scene, bot):
    listed = [{"name": "increment", "type": 1, "options": []}]
    await scene.use("counter", options=listed)
    data = (await bot.next("INTERACTION_CREATE"))["data"]
    assert data["options"] == [{"name": "increment", "type": 1, "options": []}]
    await scene.use("hello", options=[{"name": "name", "type": 3, "value": "x"}])
    data = (await bot.next("INTERACTION_CREATE"))["data"]
    assert data["options"] == [{"name": "name", "type": 3, "value": "x"}]


async def test_context_menu_commands_name_their_target(scene, bot):
    menus = [{"name": "Who is", "type": 2}, {"name": "Pin it", "type": 3}]
    await scene.rest.call("PUT", scene.commands, menus)
    await scene.use("Who is", target_id=scene.ada)
    data = (await bot.next("INTERACTION_CREATE"))["data"]
    assert (data["target_id"], data["type"]) == (scene.ada, 2)
    said = await scene.say("pin me")
    await scene.use("Pin it", target_id=said["id"])
    data = (await bot.next("INTERACTION_CREATE"))["data"]
    assert data["resolved"]["messages"][said["id"]]["content"] == "pin me"


async def test_a_command_can_ask_for_permissions(scene, bot):
    await scene.rest.call("PUT", scene.commands, [COUNTER | {"default_member_permissions": "8"}])
    refused = await scene.use("counter increment", expect=403)
    assert "ada may not use /counter" in refused["message"]
