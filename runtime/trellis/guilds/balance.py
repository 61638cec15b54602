"""Sees when one worker has more to do than the others for a while, and which guild should move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LOOKS: Final = 3  # that must find the same worker ahead
MIN_GAP: Final = 0.25  # of a processor, between the busiest worker and the idlest
MIN_SHARE: Final = 0.02  # of a processor: less is not worth a move


@dataclass(frozen=True, slots=True)
class Load:
    """What an isolate has used so far."""

    isolate_id: int
    guild_id: int
    worker: int
    cpu_secs: float


class Proposal(NamedTuple):
    """A move that would bring two workers closer together."""

    guild_id: int
    worker: int


class Balance:
    """Remembers what it saw; to be asked again and again."""

    def __init__(self) -> None:
        self._workers: Mapping[int, float] = {}
        self._isolates: dict[int, float] = {}
        self._busiest: int | None = None
        self._found = 0

    def look(
        self, secs: float, workers: Mapping[int, float], loads: Iterable[Load]
    ) -> Proposal | None:
        """What to move now, if anything.

        Args:
            secs: since the last look.
            workers: CPU seconds of each so far.
            loads: what is loaded.
        """
        shares = {i: (cpu - self._workers.get(i, cpu)) / secs for i, cpu in workers.items()}
        loads = list(loads)
        guilds = [(load, self._share(load, secs)) for load in loads]
        self._workers = dict(workers)
        self._isolates = {load.isolate_id: load.cpu_secs for load in loads}
        busiest, idlest = max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)
        gap = shares[busiest] - shares[idlest]
        if not self._lasts(busiest, gap):
            return None
        movable = [(load, share) for load, share in guilds if load.worker == busiest]
        return self._best(movable, gap, idlest)

    def _share(self, load: Load, secs: float) -> float:
        return (load.cpu_secs - self._isolates.get(load.isolate_id, load.cpu_secs)) / secs

    def _lasts(self, busiest: int, gap: float) -> bool:
        is_same = busiest == self._busiest
        self._busiest = busiest if gap >= MIN_GAP else None
        self._found = 0 if gap < MIN_GAP else self._found + 1 if is_same else 1
        return self._found >= LOOKS

    def _best(self, movable: list[tuple[Load, float]], gap: float, idlest: int) -> Proposal | None:
        """Whoever brings the two closest; not who would only carry the load from one to another."""
        useful = [(load, share) for load, share in movable if MIN_SHARE <= share < gap]
        if not useful:
            return None
        load, _ = min(useful, key=lambda item: abs(item[1] - gap / 2))
        self._found = 0
        return Proposal(load.guild_id, idlest)
