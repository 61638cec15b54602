"""The queue of a guild, and the room that all guilds' queues share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trellis.guilds.events import Event
from trellis.guilds.ports import EventClass
from trellis.guilds.queues import EVENT_BYTES, EventQueue, WaitingRoom

PLENTY = 1 << 30


def event(number: int, klass: EventClass = EventClass.OTHER, size: int = 2) -> Event:
    return Event(str(number), "X", b"x" * size, klass)


def names(events: list[Event]) -> list[str]:
    return [e.id for e in events]


def test_interactions_leave_first_and_each_class_keeps_its_order() -> None:
    queue = EventQueue(10, WaitingRoom(PLENTY))
    for number, klass in enumerate([2, 1, 0, 1, 0]):
        queue.push(event(number, EventClass(klass)))
    assert names([queue.pop() for _ in range(5)]) == ["2", "4", "1", "3", "0"]
    with pytest.raises(IndexError):
        queue.pop()


def test_a_full_queue_sheds_the_oldest_of_the_least_urgent() -> None:
    queue = EventQueue(3, WaitingRoom(PLENTY))
    queue.push(event(1, EventClass.MESSAGE))
    queue.push(event(2, EventClass.MESSAGE))
    assert queue.push(event(3, EventClass.OTHER)) == []
    assert names(queue.push(event(4, EventClass.INTERACTION))) == ["3"]
    assert names(queue.push(event(5, EventClass.INTERACTION))) == ["1"]
    assert len(queue) == 3


def test_events_that_were_under_way_go_ahead_of_those_that_waited() -> None:
    queue = EventQueue(10, WaitingRoom(PLENTY))
    queue.push(event(3))
    queue.push_front([event(1), event(2)])
    assert names(queue.clear()) == ["1", "2", "3"]
    assert len(queue) == 0


def test_who_floods_gives_way_and_who_has_one_event_keeps_it() -> None:
    room = WaitingRoom(10 * EVENT_BYTES)
    loud, quiet = EventQueue(1000, room), EventQueue(1000, room)
    shed = [gone for number in range(50) for gone in loud.push(event(number, size=0))]
    assert names(shed) == [str(number) for number in range(40)]
    assert quiet.push(event(1, size=0)) == []
    assert names(loud.push(event(50, size=0))) == ["40", "41"]
    assert (len(loud), len(quiet)) == (9, 1)


def test_an_event_that_is_too_large_for_the_room_is_shed_itself() -> None:
    room = WaitingRoom(2 * EVENT_BYTES)
    queue = EventQueue(10, room)
    assert names(queue.push(event(1, size=5 * EVENT_BYTES))) == ["1"]
    assert (room.bytes, room.guilds) == (0, 0)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["push", "front", "pop", "clear"]),
            st.integers(0, 3),
            st.integers(0, 3000),
        )
    )
)
def test_the_room_always_weighs_what_waits(steps: list[tuple[str, int, int]]) -> None:
    room = WaitingRoom(5000)
    queues = [EventQueue(5, room) for _ in range(4)]
    for what, index, size in steps:
        queue = queues[index]
        if what == "push":
            queue.push(event(1, EventClass(size % 3), size))
        elif what == "front":
            queue.push_front([event(1, EventClass(size % 3), size)])
        elif what == "pop" and queue:
            queue.pop()
        elif what == "clear":
            queue.clear()
    assert room.guilds == sum(len(queue) > 0 for queue in queues)
    left = [waiting for queue in queues for waiting in queue.clear()]
    assert room.bytes == 0
    assert room.guilds == 0
    assert all(isinstance(waiting, Event) for waiting in left)
