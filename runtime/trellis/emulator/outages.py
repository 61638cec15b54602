"""Answers of a Discord that fails: 502 and the like, before the work is done or after it."""

from __future__ import annotations

from dataclasses import dataclass

OURS = 500  # from here on a status says that the server failed


@dataclass(slots=True)
class Outage:
    """What the control API asked of one route, or of all (`method` or `route` "*").

    Attributes:
        status: what is answered, in the words of whatever stands before Discord.
        times: how many requests from now on.
        is_done: whether Discord has done what it was asked, and only its answer is lost.
    """

    method: str = "*"
    route: str = "*"
    status: int = 502
    times: int = 1
    is_done: bool = False

    def covers(self, method: str, route: str) -> bool:
        return self.method in {"*", method} and self.route in {"*", route}


class Outages:
    """Those that are not over yet, newest first."""

    def __init__(self) -> None:
        self._all: list[Outage] = []

    @property
    def all(self) -> list[Outage]:
        return list(self._all)

    def add(self, outage: Outage) -> None:
        self._all.insert(0, outage)

    def reset(self) -> None:
        self._all.clear()

    def take(self, method: str, route: str) -> Outage | None:
        """The outage that a request meets, None where all is well."""
        met = next((one for one in self._all if one.covers(method, route)), None)
        if met is not None:
            met.times -= 1
            self._all = [one for one in self._all if one.times > 0]
        return met
