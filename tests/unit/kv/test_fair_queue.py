"""Guilds take turns at the database; each one's requests keep their order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trellis.kv.fair_queue import A_GROUP, A_TURN, FairQueue


def test_a_flood_lets_a_neighbour_in_after_a_few() -> None:
    queue: FairQueue[str] = FairQueue()
    for number in range(900):
        queue.put(b"flood", f"flood {number}")
    queue.put(b"quiet", "quiet")
    assert queue.take() == [*(f"flood {number}" for number in range(A_TURN)), "quiet"]
    assert queue.take()[0] == f"flood {A_TURN}"


def test_not_all_is_taken_at_once() -> None:
    queue: FairQueue[int] = FairQueue()
    for guild in range(100):
        for number in range(A_TURN):
            queue.put(b"%d" % guild, number)
    assert len(queue.take()) == A_GROUP


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans())))
def test_nothing_is_lost_and_each_guild_keeps_its_order(steps: list[tuple[int, bool]]) -> None:
    queue: FairQueue[tuple[int, int]] = FairQueue()
    put: list[tuple[int, int]] = []
    taken: list[tuple[int, int]] = []
    for number, (guild, takes) in enumerate(steps):
        queue.put(b"%d" % guild, (guild, number))
        put.append((guild, number))
        if takes:
            taken += queue.take()
    while queue:
        taken += queue.take()
    assert queue.take() == []
    for guild in range(6):
        assert [one for one in taken if one[0] == guild] == [one for one in put if one[0] == guild]
