"""Whatever is asked of stores, they do what a dictionary would, and their accounts add up."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clocks import TickingClock
from trellis.errors import OpError
from trellis.kv.accounts import Place
from trellis.kv.codec import (
    ENTRY,
    EXPIRY,
    GUILD,
    OF_A_STORE,
    SCORE,
    TALLY,
    decode_entity,
    decode_score,
    decode_usage,
    encode_score,
    end_of,
    guild_key,
)
from trellis.kv.limits import Quotas, checked_draft, checked_metadata
from trellis.kv.numbers import number_of, sum_of
from trellis.kv.overlay import Overlay
from trellis.kv.pairs import MemoryPairs
from trellis.kv.sorted_sets import SortedSets
from trellis.kv.state import KvState, Write
from trellis.kv.store import Span

if TYPE_CHECKING:
    from collections.abc import Callable

GUILD_ID = guild_key(81384788765712384)
PLACES = {name: Place(GUILD_ID, name.encode()) for name in ("s", "t")}
LEVELS = Place(GUILD_ID, b"\0levels")


@dataclass
class Model:
    """What should be there: values with their expiration by store and key, and scores."""

    values: dict[tuple[str, str], tuple[Any, int]] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)

    def live(self, now: float) -> dict[tuple[str, str], tuple[Any, int]]:
        return {k: v for k, v in self.values.items() if v[1] == 0 or v[1] > now}


keys = st.sampled_from(["a", "ab", "ä" * 20])
stores = st.sampled_from(sorted(PLACES))
values = st.sampled_from(["", "v", "7", 7, -0.5, None, [1, {"a": None}], "y" * 5000])
lives = st.sampled_from([0, 3, 30])
members = st.sampled_from(["ada", "bob", "eve", "ä"])
scores = st.one_of(st.integers(-300, 300), st.floats(-1e12, 1e12))
changes = st.tuples(stores, keys, st.sampled_from(["keep", "set", "delete"]), values)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("set"), stores, keys, values, lives),
        st.tuples(st.just("increment"), stores, keys, st.integers(-5, 5)),
        st.tuples(st.just("delete"), stores, keys),
        st.tuples(
            st.just("update_metadata"), stores, keys, st.sampled_from([None, [1], "m" * 900])
        ),
        st.tuples(st.just("commit"), st.lists(changes, max_size=4, unique_by=lambda c: c[:2])),
        st.tuples(st.just("clear"), stores),
        st.tuples(st.just("add"), members, scores),
        st.tuples(st.just("remove"), members),
        st.tuples(st.just("sleep"), st.integers(1, 20)),
        st.tuples(st.just("tidy")),
    ),
    min_size=12,  # or few of them come to change what another has written
    max_size=40,
)


class Scene:
    def __init__(self) -> None:
        self.clock = TickingClock()
        self.pairs = MemoryPairs()
        self.overlay = Overlay(self.pairs)
        self.state = KvState(self.overlay, Quotas(), self.clock)
        self.sets = SortedSets(self.state)
        self.model = Model()

    def do(self, verb: str, *args: Any) -> None:
        step: Callable[..., None] = getattr(self, f"do_{verb}")
        step(*args)
        self.overlay.commit()

    def do_set(self, store: str, key: str, value: Any, life: int) -> None:
        until = int(self.clock.now) + life if life else 0
        draft = checked_draft(key.encode(), value, None, until or None)
        assert self.state.set(PLACES[store], key.encode(), draft, None) is True
        self.model.values[store, key] = (value, until)

    def do_increment(self, store: str, key: str, by: int) -> None:
        before, until = self.model.live(self.clock.now).get((store, key), (0, 0))
        try:
            after = sum_of(number_of(before), by)
        except OpError:
            return
        assert self.state.increment(PLACES[store], key.encode(), by, 0) == after
        text = json.dumps(after) if isinstance(before, str) else after
        self.model.values[store, key] = (text, until)

    def do_delete(self, store: str, key: str) -> None:
        was_live = (store, key) in self.model.live(self.clock.now)
        assert self.state.delete(PLACES[store], key.encode()) is was_live
        self.model.values.pop((store, key), None)

    def do_update_metadata(self, store: str, key: str, metadata: Any) -> None:
        raw = checked_metadata(metadata)
        if (store, key) in self.model.live(self.clock.now):
            self.state.update_metadata(PLACES[store], key.encode(), raw)
        else:
            with pytest.raises(OpError):
                self.state.update_metadata(PLACES[store], key.encode(), raw)

    def do_commit(self, changes: list[tuple[str, str, str, Any]]) -> None:
        live = self.model.live(self.clock.now)
        writes = [self._write(*change) for change in changes]
        stale = [write._replace(version=write.version + 1) for write in writes]
        assert not stale or self.state.commit(GUILD_ID, stale) is False
        assert self.state.commit(GUILD_ID, writes) is True
        for store, key, kind, value in changes:
            if kind == "set":
                self.model.values[store, key] = (value, live.get((store, key), (None, 0))[1])
            elif kind == "delete":
                self.model.values.pop((store, key), None)

    def _write(self, store: str, key: str, kind: str, value: Any) -> Write:
        found = self.state.get_with_metadata(PLACES[store], key.encode())
        draft = checked_draft(key.encode(), value) if kind == "set" else None
        version = found.version if found else 0
        return Write(PLACES[store], key.encode(), version, draft, kind == "delete")

    def do_clear(self, store: str) -> None:
        self.state.clear(PLACES[store])
        self.model.values = {k: v for k, v in self.model.values.items() if k[0] != store}

    def do_add(self, member: str, score: float) -> None:
        is_new = member not in self.model.scores
        assert self.sets.add(LEVELS, member.encode(), score) is is_new
        self.model.scores[member] = score

    def do_remove(self, member: str) -> None:
        was_in = self.model.scores.pop(member, None) is not None
        assert self.sets.remove(LEVELS, member.encode()) is was_in

    def do_sleep(self, seconds: int) -> None:
        self.clock.now += seconds

    def do_tidy(self) -> None:
        while self.state.tidy():
            self.overlay.commit()

    # --- what must hold after every step ---------------------------------------------------------

    def check(self) -> None:
        live = self.model.live(self.clock.now)
        for store, place in PLACES.items():
            mine = {key: value for (name, key), (value, _) in live.items() if name == store}
            page = self.state.list(place, b"", 1000, None, reverse=False)
            assert [info.name for info in page.keys] == sorted(mine, key=str.encode)
            ends = {key: until for (name, key), (_, until) in live.items() if name == store}
            assert {info.name: info.expiration or 0 for info in page.keys} == ends
            assert {key: self.state.get(place, key.encode()) for key in mine} == mine
        ranked = sorted(self.model.scores.items(), key=lambda one: (one[1], one[0].encode()))
        found = self.sets.range(LEVELS, Span(limit=100))
        assert [(member.name, member.score) for member in found] == ranked
        for name, score in ranked:
            lower = sum(other < score for other in self.model.scores.values())
            assert self.sets.rank(LEVELS, name.encode(), reverse=False) == lower
        self.check_accounts()

    def check_accounts(self) -> None:
        """Each account says what its entries come to, and no pair is left over."""
        usages = {place: self.state.accounts.store(place) for place in (*PLACES.values(), LEVELS)}
        used = {place: usage for place, usage in usages.items() if usage is not None}
        whole = decode_usage(self.pairs.get(GUILD + GUILD_ID)) if used else None
        if whole is not None:
            assert whole.keys == sum(usage.keys for usage in used.values())
            assert whole.size_bytes == sum(usage.size_bytes for usage in used.values())
        for usage in used.values():
            prefix = ENTRY + GUILD_ID + usage.incarnation.to_bytes(8)
            found = list(self.pairs.scan(prefix, end_of(prefix)))
            assert len(found) == usage.keys
            sizes = (decode_entity(raw).size(len(key) - len(prefix)) for key, raw in found)
            assert sum(sizes) == usage.size_bytes
        self.check_leftovers({usage.incarnation for usage in used.values()})

    def check_leftovers(self, incarnations: set[int]) -> None:
        """Once all is tidied, only living stores have pairs."""
        while self.state.tidy():
            self.overlay.commit()
        for tag in OF_A_STORE:
            for key, _ in self.pairs.scan(tag, end_of(tag)):
                assert int.from_bytes(key[9:17]) in incarnations
        assert not [k for k, _ in self.pairs.scan(EXPIRY, end_of(EXPIRY)) if self._is_due(k)]
        members = len(list(self.pairs.scan(SCORE, end_of(SCORE))))
        assert members == len(self.model.scores)
        assert bool(list(self.pairs.scan(TALLY, end_of(TALLY)))) == bool(members)

    def _is_due(self, expiry: bytes) -> bool:
        return int.from_bytes(expiry[1:9]) <= self.clock.now


@settings(max_examples=150, deadline=None)
@given(steps)
def test_stores_do_what_a_dictionary_would(script: list[tuple[Any, ...]]) -> None:
    scene = Scene()
    for step in script:
        scene.do(*step)
        scene.check()


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_scores_in_bytes_have_the_order_of_numbers(one: float, other: float) -> None:
    assert (encode_score(one) < encode_score(other)) == (one < other)
    assert decode_score(encode_score(one)) == one


@given(st.binary(max_size=6), st.binary(max_size=6))
def test_the_end_of_a_prefix_is_behind_all_that_begins_so(prefix: bytes, rest: bytes) -> None:
    prefix = b"d" + prefix
    assert prefix + rest < end_of(prefix)
    other = b"d" + rest
    assert other.startswith(prefix) or not prefix <= other < end_of(prefix)
