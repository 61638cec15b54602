"""What guilds use, counted for the last minute, hour and day.

Counting is on the path of every event: it touches one dictionary, that of the second under way.
What a second has counted is booked once it is over, a few guilds at a time.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, get_args

from trellis.guilds.ports import Outcome
from trellis.guilds.windows import Peak, Ring

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping

MINUTE: Final = 60
HOUR: Final = 60 * MINUTE
DAY: Final = 24 * HOUR
BOOKED_AT_ONCE: Final = 50  # guilds
OUTCOMES: Final[tuple[Outcome, ...]] = get_args(Outcome)
STOP_REASONS: Final = frozenset({"deadline", "cpu", "memory", "outbox", "stuck", "boot"})
_EVENTS: Final = {outcome: f"event {outcome}" for outcome in OUTCOMES}
_FETCH: Final = {
    name: f"fetch {name}" for name in ("requests", "failed", "sent_bytes", "received_bytes")
}

Sums = defaultdict[str, int]


def _second() -> defaultdict[int, Sums]:
    return defaultdict(partial(defaultdict, int))


@dataclass(frozen=True, slots=True)
class Counts:
    """What happened in some span.

    Attributes:
        events: by outcome, all of them.
        ops: by name; names that no op has are `unknown`.
        terminations: isolates that were ended for what their script did, by reason.
        limits: what limits kept scripts from, by limit.
        fetch: requests to the outside, those of them that failed, and the bytes of all.
    """

    events: Mapping[str, int]
    turns: int
    cpu_us: int
    ops: Mapping[str, int]
    evictions: int
    terminations: Mapping[str, int]
    limits: Mapping[str, int]
    fetch: Mapping[str, int]

    @classmethod
    def of(cls, sums: Mapping[str, int]) -> Counts:
        return cls(
            events={outcome: sums.get(key, 0) for outcome, key in _EVENTS.items()},
            turns=sums.get("turns", 0),
            cpu_us=sums.get("cpu_us", 0),
            ops=_named("op", sums),
            evictions=sums.get("evictions", 0),
            terminations=_named("stop", sums),
            limits=_named("limit", sums),
            fetch={name: sums.get(key, 0) for name, key in _FETCH.items()},
        )


@dataclass(frozen=True, slots=True)
class GuildUsage:
    """A guild's figures; heaps in bytes, `heap_peak` being the highest of the last day."""

    minute: Counts
    hour: Counts
    day: Counts
    heap_now: int
    heap_peak: int


class _Account:
    """The figures of one guild. A ring that has nothing to show is not there."""

    __slots__ = ("_day", "_hour", "_minute", "_peak", "heap", "last", "sums")

    def __init__(self) -> None:
        self._minute: Ring | None = None
        self._hour: Ring | None = None
        self._day = Ring(24, HOUR)
        self._peak = Peak(24, HOUR)
        self.heap = 0
        self.last = 0
        self.sums: Counter[str] = Counter()

    def book(self, at: int, sums: Mapping[str, int]) -> None:
        self._minute = self._minute or Ring(60, 1)
        self._hour = self._hour or Ring(60, MINUTE)
        for ring in (self._minute, self._hour, self._day):
            ring.add(at, sums)
        self.sums.update(sums)
        self.last = at

    def see_heap(self, at: int, used_bytes: int) -> None:
        self.heap = used_bytes
        self._peak.see(at, used_bytes)
        self.last = at

    def shrink(self, now: int) -> None:
        """Gives up the rings in which everything has run out."""
        if now - self.last >= MINUTE:
            self._minute = None
        if now - self.last >= HOUR + MINUTE:
            self._hour = None

    def spans(self, now: int) -> Iterator[dict[str, int]]:
        for ring in (self._minute, self._hour, self._day):
            yield ring.sums(now) if ring else {}

    def peak(self, now: int) -> int:
        return self._peak.highest(now)


class Usage:
    """See the module (port UsageMeter). It holds nothing of guilds that were idle for a day.

    Args:
        known_ops: the ops there are: a script may ask for any name.
        clock: seconds that only grow.
    """

    def __init__(
        self, known_ops: Container[str], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._known_ops = known_ops
        self._clock = clock
        self._op_keys: dict[str, str] = {}
        self._counting: defaultdict[int, Sums] = _second()
        self._over: defaultdict[int, Sums] = _second()  # the last second, as far as not booked
        self._over_at = 0
        self._accounts: dict[int, _Account] = {}
        self._sums: Counter[str] = Counter()
        self._peak = Peak(24, HOUR)

    # --- counting ------------------------------------------------------------------------------

    def turn(self, guild_id: int, cpu_us: int) -> None:
        sums = self._counting[guild_id]
        sums["turns"] += 1
        sums["cpu_us"] += cpu_us

    def op(self, guild_id: int, name: str) -> None:
        self._counting[guild_id][self._op_keys.get(name) or self._op_key(name)] += 1

    def event(self, guild_id: int, outcome: Outcome) -> None:
        self._counting[guild_id][_EVENTS[outcome]] += 1

    def heap(self, guild_id: int, used_bytes: int) -> None:
        now = int(self._clock())
        self._account(guild_id).see_heap(now, used_bytes)
        self._peak.see(now, used_bytes)

    def stopped(self, guild_id: int, reason: str) -> None:
        kind = reason.partition(":")[0]  # a worker's word: it may be anything
        self._counting[guild_id][f"stop {kind if kind in STOP_REASONS else 'other'}"] += 1

    def reached(self, guild_id: int, limit: str, count: int) -> None:
        self._counting[guild_id][f"limit {limit}"] += count

    def evicted(self, guild_id: int) -> None:
        self._counting[guild_id]["evictions"] += 1

    def fetched(self, guild_id: int, sent_bytes: int, received_bytes: int, *, failed: bool) -> None:
        """A request was made to the outside, and was answered unless it `failed`."""
        sums = self._counting[guild_id]
        sums[_FETCH["requests"]] += 1
        sums[_FETCH["failed"]] += failed
        sums[_FETCH["sent_bytes"]] += sent_bytes
        sums[_FETCH["received_bytes"]] += received_bytes

    def _op_key(self, name: str) -> str:
        if name not in self._known_ops:
            return "op unknown"
        return self._op_keys.setdefault(name, f"op {name}")

    # --- booking -------------------------------------------------------------------------------

    async def run(self) -> None:
        """Books each second; until it is cancelled."""
        while True:
            for _ in range(MINUTE):
                await asyncio.sleep(1)
                self.end_second()
                while self.book(BOOKED_AT_ONCE):  # noqa: ASYNC110  # others are let in between
                    await asyncio.sleep(0)
            self.forget_idle()

    def end_second(self) -> None:
        """What is counted from now on belongs to the next second."""
        self.book()
        self._over, self._counting = self._counting, _second()
        self._over_at = int(self._clock())

    def book(self, at_most: int | None = None) -> bool:
        """Books the second that is over, of so many guilds; whether there are more."""
        count = len(self._over) if at_most is None else min(at_most, len(self._over))
        for _ in range(count):
            guild_id, sums = self._over.popitem()
            self._account(guild_id).book(self._over_at, sums)
            self._sums.update(sums)
        return bool(self._over)

    def forget_idle(self) -> None:
        """Lets go of what no longer shows in any span."""
        now = int(self._clock())
        for guild_id, account in list(self._accounts.items()):
            if now - account.last >= DAY + HOUR:
                del self._accounts[guild_id]
            else:
                account.shrink(now)

    def _account(self, guild_id: int) -> _Account:
        account = self._accounts.get(guild_id)
        if account is None:
            account = self._accounts[guild_id] = _Account()
        return account

    # --- reading -------------------------------------------------------------------------------

    def of(self, guild_id: int) -> GuildUsage:
        """The guild's figures, with those of the second under way."""
        now = int(self._clock())
        account = self._accounts.get(guild_id) or _Account()
        fresh = self._fresh(guild_id)
        minute, hour, day = (Counts.of(Counter(span) + fresh) for span in account.spans(now))
        return GuildUsage(minute, hour, day, account.heap, account.peak(now))

    def total(self) -> Counts:
        """What all guilds did since the start."""
        sums = Counter(self._sums)
        for second in (self._over, self._counting):
            for counted in second.values():
                sums.update(counted)
        return Counts.of(sums)

    def heap_peak(self) -> int:
        """The highest heap of any guild in the last day, in bytes."""
        return self._peak.highest(int(self._clock()))

    def by_guild(self) -> Iterator[tuple[int, Counts, int, int]]:
        """Each guild: what it did since it was last idle for a day, its heap now and its highest.

        Heaps are in bytes, the highest being that of the last day.
        """
        now = int(self._clock())
        for guild_id, account in self._accounts.items():
            counts = Counts.of(account.sums + self._fresh(guild_id))
            yield guild_id, counts, account.heap, account.peak(now)

    def _fresh(self, guild_id: int) -> Counter[str]:
        return Counter(self._over.get(guild_id)) + Counter(self._counting.get(guild_id))


def _named(kind: str, sums: Mapping[str, int]) -> dict[str, int]:
    """Those of one kind, the most frequent first."""
    found = [
        (key.removeprefix(f"{kind} "), count)
        for key, count in sums.items()
        if count and key.startswith(f"{kind} ")
    ]
    return dict(sorted(found, key=lambda item: (-item[1], item[0])))
