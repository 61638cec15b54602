"""The queue of a guild, and the journal that keeps a second attempt from repeating effects."""

from __future__ import annotations

import pytest

from trellis.engine.protocol import answer_item
from trellis.guilds.events import Event, EventQueue, JournalEntry
from trellis.guilds.ports import EventClass


def event(number: int, klass: EventClass = EventClass.OTHER) -> Event:
    return Event(str(number), "X", b"{}", klass)


def names(events: list[Event]) -> list[str]:
    return [e.id for e in events]


def test_interactions_leave_first_and_each_class_keeps_its_order() -> None:
    queue = EventQueue(10)
    for number, klass in enumerate([2, 1, 0, 1, 0]):
        queue.push(event(number, EventClass(klass)))
    assert names([queue.pop() for _ in range(5)]) == ["2", "4", "1", "3", "0"]
    with pytest.raises(IndexError):
        queue.pop()


def test_a_full_queue_sheds_the_oldest_of_the_least_urgent() -> None:
    queue = EventQueue(3)
    queue.push(event(1, EventClass.MESSAGE))
    queue.push(event(2, EventClass.MESSAGE))
    assert queue.push(event(3, EventClass.OTHER)) is None
    shed = queue.push(event(4, EventClass.INTERACTION))
    assert shed is not None
    assert shed.id == "3"
    shed = queue.push(event(5, EventClass.INTERACTION))
    assert shed is not None
    assert shed.id == "1"
    assert len(queue) == 3


def test_events_that_were_under_way_go_ahead_of_those_that_waited() -> None:
    queue = EventQueue(10)
    queue.push(event(3))
    queue.push_front([event(1), event(2)])
    assert names(queue.clear()) == ["1", "2", "3"]
    assert len(queue) == 0


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
