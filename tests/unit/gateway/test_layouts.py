from __future__ import annotations

import pytest

from trellis.errors import OpError
from trellis.gateway.layouts import IS_COMPONENTS_V2, laid_out

TEXT = {"type": 10, "content": "hi"}
ROW = {"type": 1, "components": [{"type": 2, "style": 1, "label": "B", "custom_id": "b"}]}


@pytest.mark.parametrize("kind", [9, 10, 11, 12, 13, 14, 17])
def test_the_flag_is_set_where_a_component_needs_it(kind):
    sent = laid_out({"components": [ROW, {"type": kind}], "flags": 4})
    assert sent["flags"] == 4 | IS_COMPONENTS_V2


@pytest.mark.parametrize(
    "payload", [{"content": "x"}, {"components": [ROW]}, {"components": None}, {"flags": 4}]
)
def test_other_messages_stay_as_they_are(payload):
    assert laid_out(payload) is payload


@pytest.mark.parametrize(
    ("payload", "field", "instead"),
    [
        ({"components": [TEXT], "content": "x"}, "content", "textDisplay"),
        ({"components": [TEXT], "embeds": [{"title": "t"}]}, "embeds", "container"),
        (
            {"flags": IS_COMPONENTS_V2, "content": "x", "components": [ROW]},
            "content",
            "textDisplay",
        ),
    ],
)
def test_what_cannot_stand_beside_such_components_is_named(payload, field, instead):
    with pytest.raises(OpError) as refused:
        laid_out(payload)
    assert refused.value.code == "invalid_argument"
    assert refused.value.message.startswith(f"{field}: ")
    assert instead in refused.value.hint


@pytest.mark.parametrize(("kind", "word"), [(2, "button"), (3, "menu"), (8, "menu")])
@pytest.mark.parametrize("before", [[ROW], [TEXT]])
def test_what_users_act_on_stands_in_a_row(kind, word, before):
    with pytest.raises(OpError, match=rf"components\[1\]: a {word} stands in a row") as refused:
        laid_out({"components": [*before, {"type": kind, "custom_id": "a"}]})
    assert refused.value.code == "invalid_argument"


def test_clearing_content_and_embeds_is_fine():
    edit = {"components": [TEXT], "content": None, "embeds": []}
    assert laid_out(edit) == edit | {"flags": IS_COMPONENTS_V2}


def test_components_are_counted_with_those_inside_of_others():
    section = {"type": 9, "components": [TEXT, TEXT], "accessory": {"type": 11}}
    laid_out({"components": [{"type": 17, "components": [section] * 9}, TEXT, TEXT, TEXT]})
    with pytest.raises(OpError, match="components: 41 with those inside"):
        laid_out(
            {"components": [{"type": 17, "components": [section] * 9}, TEXT, TEXT, TEXT, TEXT]}
        )


def test_all_texts_together_have_a_limit():
    half = {"type": 10, "content": "x" * 2000}
    laid_out({"components": [half, half]})
    with pytest.raises(OpError, match="4001 characters of text"):
        laid_out({"components": [half, half, {"type": 10, "content": "x"}]})


@pytest.mark.parametrize("strange", [5, None, "x", {"type": "17"}, {"type": 17, "components": 5}])
def test_what_is_no_component_is_left_to_discord(strange):
    laid_out({"components": [TEXT, strange]})
