"""Turns go round robin; whoever used more CPU time than its share sits rounds out."""

from __future__ import annotations

from trellis.engine.slot import Slot
from trellis.engine.turns import LONGEST_DEBT_SECS, SHARE_SECS, TurnQueue, charge


def queue_of(*slots: Slot) -> TurnQueue:
    queue = TurnQueue()
    for slot in slots:
        queue.add(slot)
    return queue


def order(queue: TurnQueue) -> list[int]:
    found = []
    while (slot := queue.next()) is not None:
        found.append(slot.isolate_id)
    return found


def test_isolates_without_debt_go_in_turn() -> None:
    assert order(queue_of(Slot(1), Slot(2), Slot(3))) == [1, 2, 3]


def test_who_is_in_debt_waits_for_the_others() -> None:
    greedy = Slot(1)
    charge(greedy, 5_000)
    assert order(queue_of(greedy, Slot(2), Slot(3))) == [2, 3, 1]


def test_who_waits_alone_is_not_kept_waiting() -> None:
    greedy = Slot(1)
    charge(greedy, 500_000)
    assert order(queue_of(greedy)) == [1]


def test_debt_shrinks_with_each_round_and_has_a_bound() -> None:
    greedy, modest = Slot(1), Slot(2)
    charge(greedy, 10_000_000)
    assert greedy.cpu_debt == LONGEST_DEBT_SECS
    rounds = 0
    while greedy.cpu_debt > 0:
        queue = queue_of(greedy, modest)
        assert queue.next() is modest
        rounds += 1
    assert rounds == round(LONGEST_DEBT_SECS / SHARE_SECS)


def test_thrift_is_not_saved_up() -> None:
    modest = Slot(1)
    for _ in range(100):
        charge(modest, 0)
    charge(modest, 2_500)
    assert modest.cpu_debt > 0


def test_an_isolate_waits_once_and_can_be_taken_out() -> None:
    slot, other = Slot(1), Slot(2)
    queue = queue_of(slot, other, slot)
    assert len(queue) == 2
    queue.discard(slot)
    queue.discard(slot)
    assert 1 not in queue
    assert order(queue) == [2]
