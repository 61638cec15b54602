"""The emulator's commands as Discord keeps them, and what members do with them."""

from __future__ import annotations

import pytest

from emulator_harness import a_scene, asked

FIND = {
    "name": "find",
    "description": "Finds",
    "name_localizations": {"de": "finde"},
    "options": [
        {"type": 3, "name": "what", "description": "d", "required": True, "autocomplete": True},
        {"type": 4, "name": "page", "description": "d", "autocomplete": True},
        {"type": 11, "name": "like", "description": "d"},
        {"type": 5, "name": "exact", "description": "d", "required": False},
    ],
}


@pytest.fixture
async def scene():
    async with a_scene() as scene:
        await scene.rest.call("POST", scene.commands, FIND, expect=201)
        yield scene


async def typing(scene, expect=200, **more):
    who = {"guild_id": scene.guild, "channel_id": scene.channel, "user_id": scene.ada}
    form = who | {"name": "find", "focused": "what", "value": "te"} | more
    return await asked(scene.control, "POST", "/interactions/autocomplete", form, expect=expect)


async def answer(scene, ear, choices, status=204):
    event = ear.last("INTERACTION_CREATE")
    path = f"/interactions/{event['id']}/{event['token']}/callback"
    body = {"type": 8, "data": {"choices": choices}}
    if status == 204:
        await scene.rest.call("POST", path, body, expect=204)
        return (await scene.control.get(f"/interactions/{event['id']}")).json()
    return await scene.rest.refused("POST", path, body)


async def test_what_is_no_or_none_is_not_kept(scene):
    (find,) = await scene.rest.call("GET", f"{scene.commands}?with_localizations=true")
    assert find["options"][3] == {"type": 5, "name": "exact", "description": "d"}
    assert find["options"][1]["autocomplete"] is True
    assert (find["contexts"], find["integration_types"]) == (None, [0])


async def test_a_list_has_translations_only_when_asked(scene):
    (plain,) = await scene.rest.call("GET", scene.commands)
    assert "name_localizations" not in plain
    (whole,) = await scene.rest.call("GET", f"{scene.commands}?with_localizations=true")
    assert whole["name_localizations"] == {"de": "finde"}


@pytest.mark.parametrize(
    "changes",
    [
        {"default_member_permissions": "many"},
        {"default_member_permissions": str(1 << 54)},
        {"name_localizations": {"de": "Groß"}},
        {"name_localizations": {"xx": "finde"}},
        {"description_localizations": {"de": ""}},
        {"options": [{"type": 5, "name": "a", "description": "d", "autocomplete": True}]},
        {"options": [{"type": 4, "name": "a", "description": "d", "min_value": 0.5}]},
        {"options": [{"type": 7, "name": "a", "description": "d", "channel_types": [77]}]},
        {
            "options": [
                {
                    "type": 4,
                    "name": "a",
                    "description": "d",
                    "choices": [{"name": "a", "value": "1"}],
                }
            ]
        },
        {"description_localizations": {"de": "d" * 100}, "options": [
            {"type": 3, "name": f"o{i}", "description": "d", "description_localizations": {
                "de": "d" * 100, "fr": "d"}, "choices": [
                    {"name": str(j), "value": "x" * 10} for j in range(25)]} for i in range(22)
        ]},
    ],
)  # fmt: skip
async def test_more_of_what_discord_refuses(scene, changes):
    body = FIND | {"name": "other"} | changes
    assert await scene.rest.refused("POST", scene.commands, body) == (400, 50035)


async def test_an_option_that_is_typed_is_told_with_what_is_there_already(scene):
    ear = scene.listen()
    shown = await typing(scene, options={"page": 2})
    assert shown["status"] == "pending"
    event = ear.last("INTERACTION_CREATE")
    assert event["type"] == 4
    assert event["data"]["options"] == [
        {"name": "what", "type": 3, "value": "te", "focused": True},
        {"name": "page", "type": 4, "value": 2},
    ]
    seen = await answer(scene, ear, [{"name": "Ten", "value": "ten"}])
    assert (seen["status"], seen["choices"]) == ("responded", [{"name": "Ten", "value": "ten"}])


@pytest.mark.parametrize(
    ("focused", "choices"),
    [
        ("what", [{"name": "a", "value": 1}]),
        ("page", [{"name": "a", "value": "1"}]),
        ("what", [{"name": "", "value": "a"}]),
        ("what", [{"name": "a", "value": "a"}] * 26),
        ("what", None),
    ],
)
async def test_bad_choices_are_refused(scene, focused, choices):
    ear = scene.listen()
    await typing(scene, focused=focused)
    assert await answer(scene, ear, choices, status=400) == (400, 50035)


async def test_an_autocomplete_takes_no_message_and_no_deferral(scene):
    ear = scene.listen()
    await typing(scene)
    event = ear.last("INTERACTION_CREATE")
    path = f"/interactions/{event['id']}/{event['token']}/callback"
    for body in ({"type": 5}, {"type": 4, "data": {"content": "x"}}):
        assert await scene.rest.refused("POST", path, body) == (400, 50035)


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"focused": "like"}, "nothing is suggested for option like"),
        ({"focused": "other"}, "no option other"),
        ({"name": "find it"}, "no subcommand"),
        ({"options": {"that": 1}}, "no option that"),
    ],
)
async def test_what_nobody_could_type_is_refused(scene, form, says):
    assert says in (await typing(scene, expect=400, **form))["message"]


async def test_a_file_can_be_an_option(scene):
    ear = scene.listen()
    file = {"filename": "a.txt", "content": "hello"}
    await scene.use("find", options={"what": "x", "like": file})
    data = ear.last("INTERACTION_CREATE")["data"]
    number = data["options"][1]["value"]
    attachment = data["resolved"]["attachments"][number]
    assert (attachment["filename"], attachment["size"]) == ("a.txt", 5)
    refused = await scene.use("find", options={"what": "x", "like": "a.txt"}, expect=400)
    assert "a file is given as" in refused["message"]


async def test_no_permissions_at_all_are_those_of_administrators(scene):
    (find,) = await scene.rest.call("GET", scene.commands)
    one = f"{scene.commands}/{find['id']}"
    await scene.rest.call("PATCH", one, {"default_member_permissions": "0"})
    refused = await scene.use("find", options={"what": "x"}, expect=403)
    assert "ada may not use /find" in refused["message"]


async def test_permissions_of_a_command_are_read_and_never_written(scene):
    (find,) = await scene.rest.call("GET", scene.commands)
    one = f"{scene.commands}/{find['id']}/permissions"
    assert await scene.rest.refused("GET", one) == (404, 10066)
    assert await scene.rest.refused("PUT", one, {"permissions": []}) == (403, 20001)
    rule = {"id": scene.ada, "type": 2, "permission": False}
    path = f"/guilds/{scene.guild}/commands/{find['id']}/permissions"
    await asked(scene.control, "PUT", path, [rule])
    assert (await scene.rest.call("GET", one))["permissions"] == [rule]
    everything = await scene.rest.call("GET", f"{scene.commands}/permissions")
    assert [(each["id"], each["permissions"]) for each in everything] == [(find["id"], [rule])]
