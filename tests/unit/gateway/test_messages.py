from __future__ import annotations

import base64
import json

import pytest
from pydantic import ValidationError

from trellis.errors import OpError
from trellis.gateway.messages import (
    EPHEMERAL,
    MAX_ATTACHMENT_BYTES,
    SAFE_MENTIONS,
    MessageFields,
    Reply,
)
from trellis.gateway.rest.messages import SendMessage


def parsed(model, **args):
    return model.model_validate_json(json.dumps(args))


def new(**args):
    return parsed(SendMessage, channelId="1", **args).message()


def invalid(make) -> str:
    """What is wrong, found while the arguments are parsed or after."""
    with pytest.raises((ValidationError, OpError)) as refused:
        make()
    return str(refused.value)


def test_a_message_pings_nobody_but_those_it_names():
    assert new(content="@everyone").payload["allowed_mentions"] == SAFE_MENTIONS
    assert "everyone" not in SAFE_MENTIONS["parse"]
    assert "roles" not in SAFE_MENTIONS["parse"]


def test_a_script_may_choose_whom_it_pings():
    mentions = {"parse": ["everyone"], "repliedUser": False}
    payload = new(content="@everyone", allowedMentions=mentions).payload
    assert payload["allowed_mentions"] == {"parse": ["everyone"], "replied_user": False}


@pytest.mark.parametrize(
    "args",
    [
        {"content": "a" * 2001},
        {"content": "a", "embeds": [{}] * 11},
        {"content": "a", "components": [{}] * 41},
        {"content": "a", "flags": -1},
        {"content": "a", "unknown": 1},
        {"content": 5},
        {"content": "a", "embeds": [{"description": "a" * 4000}, {"title": "a" * 2001}]},
        {"content": "a", "embeds": [{"fields": [{"name": "a" * 3000, "value": "b" * 3001}]}]},
        {"content": "a", "replyTo": 12},
        {"content": "a", "attachments": [{"filename": "a", "data": "!"}]},
    ],
)
def test_what_discord_would_refuse_is_refused_here(args):
    invalid(lambda: new(**args))


@pytest.mark.parametrize("args", [{}, {"content": ""}, {"embeds": []}, {"tts": True}])
def test_an_empty_message_is_refused(args):
    assert "empty" in invalid(lambda: new(**args))


def test_a_reply_survives_the_message_it_answers():
    payload = new(content="a", replyTo="12").payload
    assert payload["message_reference"] == {"message_id": "12", "fail_if_not_exists": False}
    assert "message_reference" not in new(content="a", replyTo=None).payload


def test_keys_of_embeds_and_components_may_be_camel_case():
    payload = new(
        embeds=[{"footer": {"text": "a", "iconUrl": "b"}}],
        components=[{"type": 1, "components": [{"customId": "Keep This", "minValues": 1}]}],
    ).payload
    assert payload["embeds"] == [{"footer": {"text": "a", "icon_url": "b"}}]
    inner = payload["components"][0]["components"][0]
    assert inner == {"custom_id": "Keep This", "min_values": 1}


def test_ephemeral_and_flags_are_both_kept():
    body = parsed(Reply, content="a", ephemeral=True, flags=1 << 12).reply()
    assert body.payload["flags"] == EPHEMERAL | 1 << 12
    assert body.is_ephemeral
    assert body.as_edit().payload["flags"] == 1 << 12


def test_an_edit_holds_what_was_named_and_null_clears():
    body = parsed(MessageFields, content=None, embeds=[]).edit()
    assert body.payload == {"content": None, "embeds": [], "allowed_mentions": SAFE_MENTIONS}


def test_a_new_message_leaves_null_out():
    assert new(content="a", embeds=None, flags=None).payload.keys() == {
        "content",
        "allowed_mentions",
    }


def test_attachments_become_files():
    data = base64.b64encode(b"hello").decode()
    body = new(attachments=[{"filename": "a.txt", "data": data, "description": "d"}])
    assert body.payload["attachments"] == [{"id": 0, "filename": "a.txt", "description": "d"}]
    assert body.files[0].data == b"hello"


def test_attachments_are_bounded_together():
    half = base64.b64encode(b"a" * (MAX_ATTACHMENT_BYTES // 2 + 1)).decode()
    files = [{"filename": "a", "data": half}, {"filename": "b", "data": half}]
    assert "10 MiB" in invalid(lambda: new(attachments=files))


def test_a_url_stands_alone():
    both = {"filename": "a", "url": "https://example.com/a", "data": "YQ=="}
    assert "without data and id" in invalid(lambda: new(attachments=[both]))


def test_where_nobody_fetches_an_attachment_by_url_is_refused():
    with pytest.raises(OpError) as caught:
        new(attachments=[{"filename": "a", "url": "https://example.com/a"}])
    assert caught.value.code == "unavailable"
