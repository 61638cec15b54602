"""Time zones by their IANA names: the same ones on every host, and what is wrong with a name."""

from __future__ import annotations

import difflib
import functools
from importlib import resources
from zoneinfo import ZoneInfo

from trellis.errors import OpError

MAX_ZONE_CHARS = 64
UTC_NAME = "UTC"


@functools.lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The time zone of that name.

    Raises:
        OpError: `invalid_argument`; the message names the nearest zone there is.
    """
    if name not in zone_names():
        near = difflib.get_close_matches(name, zone_names(), 1, 0.6)
        raise OpError(
            f"there is no time zone {name!r}",
            hint=f"did you mean {near[0]}?" if near else "a name such as Europe/Berlin, or UTC",
            field="timeZone",
        )
    return ZoneInfo(name)


@functools.lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every name there is, as the tzdata package has them; what the system adds does not count."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split())
