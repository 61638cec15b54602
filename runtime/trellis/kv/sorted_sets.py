"""Sorted sets: members in the order of their scores, as the one thread that owns them sees them.

A member is an entry of a store of its own kind; beside it stand a key in the order of scores, and
for each beginning of a score's bytes how many scores begin so. A rank is a sum over those: it
costs the same in a large set as in a small one.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from trellis.kv.codec import (
    SCORE,
    SCORE_BYTES,
    TALLY,
    decode_number,
    decode_score,
    encode_number,
    encode_score,
    end_of,
    score_key,
    store_prefix,
    tally_key,
)
from trellis.kv.limits import Draft
from trellis.kv.numbers import number_of, sum_of, written
from trellis.kv.store import Member

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trellis.kv.accounts import Place
    from trellis.kv.state import KvState
    from trellis.kv.store import Span


class SortedSets:
    """See the module; names of members are keys."""

    def __init__(self, state: KvState) -> None:
        self._state = state
        self._overlay = state.overlay

    def add(self, place: Place, member: bytes, score: float) -> bool:
        self._overlay.enter(place.guild)
        before = self.score(place, member)
        self._state.with_room(place.guild, lambda: self._write(place, member, score))
        self._move(place, member, before, score)
        return before is None

    def increment_score(self, place: Place, member: bytes, by: float) -> float:
        self._overlay.enter(place.guild)
        score = sum_of(self.score(place, member) or 0, by)
        self.add(place, member, score)
        return score

    def remove(self, place: Place, member: bytes) -> bool:
        self._overlay.enter(place.guild)
        score, spot = self.score(place, member), self._spot(place)
        if score is None:
            return False
        self._drop(spot, member, score)
        return self._state.delete(place, member)

    def score(self, place: Place, member: bytes) -> float | None:
        value = self._state.get(place, member)
        return None if value is None else number_of(value)

    def rank(self, place: Place, member: bytes, *, reverse: bool) -> int | None:
        score, usage = self.score(place, member), self._state.accounts.store(place)
        if score is None or usage is None:
            return None
        spot, raw = self._spot(place), encode_score(score)
        lower = sum(self._tally_below(spot, raw[:length]) for length in range(1, SCORE_BYTES + 1))
        return usage.keys - lower - self._tally(spot, raw) if reverse else lower

    def range(self, place: Place, span: Span) -> Sequence[Member]:
        if self._state.accounts.store(place) is None:
            return []
        found = self._members(self._spot(place), span)
        return list(itertools.islice(found, span.limit))

    def _members(self, spot: bytes, span: Span) -> Iterator[Member]:
        base = SCORE + spot
        start, stop = base + encode_score(span.low), end_of(base + encode_score(span.high))
        if span.after is not None:
            passed = base + encode_score(span.after.score) + span.after.name.encode()
            if span.reverse:
                stop = min(stop, passed)
            else:
                start = max(start, passed + b"\0")
        if start >= stop:
            return
        for key, _ in self._overlay.scan(start, stop, reverse=span.reverse, values=False):
            raw = key[len(base) :]
            yield Member(raw[SCORE_BYTES:].decode(), decode_score(raw[:SCORE_BYTES]))

    def _spot(self, place: Place) -> bytes:
        usage = self._state.accounts.store(place)
        return store_prefix(place.guild, usage.incarnation) if usage else b""

    def _write(self, place: Place, member: bytes, score: float) -> None:
        self._state.entries.put(place, member, Draft(written(score), b"", 0, is_json=True))

    def _move(self, place: Place, member: bytes, before: float | None, after: float) -> None:
        spot = self._spot(place)
        if before is not None:
            self._drop(spot, member, before)
        raw = encode_score(after)
        self._overlay.put(score_key(spot, raw, member), b"")
        self._count(spot, raw, 1)

    def _drop(self, spot: bytes, member: bytes, score: float) -> None:
        raw = encode_score(score)
        self._overlay.drop(score_key(spot, raw, member))
        self._count(spot, raw, -1)

    # --- how many scores begin how ---------------------------------------------------------------

    def _count(self, spot: bytes, score: bytes, more: int) -> None:
        for length in range(1, SCORE_BYTES + 1):
            key, after = tally_key(spot, score[:length]), self._tally(spot, score[:length]) + more
            if after:
                self._overlay.put(key, encode_number(after))
            else:
                self._overlay.drop(key)

    def _tally(self, spot: bytes, prefix: bytes) -> int:
        raw = self._overlay.read(tally_key(spot, prefix))
        return decode_number(raw) if raw else 0

    def _tally_below(self, spot: bytes, prefix: bytes) -> int:
        """How many scores begin with all but the last byte, and go on with a lower one."""
        start = TALLY + spot + bytes((len(prefix),)) + prefix[:-1]
        found = self._overlay.scan(start, tally_key(spot, prefix))
        return sum(decode_number(value) for _, value in found)
