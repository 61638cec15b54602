"""Where a worker notes which isolates have a turn under way, for the host to read once it has died.

A page of memory that both processes have mapped: a turn costs no message, and what was noted last
is there however the worker ended. The host takes from it nothing but numbers of isolates that the
worker was given.
"""

from __future__ import annotations

import mmap
import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

PLACES: Final = 512  # turns under way at once; of more than that the rest is not noted
_BYTES: Final = 8 * PLACES


class Board:
    """See the module.

    Args:
        fileno: a file that another process maps, too; -1 for memory of this process alone.
    """

    def __init__(self, fileno: int = -1) -> None:
        # mmap keeps a descriptor of its own. A worker closes that with all others as it begins, so
        # a board there must not be closed: it ends with the process.
        self._places = memoryview(mmap.mmap(fileno, _BYTES)).cast("Q")
        self._free = list(range(PLACES))
        self._taken: dict[int, int] = {}

    def begin(self, isolate_id: int) -> None:
        """A turn of this isolate begins."""
        if self._free:
            place = self._taken[isolate_id] = self._free.pop()
            self._places[place] = isolate_id

    def end(self, isolate_id: int) -> None:
        place = self._taken.pop(isolate_id, None)
        if place is not None:
            self._places[place] = 0
            self._free.append(place)

    def noted_of(self, isolates: Collection[int]) -> list[int]:
        """Those of `isolates` that have a turn under way, whoever noted them."""
        return sorted(set(self._places) & set(isolates))


def shared_file() -> int:
    """A file in memory to map a board from; OSError when the system has none to give."""
    fileno = os.memfd_create("trellis-board")
    os.ftruncate(fileno, _BYTES)
    return fileno
