"""Op arguments are parsed once, and refused in words a script's author can use."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from pydantic import Field, StringConstraints

from trellis.engine.ops import Args, Caller, OpTable, Snowflake, parse_snowflake
from trellis.errors import OpError


class SendArgs(Args):
    channel_id: Snowflake
    content: str = ""


def send(caller: Caller, args: SendArgs) -> int:
    return args.channel_id


@pytest.fixture
def table() -> OpTable:
    table = OpTable()
    table.add("message.send", SendArgs, send)
    table.freeze()
    return table


@pytest.mark.parametrize("text", ["1", "80351110224678912", "9223372036854775807"])
def test_ids_are_decimal_strings(text: str) -> None:
    assert parse_snowflake(text) == int(text)


@pytest.mark.parametrize(
    "value",
    [
        "0",
        "-1",
        "+1",
        " 1",
        "1e3",
        "",
        "18446744073709551615",
        "9223372036854775808",
        "٣",
        5,
        None,
        "0" * 20,
    ],
)
def test_what_is_no_id_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="id"):
        parse_snowflake(value)


def test_arguments_are_camel_case_outside(table: OpTable) -> None:
    args = table.get("message.send").parse(b'{"channelId":"5","content":"hi"}')
    assert args == SendArgs.model_validate({"channelId": "5", "content": "hi"})


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (b"{}", "channelId"),
        (b'{"channelId":"x"}', "channelId"),
        (b'{"channelId":"5","contents":"hi"}', "contents"),
        (b'{"channelId":"5","content":7}', "content"),
        (b"[]", "arguments"),
        (b"{", "arguments"),
    ],
)
def test_the_wrong_field_is_named(table: OpTable, raw: bytes, field: str) -> None:
    with pytest.raises(OpError) as refused:
        table.get("message.send").parse(raw)
    assert refused.value.code == "invalid_argument"
    assert refused.value.details["field"] == field


NOT_A_NUMBER = (
    "an id is a string of decimal digits, not a number, which loses the last ones: write it in"
    " quotes"
)


class ManyArgs(Args):
    count: Annotated[int, Field(ge=1, le=9)] = 1
    name: Annotated[str, StringConstraints(min_length=1, max_length=3)] = "a"
    parts: Annotated[tuple[dict[str, Any], ...], Field(max_length=1)] = ()
    loud: bool = False
    kind: Literal["a", "b"] = "a"
    channel_id: Snowflake = 1


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ('{"count":0}', "count must be at least 1"),
        ('{"count":10}', "count must be at most 9"),
        ('{"count":"many"}', "count must be a whole number"),
        ('{"name":7}', "name must be a text"),
        ('{"name":""}', "name must have at least 1 character(s)"),
        ('{"name":"long"}', "name must have at most 3 characters"),
        ('{"parts":{}}', "parts must be a list"),
        ('{"parts":[7]}', "parts.0 must be an object"),
        ('{"parts":[{},{}]}', "parts must have at most 1 element(s)"),
        ('{"loud":"perhaps"}', "loud must be true or false"),
        ('{"kind":"c"}', "kind must be 'a' or 'b'"),
        ('{"knid":"a"}', "knid is not known here"),
        (
            '{"channelId":"general"}',
            'channelId: an id is a string of decimal digits, not "general"',
        ),
        ('{"channelId":81384788765712385}', f"channelId: {NOT_A_NUMBER}"),
        ('{"channelId":null}', "channelId: an id is a string of decimal digits, not null"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(raw: str, sentence: str) -> None:
    table = OpTable()
    table.add("many.args", ManyArgs, lambda caller, args: None)
    with pytest.raises(OpError) as refused:
        table.get("many.args").parse(raw.encode())
    assert refused.value.message == f"many.args: {sentence}"


def test_an_op_that_is_not_there_is_not_found(table: OpTable) -> None:
    with pytest.raises(OpError) as refused:
        table.get("message.sned")
    assert refused.value.code == "not_found"


def test_the_table_is_closed_once_frozen_and_takes_no_name_twice(table: OpTable) -> None:
    with pytest.raises(RuntimeError):
        table.add("kv.get", SendArgs, send)
    open_table = OpTable()
    open_table.add("kv.get", SendArgs, send)
    with pytest.raises(RuntimeError):
        open_table.add("kv.get", SendArgs, send)
