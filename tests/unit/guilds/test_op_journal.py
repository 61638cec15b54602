"""What the host remembers of an event's calls is bounded, and still answers them a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from trellis.engine.ops import Args, Caller, OpTable
from trellis.engine.protocol import OpCall
from trellis.errors import OpError
from trellis.guilds.calls import MAX_JOURNAL, MAX_REFUSAL_CHARS, OpCalls
from trellis.guilds.events import Event
from trellis.guilds.instance import Instance
from trellis.guilds.pace import Pace
from trellis.guilds.ports import EventClass, RevisionSource

if TYPE_CHECKING:
    from collections.abc import Callable

GUILD, EVENT = 11, "77"
LONG = "x" * 100_000


class TextArgs(Args):
    text: str


class Nobody:
    def event_done(self, *_: object) -> None: ...
    def ended(self, *_: object) -> None: ...
    def lost(self, *_: object, **__: object) -> None: ...


class Handler:
    """Calls `op` in the handling of one event, and keeps what it is answered."""

    def __init__(self, op: Callable[[Caller, TextArgs], Any]) -> None:
        table = OpTable()
        table.add("op", TextArgs, op)
        self.answers: list[list[Any]] = []
        self._calls = OpCalls(table, self._answered, lambda _: True, 1000)
        self._instance = Instance.of(1, RevisionSource(GUILD, "r", ""), Nobody(), Pace(0))  # type: ignore[arg-type]
        self.event = Event(EVENT, "MESSAGE_CREATE", b"{}", EventClass.MESSAGE)
        self._instance.in_flight[EVENT] = self.event

    def _answered(self, _: Instance, item: bytes) -> None:
        self.answers.append(decode(item))

    def call(self, text: str) -> None:
        args = msgspec.Raw(msgspec.json.encode({"text": text}))
        self._calls.run(self._instance, OpCall(len(self.answers) + 1, "op", EVENT, args))


def decode(item: bytes) -> list[Any]:
    decoded: list[Any] = msgspec.json.decode(item)
    return decoded


async def test_long_arguments_are_not_kept() -> None:
    handler = Handler(lambda caller, args: None)
    for _ in range(10):
        handler.call(LONG)
    assert sum(len(entry.args) for entry in handler.event.journal) < 1000


@pytest.mark.parametrize("text", ["short", LONG])
async def test_a_call_of_an_earlier_attempt_is_answered_and_not_made_again(text: str) -> None:
    made: list[int] = []
    handler = Handler(lambda caller, args: made.append(1) or len(made))
    handler.call(text)
    handler.event.attempt = 2
    handler.call(text)
    assert [answer[2] for answer in handler.answers] == [1, 1]
    handler.call(text + "!")
    assert len(made) == 2


async def test_long_arguments_that_differ_are_two_calls() -> None:
    made: list[str] = []
    handler = Handler(lambda caller, args: made.append(args.text[-1]))
    handler.call(LONG + "a")
    handler.event.attempt = 2
    handler.call(LONG + "b")
    assert made == ["a", "b"]


async def test_no_event_is_remembered_without_end() -> None:
    made: list[int] = []
    handler = Handler(lambda caller, args: made.append(1))
    for number in range(MAX_JOURNAL + 10):
        handler.call(str(number))
    assert len(handler.event.journal) == MAX_JOURNAL
    assert len(made) == len(handler.answers) == MAX_JOURNAL + 10


async def test_a_refusal_does_not_quote_at_length_what_was_sent() -> None:
    def refuse(caller: Caller, args: TextArgs) -> None:
        raise OpError(f"no {args.text}", code="forbidden", field=args.text, retryAfter=2)

    handler = Handler(refuse)
    handler.call(LONG)
    [[kind, _, facts]] = handler.answers
    assert (kind, facts["code"], facts["retryAfter"]) == ("x", "forbidden", 2)
    assert len(facts["message"]) == len(facts["field"]) == MAX_REFUSAL_CHARS
