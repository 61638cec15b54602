"""Op arguments are parsed once, and refused in words a script's author can use."""

from __future__ import annotations

import pytest

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
