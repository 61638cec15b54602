"""Frames and messages: what is well-formed comes through, everything else is a ProtocolError."""

from __future__ import annotations

import contextlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.engine.protocol import (
    FULL_FRAME_BYTES,
    MAX_FRAME_MESSAGES,
    Closed,
    Ended,
    EventDone,
    Failure,
    Frames,
    Hello,
    Loaded,
    LoadFailed,
    LogLine,
    OpCall,
    Pong,
    ProtocolError,
    ToHost,
    Turn,
    Want,
    event_item,
    frame,
    frames,
    load_item,
    messages_of,
    messages_to_host,
    refusal_item,
)

FROM_WORKER = [Hello("14"), Turn(1, b"[]", 2), Ended(3, "deadline"), Pong(4)]


def test_messages_come_out_as_they_went_in_however_the_stream_is_cut() -> None:
    stream = frame(FROM_WORKER) + frame([Pong(9)])
    for size in (1, 3, len(stream)):
        frames = Frames()
        bodies = [
            b for at in range(0, len(stream), size) for b in frames.feed(stream[at : at + size])
        ]
        assert [messages_to_host(body) for body in bodies] == [FROM_WORKER, [Pong(9)]]


def test_a_frame_that_announces_too_much_is_refused_before_it_is_read() -> None:
    with pytest.raises(ProtocolError):
        list(Frames(limit=100).feed((101).to_bytes(4, "big")))


@pytest.mark.parametrize(
    "lie",
    [
        [[1, 0, b"[]", 1]],  # isolate ids begin at 1
        [[1, 1, b"[]", -1]],
        [[1, "1", b"[]", 0]],
        [[2, 1, "x" * 3000]],
        [[99, 1]],
        [[1, 1]],
        {"a": 1},
        [[0, 14]],
    ],
)
def test_a_worker_that_lies_about_shapes_is_caught(lie: object) -> None:
    with pytest.raises(ProtocolError):
        messages_to_host(msgspec.msgpack.encode(lie))


@given(st.binary(max_size=400))
def test_no_bytes_from_a_worker_do_more_than_be_refused(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        for body in Frames(limit=1000).feed(data):
            messages_to_host(body)
    with contextlib.suppress(ProtocolError):
        messages_to_host(data)


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_outbox_does_more_than_be_refused(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        messages_of(data)


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(ProtocolError):
        messages_of(b"[" * 100_000)


def test_an_outbox_is_read_message_by_message() -> None:
    outbox = b"""[["o",1,"kv.get","77",{"key":"k"}],["d","77"],["f","","Error: x"],
        ["l","warn","hm","77"],["w","MESSAGE_CREATE"],["L"],["F","SyntaxError"]]"""
    first, *rest = messages_of(outbox)
    assert isinstance(first, OpCall)
    assert bytes(first.args) == b'{"key":"k"}'
    assert rest == [
        EventDone("77"),
        Failure("", "Error: x"),
        LogLine("warn", "hm", "77"),
        Want("MESSAGE_CREATE"),
        Loaded(),
        LoadFailed("SyntaxError"),
    ]


@pytest.mark.parametrize(
    "outbox",
    [
        b'[["o",0,"kv.get","",{}]]',
        b'[["o",1.5,"kv.get","",{}]]',
        b'[["l","shout","x",""]]',
        b'[["d",7]]',
        b'[["z"]]',
        b'[["w","' + b"X" * 65 + b'"]]',
        b"[]]",
        b'[["o",9007199254740993000,"a","",{}]]',
    ],
)
def test_an_outbox_that_no_prelude_writes_is_refused(outbox: bytes) -> None:
    with pytest.raises(ProtocolError):
        messages_of(outbox)


def test_items_are_json() -> None:
    items = [
        event_item("7", "MESSAGE_CREATE", 1, b'{"id":"1"}'),
        load_item('x = "\u2028"\n'),
        refusal_item(3, b'{"code":"forbidden"}'),
    ]
    assert msgspec.json.decode(b"[" + b",".join(items) + b"]") == [
        ["e", "7", "MESSAGE_CREATE", 1, {"id": "1"}],
        ["L", 'x = "\u2028"\n'],
        ["x", 3, {"code": "forbidden"}],
    ]


def test_what_a_worker_sends_is_cut_into_frames_that_the_host_takes() -> None:
    sent: list[ToHost] = [Turn(number, b"x" * (3 << 20), 0) for number in range(1, 8)]
    sent += [Closed(number) for number in range(1, MAX_FRAME_MESSAGES + 2)]
    got = [
        message
        for part in frames(sent)
        for body in Frames(limit=FULL_FRAME_BYTES + (4 << 20)).feed(part)
        for message in messages_to_host(body)
    ]
    assert got == sent


def test_nothing_to_send_is_no_frame() -> None:
    assert list(frames([])) == []


@pytest.mark.parametrize("head", [b"\xdd\x00\x10\x00\x00", b"\xdc\xff\xff"])
def test_too_many_messages_are_refused_before_they_are_read(head: bytes) -> None:
    with pytest.raises(ProtocolError, match="too many"):
        messages_to_host(head)
