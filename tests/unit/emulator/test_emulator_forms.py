"""Bodies are checked as Discord checks them, and faults are named in its tree."""

from __future__ import annotations

import pytest

from trellis.emulator.command_forms import CommandForm
from trellis.emulator.errors import DiscordError
from trellis.emulator.forms import parse_form
from trellis.emulator.message_forms import MessageForm
from trellis.emulator.modal_forms import ModalForm

TEXT = {"type": 4, "custom_id": "a", "style": 1, "label": "L"}
SUB = {"type": 1, "name": "sub", "description": "d"}


def faults(model, body):
    """The codes of the refusal, by the dotted place of each."""
    with pytest.raises(DiscordError) as refused:
        parse_form(model, body)
    assert refused.value.body["code"] == 50035
    found = {}

    def walk(node, place):
        for key, inner in node.items():
            if key == "_errors":
                found[".".join(place)] = inner[0]["code"]
            else:
                walk(inner, [*place, key])

    walk(refused.value.body["errors"], [])
    return found


def option(**changes):
    return {"type": 3, "name": "o", "description": "d"} | changes


def command(*options, **changes):
    return {"name": "c", "description": "d", "options": list(options)} | changes


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"content": "x" * 2001}, {"content": "BASE_TYPE_MAX_LENGTH"}),
        ({"embeds": [{}, {"title": "t" * 257}]}, {"embeds.1.title": "BASE_TYPE_MAX_LENGTH"}),
        ({"embeds": [{"color": 1 << 24}]}, {"embeds.0.color": "NUMBER_TYPE_MAX"}),
        ({"tts": "perhaps"}, {"tts": "BOOLEAN_TYPE_CONVERT"}),
        ({"embeds": {}}, {"embeds": "LIST_TYPE_CONVERT"}),
        ({"message_reference": {}}, {"message_reference.message_id": "BASE_TYPE_REQUIRED"}),
        (
            {"message_reference": {"message_id": "x"}},
            {"message_reference.message_id": "NUMBER_TYPE_COERCE"},
        ),
        ("text", {"": "MODEL_TYPE_CONVERT"}),
    ],
)
def test_a_fault_of_a_message_stands_at_its_place(body, expected):
    assert faults(MessageForm, body) == expected


def test_every_fault_is_told_at_once():
    assert set(faults(MessageForm, {"content": 5, "flags": "x"})) == {"content", "flags"}


def test_custom_ids_are_unique_in_a_message():
    button = {"type": 2, "style": 1, "custom_id": "a"}
    rows = [{"type": 1, "components": [button, button]}]
    assert faults(MessageForm, {"components": rows}) == {"": "COMPONENT_CUSTOM_ID_DUPLICATED"}


def test_six_rows_are_one_too_many():
    rows = [{"type": 1, "components": [{"type": 2, "style": 5, "url": "https://x.invalid"}]}]
    parse_form(MessageForm, {"components": rows * 5})
    assert faults(MessageForm, {"components": rows * 6}) == {"": "BASE_TYPE_BAD_LENGTH"}


def test_components_v2_allow_other_kinds_but_no_content():
    body = {"flags": 1 << 15, "components": [{"type": 10, "content": "text"}]}
    assert parse_form(MessageForm, body).components[0].model_dump()["content"] == "text"
    assert faults(MessageForm, body | {"content": "x"}) == {
        "": "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    }
    assert faults(MessageForm, body | {"flags": 0}) == {"": "UNION_TYPE_CHOICES"}


@pytest.mark.parametrize(
    "body",
    [
        command(option(name="Upper")),
        command(option(), option()),
        command(option(), option(name="p", required=True)),
        command(SUB, option()),
        command(SUB | {"options": [SUB]}),
        command({"type": 2, "name": "group", "description": "d", "options": [option()]}),
        command(option(choices=[{"name": "a", "value": "a"}], autocomplete=True)),
        command(option(choices=[{"name": "a", "value": "a"}] * 26)),
        command(*[option(name=f"o{i}") for i in range(26)]),
        command(option(options=[option()])),
        command(
            *[option(name=f"o{i}", choices=[{"name": "n", "value": "v" * 500}]) for i in range(20)]
        ),
        command(type=3),
    ],
)
def test_bad_commands_are_refused(body):
    assert faults(CommandForm, body)


def test_good_commands_pass():
    group = {"type": 2, "name": "group", "description": "d", "options": [SUB]}
    parse_form(CommandForm, command(SUB, group))
    parse_form(CommandForm, command(option(required=True), option(name="p")))
    parse_form(CommandForm, {"name": "Say Hello", "type": 2})


def test_a_modal_asks_for_one_to_five_things():
    row = {"type": 1, "components": [TEXT]}
    modal = {"custom_id": "m", "title": "M", "components": [row]}
    parse_form(ModalForm, modal)
    label = {"type": 18, "label": "L", "component": TEXT}
    assert parse_form(ModalForm, modal | {"components": [label]}).components[0].input
    assert faults(ModalForm, modal | {"components": []})
    assert faults(ModalForm, modal | {"components": [row, row]})
    assert faults(ModalForm, modal | {"title": "t" * 46})
