"""The journal that keeps a second attempt from repeating effects."""

from __future__ import annotations

from trellis.engine.protocol import answer_item
from trellis.guilds.events import Event, JournalEntry
from trellis.guilds.ports import EventClass


def event(number: int, klass: EventClass = EventClass.OTHER) -> Event:
    return Event(str(number), "X", b"{}", klass)


def test_a_second_attempt_is_given_the_answers_of_the_first() -> None:
    tried = event(1)
    entry = JournalEntry(1, "message.send", b"{}")
    tried.journal.append(entry)
    entry.settle(lambda op_id: answer_item(op_id, b'"sent"'))
    tried.attempt = 2
    heard: list[bytes] = []
    found = tried.replay("message.send", b"{}")
    assert found is entry
    found.when_settled(lambda answer: heard.append(answer(9)))
    assert heard == [b'["r",9,"sent"]']


def test_each_earlier_call_is_replayed_once() -> None:
    tried = event(1)
    tried.journal += [JournalEntry(1, "kv.set", b"{}"), JournalEntry(1, "kv.set", b"{}")]
    tried.attempt = 2
    first, second = tried.replay("kv.set", b"{}"), tried.replay("kv.set", b"{}")
    assert first is not second
    assert tried.replay("kv.set", b"{}") is None
    assert tried.replay("kv.set", b'{"other":1}') is None


def test_a_call_still_under_way_answers_the_second_attempt_when_it_ends() -> None:
    entry = JournalEntry(1, "message.send", b"{}")
    heard: list[bytes] = []
    entry.when_settled(lambda answer: heard.append(answer(4)))
    assert not heard
    entry.settle(lambda op_id: answer_item(op_id, b"null"))
    assert heard == [b'["r",4,null]']
